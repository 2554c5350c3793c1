public import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// A plan of which a figure is explained.
public struct ExplainedPlan {
  /// What it is called, such as `onshore`.
  let name: String

  /// Its run.
  public let findings: RunFindings

  /// What the user typed to name it, for the commands to type next.
  let typed: [String]

  /// Creates a plan.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - findings: Its run.
  ///   - typed: What the user typed to name it.
  public init(_ name: String, _ findings: RunFindings, typed: [String]) {
    (self.name, self.findings, self.typed) = (name, findings, typed)
  }

  /// The name in the middle of a sentence.
  var inSentences: String { name == "plan" ? "the plan" : name }
}

/// What `explain` shows: a figure, the formula that it comes from, and so on down to what was written.
public struct ExplanationReport {
  let plan: ExplainedPlan
  let base: ExplainedPlan?
  let found: ExplanationSteps

  /// Creates the report.
  ///
  /// - Parameters:
  ///   - figure: The figure to explain.
  ///   - plan: The plan that it is of.
  ///   - base: The plan that it is held against; `nil` for a figure of one plan alone.
  ///   - depth: How many formulas to go down, from 1.
  public init(
    _ figure: ExplainedFigure, of plan: ExplainedPlan, against base: ExplainedPlan? = nil,
    depth: Int
  ) {
    self.plan = plan
    self.base = base
    found = ExplanationSteps(plan.findings, against: base?.findings, figure, depth: depth)
  }

  var findings: RunFindings { plan.findings }

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
    let scenario = findings.scenario
    let alternative = base == nil ? scenario.alternative : nil
    return Report(
      title: ([title.capitalisedFirst, scenario.title] + (alternative.map { [$0] } ?? []))
        .joined(separator: ": "), blocks: blocks)
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
        guard let command = command(for: term), !commands.contains(command) else { continue }
        commands.append(command)
      }
    }
    return Array(commands.prefix(8))
  }

  /// The command that explains a figure; `nil` for one that has no name.
  private func command(for figure: ExplainedFigure) -> String? {
    let words: (selector: FigureSelector, plan: [String])?
    switch (figure, base) {
    case (.inBase(let other), let base?):
      words = FigureSelector(other, in: base.findings).map { ($0, base.typed) }
    case (.compared, let base?), (.difference, let base?):
      words = FigureSelector(figure, in: findings).map {
        ($0, plan.typed + ["--base", base.name])
      }
    default: words = FigureSelector(figure, in: findings).map { ($0, plan.typed) }
    }
    return words.map { "podplan explain " + $0.selector.arguments(for: $0.plan) }
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
