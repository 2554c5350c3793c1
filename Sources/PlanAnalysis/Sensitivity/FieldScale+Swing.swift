extension FieldScale {
  /// What the number can be; `nil` where nothing else is tried.
  var limits: ClosedRange<Double>? {
    switch self {
    case .measure(let range), .count(let range), .weeks(let range): range
    case .week, .weekOfMonth: 0...1_040
    case .fixed: nil
    }
  }

  /// Whether it is a week of the plan, which counts from its start.
  var isWeekOfPlan: Bool {
    switch self {
    case .week, .weekOfMonth: true
    case .measure, .count, .weeks, .fixed: false
    }
  }

  /// How far to move a number: a share of it, or of people and weeks a whole number and at least one.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - share: The share, over 0.
  /// - Returns: The step, not below 0.
  func step(from value: Double, by share: Double) -> Double {
    let step = value.magnitude * share
    return switch self {
    case .measure: step
    case .count, .weeks, .week, .weekOfMonth: max(1, step.rounded())
    case .fixed: 0
    }
  }
}
