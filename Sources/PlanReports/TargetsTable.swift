import PlanAnalysis
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
    let words = TargetWords(verdict, findings.scenario, findings.valuation)
    table.append(
      Row([
        .text(words.target), .text(words.asked), .text(words.reached), .flag(verdict.isMet),
      ]))
  }
  return table
}

/// A target in words: what, how much by when, and what the plan comes to.
private struct TargetWords {
  var target = ""
  var asked = ""
  var reached = ""

  init(_ verdict: TargetVerdict, _ scenario: Scenario, _ value: Valuation) {
    let words = Words(scenario, in: scenario.ownCurrency)
    func reachedInWeek(_ unit: String) -> String {
      if let week = verdict.reached { return "from \(words.week(Int(week)))" }
      guard let byThen = verdict.valueByThen else { return "not within the horizon" }
      return "not within the horizon; \(words.number(byThen)) \(unit) by then"
    }
    switch verdict.target {
    case .weeklyDelivery(let stream, let items, let by):
      target = "\(scenario.streams[stream].name): delivered a week"
      asked = "\(words.number(value(items))) items by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("items")
    case .totalDelivery(let stream, let items, let by):
      target = "\(scenario.streams[stream].name): delivered in all"
      asked = "\(words.number(value(items))) items by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("items")
    case .headcount(let team, let people, let by):
      target = "\(scenario.teams[team].name): positions"
      asked = "\(words.number(value(people))) by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("positions")
    case .cleared(let stream, let by):
      target = "\(scenario.streams[stream].name): backlog cleared"
      asked = "by \(words.week(wholeNumber(value(by))))"
      reached = reachedInWeek("")
    case .figure(let figure, let bound):
      let style: (Double) -> String
      switch figure {
      case .totalCost: (target, style) = ("Total cost", words.money)
      case .costPerUnit: (target, style) = ("Cost per delivered item", words.money)
      case .onTime(let stream):
        (target, style) = ("\(scenario.streams[stream].name): on time", words.percent)
      case .deliveredAccuracy(let stream):
        (target, style) = ("\(scenario.streams[stream].name): delivered accuracy", words.percent)
      }
      asked = "\(bound.side.rawValue) \(style(value(bound.value)))"
      reached = verdict.reached.map(style) ?? "nothing to measure"
    }
  }
}
