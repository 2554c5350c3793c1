import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What the plan has to meet, and whether it does.
func targetsTable(of findings: RunFindings) -> Table {
  var table = Table(
    "Targets",
    columns: [
      Column("target", "Target"), Column("asked", "Asked"), Column("plan", "This plan"),
      Column("met", "Met"),
    ])
  for verdict in findings.verdicts {
    let words = TargetWords(verdict, findings)
    table.append(
      Row([
        .text(words.target), .text(words.asked), .text(words.reached), .flag(verdict.isMet),
      ]))
  }
  return table
}

/// A target in words: what, how much by when, and what the plan comes to.
struct TargetWords {
  /// What is asked of whom.
  private(set) var target = ""

  /// How much, by when.
  private(set) var asked = ""

  /// What the plan comes to.
  private(set) var reached = ""

  /// Whether that is enough.
  let isMet: Bool

  /// All three.
  var sentence: String { "\(target) (\(asked); the plan: \(reached))" }

  init(_ verdict: TargetVerdict, _ findings: RunFindings) {
    let (scenario, value) = (findings.scenario, findings.valuation)
    let words = Words(scenario, in: scenario.ownCurrency)
    isMet = verdict.isMet
    func reachedInWeek(_ unit: String) -> String {
      if let week = verdict.reached { return "from \(words.week(Int(week)))" }
      guard let byThen = verdict.valueByThen else { return "not within the horizon" }
      return "not within the horizon; \(words.number(byThen)) \(unit) by then"
    }
    switch verdict.target {
    case .weeklyDelivery(let stream, let items, let by):
      target = "\(scenario.streams[stream].name): delivered a week"
      asked = "\(words.items(value(items))) by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("items")
    case .totalDelivery(let stream, let items, let by):
      target = "\(scenario.streams[stream].name): delivered in all"
      asked = "\(words.items(value(items))) by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("items")
    case .headcount(let team, let people, let by):
      target = "\(scenario.teams[team].name): positions"
      asked = "\(words.number(value(people))) by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("positions") + TargetWords.people(verdict, team, findings)
    case .cleared(let stream, let by):
      target = "\(scenario.streams[stream].name): backlog cleared"
      asked = "by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("")
      let week = findings.trajectory.stream(stream, week: findings.trajectory.timeline.weeks - 1)
      if verdict.reached == nil, week.backlog < StreamWeek.remnant {
        reached += ", for want of less than half an item"
      }
      // Cleared is what is produced: the client has it only once it is reviewed.
      if week.inReview >= StreamWeek.remnant {
        reached += ", with \(words.items(week.inReview)) not reviewed in the end"
      }
    case .figure(let figure, let bound):
      var money: FigureName?
      switch figure {
      case .totalCost: (target, money) = ("Total cost", .totalCost)
      case .costPerUnit: (target, money) = ("Cost per delivered item", .costPerUnit)
      case .onTime(let stream): target = "\(scenario.streams[stream].name): on time"
      case .deliveredAccuracy(let stream):
        target = "\(scenario.streams[stream].name): delivered accuracy"
      }
      let style = BoundStyle(figure, bound.side, value(bound.value), words)
      asked = "\(bound.side.rawValue) \(style.bound)"
      reached = verdict.reached.map { style.text($0, isMet: isMet) } ?? "nothing to measure"
      guard let money, let asked = ExchangeRates(scenario, value).reported(value(bound.value))
      else { return }
      self.asked += " (\(asked))"
      if let figure = findings.figures[money, .plan] {
        reached += " (\(Words(scenario).price(figure)))"
      }
    }
  }

  /// How many trainers are there when the positions are, where leavers make them fewer.
  private static func people(
    _ verdict: TargetVerdict, _ team: Int, _ findings: RunFindings
  ) -> String {
    guard let week = verdict.reached else { return "" }
    let words = Words(findings.scenario)
    let record = findings.trajectory.team(team, week: Int(week))
    let people = words.number(record.trainers.people)
    return people == words.number(record.positions) ? "" : ", \(people) trainers in them"
  }
}
