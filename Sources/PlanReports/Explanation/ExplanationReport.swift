public import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What `explain` shows: a figure, the formula that it comes from, and so on down to what was written.
public struct ExplanationReport {
  let findings: RunFindings
  let found: ExplanationSteps
  private let plan: [String]

  /// Creates the report.
  ///
  /// - Parameters:
  ///   - figure: The figure to explain.
  ///   - findings: The run.
  ///   - depth: How many formulas to go down, from 1.
  ///   - plan: What the user typed to name the plan, for the commands to type next.
  public init(
    _ figure: ExplainedFigure, of findings: RunFindings, depth: Int, plan: [String]
  ) {
    self.findings = findings
    self.plan = plan
    found = ExplanationSteps(findings, figure, depth: depth)
  }

  /// The report for people.
  public var report: Report {
    var blocks: [Report.Block] = []
    for index in found.steps.indices { blocks += self.blocks(of: index) }
    let given = givenTable
    let sources = sources
    if !given.rows.isEmpty { blocks.append(.table(given)) }
    if !sources.rows.isEmpty { blocks.append(.table(sources)) }
    let next = commands
    if !next.isEmpty { blocks.append(.list("To go on", next)) }
    let title = found.steps.first.map { self.title(of: $0.explanation, $0.figure) } ?? ""
    let (scenario, alternative) = (findings.scenario.title, findings.scenario.alternative)
    return Report(
      title: ([title.capitalisedFirst, scenario] + (alternative.map { [$0] } ?? []))
        .joined(separator: ": "), blocks: blocks)
  }

  /// What a figure is, in full: `capacity hours of trainers in week 12 (2027-03-22)`.
  func title(of explanation: Explanation, _ figure: ExplainedFigure) -> String {
    let name = if case .key(let name, _) = figure { name.title } else { explanation.name }
    let subject = explanation.subject.isEmpty ? "" : " of " + explanation.subject
    return name + subject + words(for: explanation.time)
  }

  /// What a figure is beside another: whose and when only where they differ.
  func title(of explanation: Explanation, beside other: Explanation) -> String {
    let isSame = explanation.subject.isEmpty || explanation.subject == other.subject
    return explanation.name + (isSame ? "" : " of " + explanation.subject)
      + (explanation.time == other.time ? "" : words(for: explanation.time))
  }

  private func words(for time: Explanation.Time) -> String {
    let (words, timeline) = (Words(findings.scenario), findings.trajectory.timeline)
    switch time {
    case .none: return ""
    case .weeks(let weeks):
      if weeks.count == 1 { return " in " + words.week(weeks.lowerBound) }
      return weeks.count == timeline.weeks
        ? " over all \(weeks.count) weeks"
        : " in weeks \(weeks.lowerBound + 1) to \(weeks.upperBound)"
    case .months(let months):
      let (first, last) = (
        timeline.firstMonth.adding(months: months.lowerBound),
        timeline.firstMonth.adding(months: months.upperBound - 1)
      )
      if months.count == 1 { return " in \(first)" }
      return months.count == timeline.months
        ? " over all \(months.count) months" : " from \(first) to \(last)"
    }
  }

  /// The commands that explain what is not explained here.
  private var commands: [String] {
    var commands: [String] = []
    for step in found.steps {
      guard let formula = step.formula else { continue }
      let rows = formula.series.filter { $0.rows.count > 6 }.flatMap { $0.rows.dropLast() }.map(
        \.formula.terms)
      let rest = Set(rows.flatMap { $0 })
      for term in found.relevant(formula) where found.places[term] == nil && !rest.contains(term) {
        guard let selector = FigureSelector(term, in: findings) else { continue }
        let command = "podplan explain " + selector.arguments(for: plan)
        if !commands.contains(command) { commands.append(command) }
      }
    }
    return Array(commands.prefix(8))
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
