public import PlanEngine
public import PlanModel

/// How far each input of a plan moves one figure, one input at a time.
///
/// What two of them do together is not seen: `GlobalSensitivity` moves all at once.
public struct Sensitivity: Sendable {
  /// The scenario.
  public let scenario: Scenario

  /// Where ranges stand that are not being moved.
  public let end: Valuation.End

  /// The figure, with its value in the plan.
  public let figure: KeyFigure

  /// Which numbers are inputs, and how far they are moved.
  public let selection: InputSelection

  /// The inputs.
  public let inputs: SensitivityInputs

  /// What each input does that does anything, the greatest span first, then by path.
  public let effects: [InputEffect]

  /// How many numbers move nothing.
  public var idleCount: Int { inputs.inputs.count - effects.count + inputs.unusedCount }

  /// Runs a plan twice for each of its inputs.
  ///
  /// - Parameters:
  ///   - findings: The plan as it runs with every input in its place.
  ///   - figure: One of its figures.
  ///   - selection: Which numbers are inputs, and how far they are moved.
  /// - Complexity: Two runs for each input.
  public init(
    of findings: RunFindings, _ figure: KeyFigure, _ selection: InputSelection = InputSelection()
  ) {
    scenario = findings.scenario
    end = findings.valuation.end
    self.figure = figure
    self.selection = selection
    inputs = SensitivityInputs(of: scenario, selection)
    let gauge = FigureGauge(
      scenario: scenario, end: end, name: figure.name, subject: figure.subject)
    let base = gauge()
    let noise = 1e-9 * max(1, gauge.level(base.figure)?.magnitude ?? 0)
    effects = inputs.inputs.compactMap { input in
      let effect = InputEffect(
        input: input, low: gauge.end(input.low, of: input, beside: base),
        high: gauge.end(input.high, of: input, beside: base))
      return effect.span > noise ? effect : nil
    }.sorted { first, second in
      (-first.span, first.input.field.path) < (-second.span, second.input.field.path)
    }
  }

  /// What nobody measured, the greatest span first.
  public var unmeasured: [InputEffect] { effects.filter(\.input.isUnmeasured) }
}

extension FigureGauge {
  /// What comes of one value of an input.
  fileprivate func end(
    _ value: Double, of input: SensitivityInput, beside base: Reading
  ) -> InputEffect.End {
    let reading = self([input.index: value])
    let move =
      switch (level(base.figure), level(reading.figure)) {
      case (let base?, let level?): level - base
      case (nil, nil): 0.0
      case (nil, _?), (_?, nil): Double.infinity
      }
    return InputEffect.End(
      figure: reading.figure, move: move,
      deliveredMore: ratio(reading.delivered, base.delivered).map { $0 - 1 })
  }
}
