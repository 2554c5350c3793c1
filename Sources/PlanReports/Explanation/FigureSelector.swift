import PlanAnalysis
import PlanEngine
import PlanModel

/// How to ask for a figure on the command line.
struct FigureSelector {
  /// The figure, such as `salary@2027-06`.
  var name: String

  /// The options, each with its value.
  var options: [(name: String, value: String)] = []

  /// Names a figure; `nil` for one that is only a step on the way to others.
  init?(_ figure: ExplainedFigure, in findings: RunFindings) {
    let (scenario, times) = (findings.scenario, FigureTimes(findings.trajectory.timeline))
    func team(_ index: Int?) -> [(String, String)] {
      index.map { [("team", scenario.teams[$0].name)] } ?? []
    }
    func stream(_ index: Int?) -> [(String, String)] {
      index.map { [("stream", scenario.streams[$0].name)] } ?? []
    }
    switch figure {
    case .key(let name, .plan): self.init(name: name.rawValue)
    case .key(let name, .team(let index)): self.init(name: name.rawValue, options: team(index))
    case .key(let name, .stream(let index)):
      self.init(name: name.rawValue, options: stream(index))
    case .ledger(let slice): self.init(slice, times)
    case .team(let column, let index, let weeks):
      guard let time = times.single(weeks) else { return nil }
      self.init(name: column.rawValue + time, options: team(index))
    case .stream(let column, let index, let weeks):
      guard let time = times.single(weeks) else { return nil }
      self.init(name: column.rawValue + time, options: stream(index))
    case .work(let column, let index, let months):
      guard let time = times.of(months: months) else { return nil }
      self.init(name: column.rawValue + time, options: stream(index))
    case .fullCost(let column, let index):
      self.init(name: column.rawValue, options: stream(index))
    case .bridge(let column, let staffing, let weeks):
      guard let time = times.of(weeks: weeks) else { return nil }
      let role = staffing.kind.map(\.words) ?? "all"
      self.init(name: column.rawValue + time, options: team(staffing.team) + [("role", role)])
    case .population(let step, let index, let kind, let weeks):
      if let column = TeamColumn(step, kind), let time = times.single(weeks) {
        self.init(name: column.rawValue + time, options: team(index))
      } else if let column = BridgeColumn(step), let time = times.of(weeks: weeks) {
        self.init(name: column.rawValue + time, options: team(index) + [("role", kind.words)])
      } else {
        return nil
      }
    case .plan(.reach(let figure)): self.init(name: figure.rawValue)
    case .plan(.oneOffCost): self.init(name: "one_off_cost")
    case .compared(let figure): self.init(name: figure.name)
    case .difference(let own, _): self.init(own, in: findings)
    case .plan, .milestone, .inBase, .cohort, .experience, .teamStep, .pay, .planned,
      .requisition, .headcount, .effort, .workCost, .workMonth, .ownWorth, .monthShare, .split,
      .given, .known:
      return nil
    case .streamStep(.hoursTaken, let index, let week):
      self.init(name: "hours@week \(week + 1)", options: stream(index))
    case .streamStep(.batchTurnaround, let index, let week):
      self.init(name: "batch_turnaround@week \(week + 1)", options: stream(index))
    case .streamStep: return nil
    }
  }

  /// Names cells of the ledger.
  private init?(_ slice: LedgerSlice, _ times: FigureTimes) {
    if let month = times.end(ofMonths: slice.months),
      slice == LedgerSlice(.all, months: slice.months), times.of(months: slice.months) == nil
    {
      self.init(name: "cumulative_cost" + month)
      return
    }
    guard let time = times.of(months: slice.months) else { return nil }
    let name: String
    switch slice.lines {
    case .one(let line): name = line.rawValue
    case .all: name = slice.team?.isEmpty == true ? "shared_cost" : "total_cost"
    case .labour: name = "labour"
    case .allButContingency: return nil
    }
    self.init(name: name + time)
    let site = slice.team == nil ? slice.site : nil
    let item = slice.item == name ? nil : slice.item
    for (option, value) in [("team", slice.team), ("item", item), ("site", site)] {
      if let value, !value.isEmpty { options.append((option, value)) }
    }
  }

