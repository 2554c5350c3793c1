extension Ramp {
  /// The headcounts that each class or cut brings the team to, in the order of the ramp.
  ///
  /// - Parameters:
  ///   - founding: The people in place from the start.
  ///   - value: Where ranges stand.
  /// - Returns: Weeks, from 0, each with the headcount from then on; one for each step of `steps`.
  public func headcounts(
    from founding: Int, _ value: Valuation
  ) -> [(week: Int, headcount: Int)] {
    switch self {
    case .steps(let steps):
      return steps.map { (wholeNumber(value($0.week)), wholeNumber(value($0.headcount))) }
    case .classes(let plan):
      let to = Double(wholeNumber(value(plan.to)))
      let complete = wholeNumber(value(plan.complete))
      let every = max(1, wholeNumber(value(plan.every)))
      let weeks =
        Array(stride(from: wholeNumber(value(plan.begin)), to: complete, by: every)) + [complete]
      return weeks.enumerated().map { index, week in
        let x = Double(index + 1) / Double(weeks.count)
        let progress = plan.shape == .linear ? x : x * x * (3 - 2 * x)
        return (week, wholeNumber(Double(founding) + (to - Double(founding)) * progress))
      }
    }
  }
}
