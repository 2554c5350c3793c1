public import PlanEngine
import PlanModel

/// What the trials of one plan come to.
public struct PlanRisk: Sendable {
  /// A key figure over the trials.
  public struct Figure: Sendable {
    /// The figure in the plan, with its value there.
    public let plan: KeyFigure

    /// How it lies over the trials.
    public let spread: Spread
  }

  /// A series over the trials, week by week.
  public struct Band: Sendable {
    /// What is followed.
    public let series: TrialLayout.Series

    /// How it lies over the trials, by week.
    public let weeks: [Spread]
  }

  /// The name of the plan.
  public let name: String

  /// The plan itself, and what was found in it.
  public let findings: RunFindings

  /// The key figures.
  public let figures: [Figure]

  /// What is followed week by week.
  public let bands: [Band]

  /// The targets, in the order written.
  public let targets: [TargetRisk]

  /// The worst trials: the dearest, and those that deliver least.
  public let badDeciles: [BadDecile]

  /// The fields that are drawn, by index in `Scenario.fields`, and those of exchange rates that wander.
  public let drawn: [Int]

  /// Sums up the trials of a plan.
  ///
  /// - Parameters:
  ///   - plan: Its name and what was found in it.
  ///   - index: Its place in the source.
  ///   - source: Where the trials come from.
  init(
    _ plan: (name: String, findings: RunFindings), at index: Int,
    from source: inout some TrialSource
  ) {
    let layout = source.layouts[index]
    name = plan.name
    findings = plan.findings
    drawn = layout.inputs
    let columns = layout.figures.indices.map { TrialColumn.figure($0) }
    let spreads = source.map(columns, of: index) { place, values in
      Spread(of: values, missingIsNever: layout.figures[place].name.unit.missingIsNever)
    }
    figures = zip(layout.figures, spreads).map { figure, spread in
      let planned = plan.findings.figures.figure(figure.name, of: figure.subject)
      return Figure(
        plan: planned ?? KeyFigure(name: figure.name, subject: figure.subject, value: nil),
        spread: spread)
    }
    targets = source.map((0..<layout.targets).map { [.isMet($0), .reached($0)] }, of: index) {
      TargetRisk(plan.findings.scenario.targets[$0], isMet: $1[0], reached: $1[1])
    }
    badDeciles = badDecilesOfTrials(layout, at: index, from: &source)
    let weeks = layout.series.indices.flatMap { series in
      (0..<layout.weeks).map { TrialColumn.week($0, series: series) }
    }
    let found = source.map(weeks, of: index) { _, values in Spread(of: values) }
    bands = layout.series.enumerated().map { place, series in
      Band(
        series: series,
        weeks: Array(found[place * layout.weeks..<(place + 1) * layout.weeks]))
    }
  }
}

/// The worst trials by what they cost and by what they deliver.
private func badDecilesOfTrials(
  _ layout: TrialLayout, at index: Int, from source: inout some TrialSource
) -> [BadDecile] {
  let reasons: [(name: FigureName, sign: Double)] = [(.totalCost, 1), (.delivered, -1)]
  let kinds = reasons.compactMap { reason in
    layout.figures.firstIndex(of: .init(reason.name, .plan)).map {
      (reason, TrialColumn.figure($0))
    }
  }
  let bad = source.map(kinds.map(\.1), of: index) { place, values in
    let trials = BadTrials(values.map { kinds[place].0.sign * $0 })
    return (
      trials: trials, median: percentiles(at: [0.5], of: trials.places.map { values[$0] })[0],
      medianOfAll: percentiles(at: [0.5], of: values)[0]
    )
  }
  let chances = layout.figures.indices.filter { layout.figures[$0].name.isChance }
  let causes: [(cause: BadTrait.Cause, column: TrialColumn)] =
    layout.inputs.indices.map { (.input(layout.inputs[$0]), .input($0)) }
    + chances.map { (.figure(layout.figures[$0]), .figure($0)) }
  let traits = source.map(causes.map(\.column), of: index) { place, values in
    let cause = causes[place].cause
    let beyond = cause.missingIsNever ? Double(layout.weeks + 1) : .infinity
    return bad.map { $0.trials.trait(cause, values, never: beyond) }
  }
  return bad.indices.map { place in
    let found = traits.compactMap { $0[place] }
    let order = found.indices.sorted {
      (-found[$0].distance.magnitude, $0) < (-found[$1].distance.magnitude, $1)
    }
    return BadDecile(
      figure: kinds[place].0.name, count: bad[place].trials.places.count,
      median: bad[place].median, medianOfAll: bad[place].medianOfAll,
      traits: order.map { found[$0] })
  }
}
