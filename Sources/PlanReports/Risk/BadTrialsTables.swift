import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What the worst trials of a plan have in common.
struct BadTrialsTables {
  let risk: PlanRisk

  /// For programs.
  var table: Table {
    let names = [
      "worst_by", "cause", "subject", "median", "median_of_all", "rank", "standard_deviations",
    ]
    var table = Table(columns: names.map { Column($0) })
    for decile in risk.badDeciles {
      for trait in decile.traits {
        let (cause, subject) =
          switch trait.cause {
          case .input(let field): (risk.findings.scenario.fields[field].path, "")
          case .figure(let figure):
            (figure.name.rawValue, figure.subject.name(in: risk.findings.scenario))
          }
        table.append(
          Row([
            .text(decile.figure.rawValue), .text(cause), .text(subject), .number(trait.median),
            .number(trait.medianOfAll), .share(trait.rank), .number(trait.distance),
          ]))
      }
    }
    return table
  }

  /// For people: a table for each kind of worst trial, where those are worse than the middle.
  var tablesForPeople: [Table] {
    risk.badDeciles.filter(\.isWorse).map { decile in
      var table = Table(
        title(decile),
        columns: [
          Column("cause", "What"), Column("median", "In them"), Column("all", "In all trials"),
          Column("where", "Where they lie"),
        ])
      for trait in decile.traits {
        table.append(
          Row([
            .text(name(trait.cause)), .text(text(trait.median, trait.cause)),
            .text(text(trait.medianOfAll, trait.cause)), .text(trait.place),
          ]))
      }
      if decile.traits.isEmpty {
        table.append(
          Row([.text("nothing alone: they come of many things at once"), .absent, .absent, .absent])
        )
      } else {
        table.notes = [
          "Both columns are the middle of the trials, half of them above and half below."
        ]
      }
      return table
    }
  }

  private func title(_ decile: BadDecile) -> String {
    let words = Words(risk.findings.scenario)
    func value(_ value: Double) -> String {
      decile.figure.unit == .money ? words.money(value) : words.items(value)
    }
    let name =
      decile.figure == .totalCost
      ? "The dearest tenth of the trials" : "The tenth of the trials that deliver least"
    return "\(name): \(value(decile.median)) against \(value(decile.medianOfAll)) in the middle"
  }

  private func name(_ cause: BadTrait.Cause) -> String {
    switch cause {
    case .input(let index):
      let field = risk.findings.scenario.fields[index]
      return field.path + (field.estimate.isCertain ? ", mean of the weeks" : "")
    case .figure(let figure):
      let subject = figure.subject.name(in: risk.findings.scenario)
      return (subject.isEmpty ? "" : subject + ": ") + figure.name.title(of: figure.subject)
    }
  }

  private func text(_ value: Double, _ cause: BadTrait.Cause) -> String {
    let words = Words(risk.findings.scenario)
    switch cause {
    case .input(let index):
      let field = risk.findings.scenario.fields[index]
      if let scale = WrittenScale(field) { return scale.text(value) }
      if field.estimate.isCertain, let written = WrittenAmount(field.text) {
        return written.text(written.number(for: value, of: field.estimate.low), digits: 4)
      }
      let (low, high) = (field.estimate.low, field.estimate.high)
      let share = NumberStyle(decimals: 0, isPercent: true).text((value - low) / (high - low))
      return "\(share) of the way through \(field.text)"
    case .figure(let figure):
      guard value.isFinite else { return "not within the horizon" }
      return switch figure.name.unit {
      case .share: words.percent(value)
      case .week: "week " + words.number(value)
      case .weeks: words.weeks(value)
      default: words.number(value)
      }
    }
  }
}

extension BadTrait {
  /// Where the middle of the worst trials lies among all.
  fileprivate var place: String {
    switch rank {
    case 0.9...: "top tenth"
    case 0.75...: "top quarter"
    case 0.5...: "upper half"
    case 0.25...: "lower half"
    case 0.1...: "bottom quarter"
    default: "bottom tenth"
    }
  }
}
