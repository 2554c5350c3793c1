import PlanAnalysis
import PlanEngine
import PlanModel
import PlanText

/// The figure that a user asks for, as typed: `salary@2027-06`, and whose it is.
struct FigureRequest {
  /// The name before the `@`.
  let name: String

  /// What stands after the `@`; `nil` where there is none.
  let time: String?

  /// The options that say whose it is.
  let team: String?
  let stream: String?
  let site: String?
  let item: String?
  let role: String?

  /// The figure that `explain` is asked for.
  init(_ arguments: Arguments) {
    self.init(
      arguments.operands[0], arguments, site: arguments.value(of: "site"),
      role: arguments.value(of: "role"), item: arguments.value(of: "item"))
  }

  /// A key figure, as `--figure` names it.
  init(key text: String, _ arguments: Arguments) {
    self.init(text, arguments, site: nil, role: nil, item: nil)
  }

  private init(
    _ text: String, _ arguments: Arguments, site: String?, role: String?, item: String?
  ) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts.first ?? "")
    time = parts.count > 1 ? String(parts[1]) : nil
    team = arguments.value(of: "team")
    stream = arguments.value(of: "stream")
    self.site = site
    self.role = role
    self.item = item ?? role
  }

  /// The options that say whose a figure is.
  fileprivate enum Whose: String { case team, stream, site, item, role }

  /// Finds the figure in a run.
  func figure(in findings: RunFindings) throws(FigureProblem) -> ExplainedFigure {
    let figure = try search(findings)
    let heeded = figure.heeded
    let typed = [
      (Whose.team, team), (.stream, stream), (.site, site), (role == nil ? .item : .role, item),
    ]
    for (option, word) in typed where word != nil && !heeded.contains(option) {
      throw FigureProblem(
        "'\(name)' is not told apart by \(option.rawValue)",
        "Ask for it without --\(option.rawValue).")
    }
    return figure
  }

  private func search(_ findings: RunFindings) throws(FigureProblem) -> ExplainedFigure {
    let scenario = findings.scenario
    let team = try find(team, "team", scenario.teams.map(\.name))
    let stream = try find(stream, "stream", scenario.streams.map(\.name))
    let span = try time.map { text throws(FigureProblem) in
      try TimeSpan(text, in: findings.trajectory.timeline)
    }
    if let figure = try keyFigure(findings, team, stream, span) { return figure }
    if span == nil, let figure = comparisonFigure { return figure }
    if let figure = try work(findings, stream, span) { return figure }
    if let figure = try batch(findings, stream, span) { return figure }
    if let figure = try bridge(findings, team, span) { return figure }
    if let figure = try ledger(findings, span) { return figure }
    if let figure = try column(findings, team, stream, span) { return figure }
    if let figure = try requisition(findings, team, span) { return figure }
    throw .unknown("there is no figure '\(name)'", name, among: Self.names, "The figures")
  }

  /// Every name that can be asked for.
  static let names: [String] = {
    var names: [String] = []
    let all =
      FigureName.allCases.map(\.rawValue) + LedgerLine.allCases.map(\.rawValue)
      + TeamColumn.allCases.map(\.rawValue) + StreamColumn.allCases.map(\.rawValue)
      + WorkColumn.allCases.map(\.rawValue) + FullCost.allCases.map(\.rawValue)
      + [batchTurnaround]
      + BridgeColumn.allCases.map(\.rawValue) + RequisitionStep.allCases.map(\.rawValue)
      + ReachFigure.allCases.map(\.rawValue) + Gathered.allCases.map(\.rawValue)
      + ComparisonFigure.all.map(\.name)
    for name in all where !names.contains(name) { names.append(name) }
    return names
  }()

  func find(
    _ word: String?, _ kind: String, _ names: [String]
  ) throws(FigureProblem) -> Int? {
    guard let word else { return nil }
    if let index = names.firstIndex(of: word) { return index }
    throw .unknown("the plan has no \(kind) '\(word)'", word, among: names, "Its \(kind)s")
  }

  /// A figure that sums up the plan, a team or a stream.
  func keyFigure(
    _ findings: RunFindings, _ team: Int?, _ stream: Int?, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    guard span == nil, role == nil, let name = FigureName(rawValue: name) else { return nil }
    if name == .cost || name == .totalCost, site != nil || item != nil { return nil }
    let subjects = findings.figures.filter { $0.name == name }.map(\.subject)
    let asked: KeyFigure.Subject? =
      team.map { .team($0) } ?? stream.map { .stream($0) }
      ?? (subjects.contains(.plan) ? .plan : subjects.count == 1 ? subjects[0] : nil)
    if let asked, subjects.contains(asked) { return .key(name, asked) }
    if name == .cost, asked == nil { return nil }
    if team != nil, TeamColumn(rawValue: self.name) != nil || name == .totalCost { return nil }
    guard asked == nil else {
      throw FigureProblem(
        "'\(self.name)' is no figure of a \(team == nil ? "stream" : "team")",
        subjects.contains(.plan)
          ? "Ask for it without --\(team == nil ? "stream" : "team")."
          : "Ask for it with --\(team == nil ? "team" : "stream").")
    }
    throw .choose("'\(self.name)' is there for each of several", among: subjects, findings.scenario)
  }

  /// Cells of the ledger.
  private func ledger(
    _ findings: RunFindings, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    let word = name == "management_fee" ? "management fee" : name == "per_unit" ? "per unit" : name
    let gathered = Gathered(rawValue: word)
    let lines: LedgerSlice.Lines
    switch (gathered, LedgerLine(rawValue: word)) {
    case (.labour?, _): lines = .labour
    case (.sharedCost?, _), (.cumulativeCost?, _): lines = .all
    case (.oneOffCost?, _): return nil
    case (nil, _) where word == "total_cost" || word == "cost": lines = .all
    case (nil, let line?): lines = .one(line)
    case (nil, nil): return nil
    }
    let timeline = findings.trajectory.timeline
    if case .week? = span {
      if TeamColumn(rawValue: name) != nil { return nil }
      throw ofMonths(timeline)
    }
    let scenario = findings.scenario
    let accounts = findings.trajectory.ledger.accounts
    let items = Set(accounts.map(\.item)).sorted()
    if let item, !items.contains(item) {
      throw .unknown("the ledger has no item '\(item)'", item, among: items, "Its items")
    }
    let sites = scenario.sites.map(\.name)
    if let site, !sites.contains(site) {
      throw .unknown("the plan has no site '\(site)'", site, among: sites, "Its sites")
    }
    if stream != nil {
      throw FigureProblem("the ledger knows no streams", "Ask for it without --stream.")
    }
    var slice = LedgerSlice(
      lines, site: site, team: gathered == .sharedCost ? "" : team, item: item,
      months: span?.months ?? 0..<timeline.months)
    if gathered == .cumulativeCost { slice.months = 0..<slice.months.upperBound }
    guard accounts.contains(where: slice.contains) else {
      let lines = Set(
        findings.trajectory.ledger.entries.map(\.account).filter { account in
          [(site, account.site), (team, account.team), (item, account.item)]
            .allSatisfy { $0.0 == nil || $0.0 == $0.1 }
        }.map(\.line.rawValue)
      ).sorted()
      throw .unknown("the plan pays no '\(word)' there", "", among: lines, "It pays")
    }
    return .ledger(slice)
  }

  /// A column of the teams or of the streams.
  private func column(
    _ findings: RunFindings, _ team: Int?, _ stream: Int?, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    let timeline = findings.trajectory.timeline
    let weeks = try span?.weeks(timeline) ?? 0..<timeline.weeks
    let (ofTeams, ofStreams) = (TeamColumn(rawValue: name), StreamColumn(rawValue: name))
    if let ofTeams, stream == nil, team != nil || ofStreams == nil {
      let only = findings.scenario.teams.count == 1 ? 0 : nil
      let chosen = team ?? only
      if ofTeams.gathering == .none { try needsWeek(weeks) }
      if chosen == nil, ofTeams.gathering == .none {
        throw .choose(
          "'\(name)' is there for each team",
          among: findings.scenario.teams.indices.map { .team($0) }, findings.scenario)
      }
      return .team(ofTeams, of: chosen, weeks: counted(ofTeams.gathering, weeks))
    }
    guard let ofStreams else {
      if ofTeams != nil {
        throw FigureProblem("'\(name)' is no figure of a stream", "Ask for it with --team.")
      }
      if FigureName(rawValue: name) != nil, let time {
        throw FigureProblem(
          "'\(name)' sums up the whole plan and is not there at '\(time)'",
          "Ask for it without '@\(time)'.")
      }
      return nil
    }
    if team != nil {
      throw FigureProblem("'\(name)' is no figure of a team", "Ask for it with --stream.")
    }
    let only = findings.scenario.streams.count == 1 ? 0 : nil
    let chosen = stream ?? only
    if ofStreams.gathering == .none { try needsWeek(weeks) }
    if chosen == nil, ofStreams.gathering == .none {
      throw .choose(
        "'\(name)' is there for each stream",
        among: findings.scenario.streams.indices.map { .stream($0) }, findings.scenario)
    }
    return .stream(ofStreams, of: chosen, weeks: counted(ofStreams.gathering, weeks))
  }

  /// The weeks of some that count.
  private func counted(_ gathering: Gathering, _ weeks: Range<Int>) -> Range<Int> {
    gathering == .last ? weeks.suffix(1) : weeks
  }

  private func needsWeek(_ weeks: Range<Int>) throws(FigureProblem) {
    guard weeks.count > 1 else { return }
    throw FigureProblem(
      "'\(name)' is there for single weeks", "Ask for one, as '\(name)@week \(weeks.upperBound)'.")
  }
}

extension ExplainedFigure {
  /// Whose it may be said to be.
  fileprivate var heeded: Set<FigureRequest.Whose> {
    switch self {
    case .key(_, .team), .team: [.team]
    case .key(_, .stream), .stream, .work, .fullCost, .streamStep: [.stream]
    case .ledger(let slice):
      slice.team == "" ? [.site, .item, .role] : [.team, .site, .item, .role]
    case .bridge: [.team, .role]
    case .requisition: [.team, .item, .role]
    default: []
    }
  }
}
