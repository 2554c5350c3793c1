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
    let (scenario, timeline) = (findings.scenario, findings.trajectory.timeline)
    func time(_ weeks: Range<Int>) -> String? {
      if weeks == 0..<timeline.weeks { return "" }
      return weeks.count == 1 ? "@week \(weeks.upperBound)" : nil
    }
    func time(months: Range<Int>) -> String? {
      if months == 0..<timeline.months { return "" }
      return months.count == 1
        ? "@\(timeline.firstMonth.adding(months: months.lowerBound))" : nil
    }
    func team(_ index: Int?) -> [(String, String)] {
      index.map { [("team", scenario.teams[$0].name)] } ?? []
    }
    switch figure {
    case .key(let name, .plan): self.init(name: name.rawValue)
    case .key(let name, .team(let index)): self.init(name: name.rawValue, options: team(index))
    case .key(let name, .stream(let index)):
      self.init(name: name.rawValue, options: [("stream", scenario.streams[index].name)])
    case .ledger(let slice):
      guard let time = time(months: slice.months), slice.lines != .allButContingency else {
        return nil
      }
      let name = if case .one(let line) = slice.lines { line.rawValue } else { "total_cost" }
      self.init(name: name + time)
      let site = slice.team == nil ? slice.site : nil
      let item = slice.item == name ? nil : slice.item
      for (option, value) in [("team", slice.team), ("item", item), ("site", site)] {
        if let value, !value.isEmpty { options.append((option, value)) }
      }
    case .team(let column, let index, let weeks):
      guard let time = time(weeks) else { return nil }
      self.init(name: column.rawValue + time, options: team(index))
    case .stream(let column, let index, let weeks):
      guard let time = time(weeks) else { return nil }
      let stream = index.map { [("stream", scenario.streams[$0].name)] } ?? []
      self.init(name: column.rawValue + time, options: stream)
    case .population(let step, let index, let kind, let weeks):
      guard let time = time(weeks), let column = TeamColumn(step, kind) else { return nil }
      self.init(name: column.rawValue + time, options: team(index))
    case .plan, .cohort, .experience, .teamStep, .pay, .planned, .requisition, .headcount,
      .streamStep, .effort, .workCost, .workMonth, .ownWorth, .monthShare, .split, .given, .known:
      return nil
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
