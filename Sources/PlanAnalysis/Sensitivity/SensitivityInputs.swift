public import PlanModel

/// The inputs of a plan: every number that is a range, and every other that nobody measured.
public struct SensitivityInputs: Sendable, Hashable {
  /// The inputs, in the order of reading.
  public private(set) var inputs: [SensitivityInput] = []

  /// Numbers that are 0, a part of which is 0 as well: nothing can be tried in their place.
  public private(set) var zeros: [Field] = []

  /// How many numbers nothing in the plan is made of.
  public private(set) var unusedCount = 0

  /// How many numbers only chance moves, such as spreads.
  public private(set) var chanceCount = 0

  /// How many numbers are left out because somebody stands for them.
  public private(set) var settledCount = 0

  /// How many numbers are left out because the plan decides them.
  public private(set) var decisionCount = 0

  /// Looks for the inputs of a plan.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - selection: Which numbers are inputs, and how far they are moved.
  public init(of scenario: Scenario, _ selection: InputSelection = InputSelection()) {
    let uses = FieldUses(of: scenario)
    let neighbours = FieldNeighbours(of: scenario)
    for index in scenario.figureIndices {
      let field = scenario.fields[index]
      let purposes = uses[index].map(\.purpose)
      if !selection.takes(field) {
        if field.isDecision { decisionCount += 1 } else { settledCount += 1 }
      } else if purposes.isEmpty || purposes.allSatisfy({ $0 == .target }) {
        unusedCount += 1
      } else if purposes.allSatisfy({ $0 == .chance }) {
        chanceCount += 1
      } else if !field.estimate.isCertain {
        inputs.append(SensitivityInput(rangeOf: field, index))
      } else if let input = SensitivityInput(
        around: field, index, uses[index], selection.swing, neighbours[index])
      {
        inputs.append(input)
      } else {
        zeros.append(field)
      }
    }
  }
}

extension InputSelection {
  /// Whether a figure is an input: every range is, as each trial of risk draws it.
  fileprivate func takes(_ field: Field) -> Bool {
    if !field.estimate.isCertain { return true }
    if field.isDecision { return takesDecisions }
    return takesSettled || field.origin.evidence == .assumption || field.origin.evidence == .claim
  }
}

extension SensitivityInput {
  fileprivate init(rangeOf field: Field, _ index: Int) {
    self.init(
      index: index, field: field, trial: .ends, low: field.estimate.low,
      high: field.estimate.high, isCut: false)
  }

  /// A number that is no range; `nil` where nothing else can be tried.
  fileprivate init?(
    around field: Field, _ index: Int, _ uses: [FieldUse], _ swing: Double,
    _ neighbours: ClosedRange<Double>
  ) {
    let value = field.estimate.low
    guard let scale = uses.lazy.map(\.scale).first(where: { $0.limits != nil }),
      let limits = scale.limits
    else { return nil }
    let step = scale.step(from: value, by: swing)
    let least = max(limits.lowerBound, neighbours.lowerBound)
    let most = min(limits.upperBound, neighbours.upperBound)
    // A number that lies beyond already, as a file may say, is not pulled back.
    let low = min(value, max(value - step, least))
    let high = max(value, min(value + step, most))
    guard low < high else { return nil }
    self.init(
      index: index, field: field, trial: scale.isWeekOfPlan ? .weeks : .around, low: low,
      high: high, isCut: low > value - step || high < value + step)
  }
}
