public import PlanModel

/// A plan ready to be run again and again with other numbers: expected values, as one run of a plan.
///
/// Eight variants run side by side, and only what differs is compiled, so that a variant takes a tenth
/// of the time of a run of its own. A variant comes out the same to the last bit whatever runs beside
/// it. Money is not rounded to cents.
public struct PlanVariants: Sendable {
  private let scenario: Scenario
  private let plan: Blueprint<Double>
  private let parts: UncertainParts
  private let value: Valuation
  private let highest: Valuation

  /// By field of the parts: its place among those that were asked for.
  private let places: [Int]

  /// The figure that is wanted.
  private let figure: (name: FigureName, subject: KeyFigure.Subject)

  /// Compiles a plan; `nil` where each variant has to be run by itself: for a figure that takes more
  /// than sums over weeks, and for fields that change the order of work.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - end: Where in their ranges the fields stand that do not differ.
  ///   - fields: Those that differ, by index in `Scenario.fields`, each with the values that it may take.
  ///   - name: The figure that is wanted.
  ///   - subject: What the figure is about.
  public init?(
    _ scenario: Scenario, _ end: Valuation.End,
    varying fields: [(field: Int, values: ClosedRange<Double>)], _ name: FigureName,
    of subject: KeyFigure.Subject
  ) {
    var scenario = scenario
    scenario.targets = []
    self.scenario = scenario
    value = Valuation(end)
    plan = Blueprint(scenario, value)
    let placeOfField = Dictionary(
      uniqueKeysWithValues: fields.enumerated().map { ($1.field, $0) })
    parts = UncertainParts(scenario, plan) { placeOfField[$0] != nil }
    places = parts.fields.compactMap { placeOfField[$0] }
    highest = Valuation(
      end,
      overrides: Dictionary(uniqueKeysWithValues: fields.map { ($0.field, $0.values.upperBound) }))
    figure = (name, subject)
    let figures = TrialTally.figures(of: scenario, plan, parts)
    guard figures.contains(where: { $0 == (name, subject) }), !parts.order else { return nil }
  }

  /// Runs variants of the plan.
  ///
  /// - Parameters:
  ///   - variants: Which, by number.
  ///   - threads: How many threads run them; changes no number.
  ///   - number: What a field is in a variant, told by the variant's number and the field's place among
  ///     those that differ.
  /// - Returns: The figure of each; NaN where it has no value, or money can't be counted to the cent.
  public func run(
    _ variants: Range<Int>, threads: Int,
    _ number: @escaping @Sendable (_ variant: Int, _ place: Int) -> Double
  ) -> [Double] {
    let lanes = TrialLanes.lanes
    let blocks = (variants.count + lanes - 1) / lanes
    let values = TrialValues<Double>(zeros: variants.count)
    concurrently(blocks, threads: threads) { next in
      var block = VariantBlock(scenario, plan, parts, value, highest: highest)
      while let piece = next() {
        let start = piece * lanes
        let last = min(start + lanes, variants.count) - 1
        let numbers = block.run(figure) { lane, field in
          number(variants.lowerBound + min(start + lane, last), places[field])
        }
        for place in start...last { values.first[place] = numbers[place - start] }
      }
    }
    return Array(values[0..<variants.count])
  }
}

/// As many variants as there are lanes, run side by side again and again.
private struct VariantBlock {
  private let parts: UncertainParts
  private var varied: VariedBlueprint
  private var simulation: Simulation<ExpectedFates<TrialLanes>>
  private var tally: TrialTally

  init(
    _ scenario: Scenario, _ plan: Blueprint<Double>, _ parts: UncertainParts, _ value: Valuation,
    highest: Valuation
  ) {
    self.parts = parts
    varied = VariedBlueprint(scenario, plan, parts, value, highest: highest)
    tally = TrialTally(scenario, varied.plan, parts, .none)
    simulation = Simulation(varied.plan, ExpectedFates(varied.plan))
  }

  /// Runs a variant in each lane and tells what a figure came to.
  mutating func run(
    _ figure: (name: FigureName, subject: KeyFigure.Subject),
    _ number: (_ lane: Int, _ field: Int) -> Double
  ) -> TrialLanes {
    for field in parts.fields.indices { varied.put(.of { number($0, field) }, field) }
    varied.begin()
    for lane in 0..<TrialLanes.lanes { varied.compile(lane) }
    varied.end()
    simulation.fates.restart(varied.plan)
    varied.run(&simulation, &tally)
    var (found, cost) = (TrialLanes.zero, TrialLanes.zero)
    tally.forEachFigure(varied.plan) { name, subject, numbers in
      if (name, subject) == figure { found = numbers }
      if (name, subject) == (.totalCost, .plan) { cost = numbers }
    }
    let isTooLarge = cost .>= TrialLanes(repeating: Ledger.largestTotal)
    return found.replacing(with: TrialLanes(repeating: .nan), where: isTooLarge)
  }
}
