import PlanAnalysis
import PlanEngine
import PlanModel
import PlanReports
import PlanText

/// The figures of the views of streams and of the headcount.
extension FigureRequest {
  /// A column of a stream over some months, or its hours in a week.
  func work(
    _ findings: RunFindings, _ stream: Int?, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    if let column = FullCost(rawValue: name) {
      guard span == nil else {
        throw FigureProblem(
          "'\(name)' is of the whole plan", "Ask for it without '@\(time ?? "")'.")
      }
      return .fullCost(column, stream: try chosen(stream, in: findings.scenario))
    }
    // The hours that a stream uses are also called as those that are used of a team.
    let word = name == "used_hours" && stream != nil ? WorkColumn.hours.rawValue : name
    guard let column = WorkColumn(rawValue: word) else { return nil }
    let isOfStreamsAlone = column == .hours || column == .costPerUnit
    guard stream != nil || isOfStreamsAlone else { return nil }
    switch span {
    case .week(let week)?:
      if column == .hours {
        let stream = try chosen(stream, in: findings.scenario)
        return .streamStep(.hoursTaken, stream: stream, week: week)
      }
      guard column.isOfMonths else { return nil }
      throw ofMonths(findings.trajectory.timeline)
    case .calendar(let months)?:
      return .work(column, stream: try chosen(stream, in: findings.scenario), months: months)
    case nil:
      let months = 0..<findings.trajectory.timeline.months
      return column == .hours
        ? .work(column, stream: try chosen(stream, in: findings.scenario), months: months) : nil
    }
  }

  /// Weeks that a batch takes which arrives in a week.
  func batch(
    _ findings: RunFindings, _ stream: Int?, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    guard name == Self.batchTurnaround else { return nil }
    let stream = try chosen(stream, in: findings.scenario)
    guard findings.batchTurnaround(of: stream) != nil else {
      throw FigureProblem(
        "stream '\(findings.scenario.streams[stream].name)' says nothing of batches",
        "Write how many items one has, as `batch: 5000`.")
    }
    guard case .week(let week)? = span else {
      throw FigureProblem(
        "'\(name)' is there for each week in which a batch arrives",
        "Name that week, as '\(name)@week 12'.")
    }
    return .streamStep(.batchTurnaround, stream: stream, week: week)
  }

  static let batchTurnaround = "batch_turnaround"

  /// Who is there, joins and goes over some weeks.
  func bridge(
    _ findings: RunFindings, _ team: Int?, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    guard let column = BridgeColumn(rawValue: name), stream == nil else { return nil }
    if TeamColumn(rawValue: name) != nil, role == nil { return nil }
    let timeline = findings.trajectory.timeline
    let weeks = try span?.weeks(timeline) ?? 0..<timeline.weeks
    guard let role, role != "all" else {
      return .bridge(column, of: Staffing(team: team), weeks: weeks)
    }
    let staffed = findings.scenario.populations.filter { team ?? $0.team == $0.team }
    let named = staffed.filter { isNamed($0.team, $0.kind, role, findings.scenario) }
    guard let first = named.first else {
      let roles = staffed.map { key(of: $0.team, $0.kind, findings.scenario) }
      throw .unknown("nobody there has the role '\(role)'", role, among: roles.unique, "There are")
    }
    guard named.count > 1 else {
      return .bridge(column, of: Staffing(team: first.team, kind: first.kind), weeks: weeks)
    }
    if named.allSatisfy({ $0.kind == first.kind }) {
      return .bridge(column, of: Staffing(team: team, kind: first.kind), weeks: weeks)
    }
    let kinds = named.map { "--role '\($0.kind.words)'" }.unique
    throw FigureProblem(
      "people who do different things have the role '\(role)'", "Add \(alternatives(kinds)).")
  }

  /// Whether people are called so: by their role, or by what they are in a team.
  private func isNamed(
    _ team: Int, _ kind: StaffKind, _ word: String, _ scenario: Scenario
  ) -> Bool {
    word == kind.words || word == key(of: team, kind, scenario)
  }

  private func key(of team: Int, _ kind: StaffKind, _ scenario: Scenario) -> String {
    scenario.teams[team].staff?.role(of: kind)?.key ?? ""
  }

  /// The stream that is asked for, or the only one.
  private func chosen(_ stream: Int?, in scenario: Scenario) throws(FigureProblem) -> Int {
    if let stream { return stream }
    guard scenario.streams.count == 1 else {
      throw .choose(
        "'\(name)' is there for each stream",
        among: scenario.streams.indices.map { .stream($0) }, scenario)
    }
    return 0
  }

  func ofMonths(_ timeline: Timeline) -> FigureProblem {
    FigureProblem(
      "money is counted by month, not by week",
      "Ask for a month, a quarter or a year, as '\(name)@\(timeline.firstMonth)'.")
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var unique: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