  private init(name: String, options: [(String, String)] = []) {
    self.name = name
    self.options = options.map { (name: $0.0, value: $0.1) }
  }

  /// The arguments of `podplan explain`, ready for a shell.
  ///
  /// - Parameter plan: The arguments that name the plan.
  /// - Returns: The arguments.
  func arguments(for plan: [String]) -> String {
    ([name] + plan + options.flatMap { ["--\($0.name)", $0.value] }).map(\.quotedForShell)
      .joined(separator: " ")
  }
}

extension TeamColumn {
  /// The column that a movement of a population is; `nil` where there is none.
  fileprivate init?(_ step: PopulationStep, _ kind: StaffKind) {
    switch (step, kind) {
    case (.people, .trainers): self = .trainers
    case (.people, .leads): self = .leads
    case (.people, .qa): self = .qa
    case (.starts, .trainers): self = .starts
    case (.leavers, .trainers): self = .leavers
    case (.released, .trainers): self = .released
    case (.needed, .leads): self = .pods
    default: return nil
    }
  }
}

extension BridgeColumn {
  /// The column that a movement of a population is; `nil` where there is none.
  fileprivate init?(_ step: PopulationStep) {
    switch step {
    case .newStarts: self = .newStarts
    case .backfillStarts: self = .backfillStarts
    case .released: self = .released
    case .leavers: self = .leavers
    case .people, .beforeCut, .starts, .needed: return nil
    }
  }
}

/// Stretches of a plan's time as they are typed behind a figure: `@2027-06`, nothing for all of it.
struct FigureTimes {
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  /// All weeks, or one; `nil` for others.
  func single(_ weeks: Range<Int>) -> String? {
    if weeks == 0..<timeline.weeks { return "" }
    return weeks.count == 1 ? "@week \(weeks.upperBound)" : nil
  }

  /// All weeks, one, or those whose Monday lies in a month, a quarter or a year; `nil` for others.
  func of(weeks: Range<Int>) -> String? {
    if let text = single(weeks) { return text }
    guard let first = weeks.first else { return nil }
    return periods(around: timeline.month[first]).first { period in
      weeks == timeline.month.partition(in: period.months)
    }?.text
  }

  /// All months, one, or those of a quarter or a year; `nil` for others.
  func of(months: Range<Int>) -> String? {
    if months == 0..<timeline.months { return "" }
    return periods(around: months.lowerBound).first { $0.months == months }?.text
  }

  /// The last of some months, where they are the first of the plan; `nil` for others.
  func end(ofMonths months: Range<Int>) -> String? {
    months.lowerBound == 0 ? "@\(timeline.firstMonth.adding(months: months.upperBound - 1))" : nil
  }

  /// The month, the quarter and the year that a month lies in, as far as the plan goes.
  private func periods(around index: Int) -> [(text: String, months: Range<Int>)] {
    let month = timeline.firstMonth.adding(months: index)
    func clamped(_ months: Range<Int>) -> Range<Int> {
      let first = timeline.firstMonth.index
      return (months.lowerBound - first..<months.upperBound - first)
        .clamped(to: 0..<timeline.months)
    }
    let quarter = Month(year: month.year, month: 3 * month.quarter - 2).index
    let year = Month(year: month.year, month: 1).index
    return [
      ("@\(month)", index..<index + 1),
      ("@\(month.year)-Q\(month.quarter)", clamped(quarter..<quarter + 3)),
      ("@\(month.year)", clamped(year..<year + 12)),
    ]
  }
}

extension [Int] {
  /// The places of the numbers, in ascending order, that lie in a range.
  fileprivate func partition(in range: Range<Int>) -> Range<Int> {
    let first = firstIndex { $0 >= range.lowerBound } ?? count
    return first..<(firstIndex { $0 >= range.upperBound } ?? count)
  }
}
