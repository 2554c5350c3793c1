import PlanModel
import PlanEngine

/// Tells why the figures of a run are what they are, one level at a time.
///
/// Values are those of the run; formulas are made apart from it, of the rules of the model, and come
/// to the same.
public struct Explainer: Sendable {
  typealias Figure = ExplainedFigure
  typealias Reckoning = Expression<ExplainedFigure>

  /// The run.
  public let findings: RunFindings

  let scenario: Scenario
  let run: Trajectory
  let value: Valuation

  /// The streams in the order of work.
  let order: [Int]

  /// By week: the place of its first effort; one more for the end.
  let firstEffort: [Int]

  /// The explainer of the base; none where the run is held against nothing.
  private(set) var base: [Explainer]

  /// What is saved against the base.
  let savings: Savings?

  private var traces: [Int: TeamTrace] = [:]
  private var queues: [Int: ReviewQueue] = [:]

  /// Numbers that traces may hold together before they are dropped.
  private static let mostNumbers = 20_000_000

  /// Creates an explainer.
  ///
  /// - Parameters:
  ///   - findings: The run.
  ///   - base: The run that it is held against.
  public init(_ findings: RunFindings, against base: RunFindings? = nil) {
    self.findings = findings
    self.base = base.map { [Explainer($0)] } ?? []
    savings = base.map { Savings(of: CostProfile(of: findings), against: CostProfile(of: $0)) }
    (scenario, run, value) = (findings.scenario, findings.trajectory, findings.valuation)
    let priorities = scenario.streams.map { [value] in value($0.priority) }
    let counts = run.efforts.reduce(into: Array(repeating: 0, count: run.timeline.weeks)) {
      $0[$1.week] += 1
    }
    firstEffort = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    order = priorities.indices.sorted { (priorities[$0], $0) < (priorities[$1], $1) }
  }

  /// Explains a figure by those that it is made of.
  ///
  /// - Parameter figure: The figure; its indices lie within the plan.
  /// - Returns: Its value and formula.
  public mutating func explain(_ figure: ExplainedFigure) -> Explanation {
    if case .inBase(let other) = figure, !base.isEmpty { return base[0].explain(other).ofBase() }
    keepTrace(for: figure)
    return explanation(of: figure)
  }

  /// Keeps at hand what the engine does not record, where a figure needs it.
  private mutating func keepTrace(for figure: Figure) {
    switch figure {
    case .population(_, let team, _, let weeks) where weeks.count == 1: keepTrace(of: team)
    case .cohort(_, let team, _, _, _), .experience(_, let team, _), .teamStep(_, let team, _),
      .pay(_, let team, _, _):
      keepTrace(of: team)
    case .team(_, let team?, let weeks) where weeks.count == 1: keepTrace(of: team)
    case .streamStep(.batchTurnaround, _, _): break
    case .streamStep(_, let stream, _):
      if queues[stream] == nil { queues[stream] = ReviewQueue(of: stream, in: findings) }
    case .key, .ledger, .team, .stream, .work, .fullCost, .bridge, .plan, .milestone, .compared,
      .difference, .inBase, .population, .planned, .requisition, .headcount, .effort, .workCost,
      .workMonth, .ownWorth, .monthShare, .split, .given, .known:
      break
    }
  }

  private mutating func keepTrace(of team: Int) {
    guard traces[team] == nil, scenario.teams[team].staff != nil else { return }
    let numbers = 6 * scenario.horizon * scenario.horizon
    if (traces.count + 1) * numbers > Self.mostNumbers { traces = [:] }
    traces[team] = TeamTrace(of: team, in: scenario, value)
  }

  func explanation(of figure: Figure) -> Explanation {
    switch figure {
    case .key(let name, let subject): keyFigure(name, subject)
    case .ledger(let slice): ledger(slice)
    case .team(let column, let team, let weeks): teamColumn(column, of: team, weeks)
    case .stream(let column, let stream, let weeks): streamColumn(column, of: stream, weeks)
    case .work(let column, let stream, let months): work(column, stream, months)
    case .fullCost(let column, let stream): fullCost(column, stream)
    case .bridge(let column, let staffing, let weeks): bridge(column, staffing, weeks)
    case .plan(let step): plan(step)
    case .milestone(let milestone, let team): self.milestone(milestone, team)
    case .compared(let figure): compared(figure)
    case .difference(let own, let other): difference(own, other)
    case .inBase(let other):
      base.first?.explanation(of: other).ofBase() ?? Explanation("", nil, .number) { .absent }
    case .population(let step, let team, let kind, let weeks): population(step, team, kind, weeks)
    case .cohort(let step, let team, let kind, let start, let week):
      cohort(step, team, kind, start, week)
    case .experience(let step, let team, let weeks): experience(step, team, weeks)
    case .teamStep(let step, let team, let week): teamStep(step, team, week)
    case .pay(let step, let team, let kind, let week): pay(step, team, kind, week)
    case .planned(let step, let index): planned(step, index)
    case .requisition(let step, let index): requisition(step, index)
    case .headcount(let team, let step): headcount(team, step)
    case .streamStep(let step, let stream, let week): streamStep(step, stream, week)
    case .effort(let step, let stream, let team, let week): effort(step, stream, team, week)
    case .workCost(let stream, let team, let month): workCost(stream, team, month)
    case .workMonth(let stream, let team, let month): workMonth(stream, team, month)
    case .ownWorth(let week): ownWorth(week)
    case .monthShare(let week, let month): monthShare(week, month)
    case .split(let week, let month): split(week, month)
    case .given(let given): explanation(of: given)
    case .known(let name, let count): Explanation(name, count, .number) { nil }
    }
  }
}

/// Short words for what explanations are made of.
extension Explainer {
  var allWeeks: Range<Int> { 0..<run.timeline.weeks }
  var currency: Currency { scenario.currency }

  /// What the engine does not record of a team with a payroll.
  func trace(_ team: Int) -> TeamTrace { traces[team] ?? TeamTrace(of: team, in: scenario, value) }

  /// What waited for review in a stream, week by week.
  func reviewQueue(_ stream: Int) -> ReviewQueue {
    queues[stream] ?? ReviewQueue(of: stream, in: findings)
  }

  /// A number of the scenario, as part of a formula.
  func given(_ name: String, _ quantity: Quantity, _ unit: ExplainedUnit) -> Reckoning {
    .term(.given(Given(name: name, quantity: quantity, unit: unit)))
  }

  /// A count that anybody can check, as part of a formula.
  func known(_ name: String, _ count: Int) -> Reckoning { .term(.known(name, Double(count))) }

  /// `week 12`, from a week counted from 0.
  func label(_ week: Int) -> String { "week \(week + 1)" }

  /// `2027-06`, from a month counted from 0.
  func label(month: Int) -> String { run.timeline.firstMonth.adding(months: month).description }

  /// A single week as a range.
  func only(_ week: Int) -> Range<Int> { week..<week + 1 }

  private func explanation(of given: Given) -> Explanation {
    let offset = given.unit == .week ? 1.0 : 0
    return Explanation(given.name, value(given.quantity) + offset, given.unit) { nil }
  }
}
