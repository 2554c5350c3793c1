import PlanAnalysis
import Tabular

/// What the plans of a comparison have to meet, and whether they do: one line for each target.
struct ComparisonTargets {
  /// One target, with what each plan comes to; `nil` for a plan that does not have it.
  struct Line {
    /// What is asked of.
    let target: String
    /// How much by when.
    let asked: String
    /// What each plan comes to, in the order of the plans.
    let plans: [TargetWords?]
  }

  private let names: [(title: String, column: String)]

  /// The targets of the first plan, then those that only later ones have.
  let lines: [Line]

  init(
    _ plans: [(option: Comparison.Option, findings: RunFindings)],
    _ key: KeyPath<Comparison.Option, String> = \.columnName
  ) {
    names = plans.map { ($0.option.name, $0.option[keyPath: key]) }
    let words = plans.map { plan in
      plan.findings.verdicts.map { TargetWords($0, plan.findings) }
    }
    var known: Set<[String]> = []
    lines = words.joined().filter { known.insert([$0.target, $0.asked]).inserted }.map { line in
      Line(
        target: line.target, asked: line.asked,
        plans: words.map { $0.first { $0.target == line.target && $0.asked == line.asked } })
    }
  }

  init(
    _ comparison: Comparison, _ key: KeyPath<Comparison.Option, String> = \.columnName
  ) {
    self.init(comparison.options.map { ($0, $0.findings) }, key)
  }

  /// The targets with what each plan comes to.
  var table: Table {
    let columns = names.flatMap { name in
      [Column(name.column, name.title), Column(name.column + "_met", "met", isOfPrevious: true)]
    }
    return Table(
      "Targets", columns: [Column("target", "Target"), Column("asked", "Asked")] + columns,
      rows: lines.map { line in
        Row(
          [.text(line.target), .text(line.asked)]
            + line.plans.flatMap { plan -> [Cell] in
              plan.map { [.text($0.reached), .flag($0.isMet)] } ?? [.absent, .absent]
            })
      })
  }
}

extension ComparisonTargets.Line {
  /// The target in the middle of a sentence.
  var quoted: String { "'\(target), \(asked)'" }
}
