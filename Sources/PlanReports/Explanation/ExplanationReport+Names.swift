import PlanAnalysis
import PlanEngine
import PlanModel

/// What figures are called.
extension ExplanationReport {
  /// What a figure is, in full: `capacity hours of trainers in week 12 (2027-03-22)`.
  func title(of explanation: Explanation, _ figure: ExplainedFigure) -> String {
    let subject = explanation.subject.isEmpty ? "" : " of " + explanation.subject
    return name(of: explanation, figure) + subject + words(for: explanation.time)
      + plan(of: explanation, figure)
  }

  /// What a figure is beside another: whose and when only where they differ.
  func title(of explanation: Explanation, beside other: Explanation) -> String {
    let isSame = explanation.subject.isEmpty || explanation.subject == other.subject
    return explanation.name + (isSame ? "" : " of " + explanation.subject)
      + (explanation.time == other.time ? "" : words(for: explanation.time))
      + (explanation.isOfBase != other.isOfBase ? " in \(base?.inSentences ?? "")" : "")
  }

  private func name(of explanation: Explanation, _ figure: ExplainedFigure) -> String {
    switch figure {
    // In a list of figures it stands below the week that it leads to.
    case .key(.weeksToTarget, _): "weeks from the first class to the target headcount"
    case .key(let name, let subject): name.title(of: subject)
    case .inBase(let other): name(of: explanation, other)
    case .plan(.reach(let figure)): figure.title
    case .compared(let figure): title(of: figure)
    default: explanation.name
    }
  }

  private func title(of figure: ComparisonFigure) -> String {
    let months = base.map {
      Comparison([.init(name: $0.name, findings: $0.findings), .init(name: "", findings: findings)])
        .savings.first?.month?.months ?? []
    }
    return switch figure {
    case .saved(let name): "saved " + name.title(months ?? [])
    case .share(let name): "share saved " + name.title(months ?? [])
    case .oneOff: "cost that comes once"
    case .payback: "payback of cost that comes once"
    case .breakEven: "break-even month"
    case .furthestBehind: "furthest behind"
    }
  }

  /// Which of two plans a figure is of.
  private func plan(of explanation: Explanation, _ figure: ExplainedFigure) -> String {
    guard let base else { return "" }
    switch figure {
    case .compared, .difference: return ", \(plan.inSentences) against \(base.inSentences)"
    case .given, .known: return ""
    default: return " in \(explanation.isOfBase ? base.inSentences : plan.inSentences)"
    }
  }

  private func words(for time: Explanation.Time) -> String {
    let (words, timeline) = (Words(findings.scenario), findings.trajectory.timeline)
    switch time {
    case .none: return ""
    case .weeks(let weeks):
      if weeks.count == 1 { return " in " + words.week(weeks.lowerBound) }
      if weeks.count == timeline.weeks { return " over all \(weeks.count) weeks" }
      let period = FigureTimes(timeline).of(weeks: weeks).map { " in \($0.dropFirst())," }
      return (period ?? " in") + " weeks \(weeks.lowerBound + 1) to \(weeks.upperBound)"
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

  func name(of term: ExplainedFigure) -> String { found.terms[term]?.name ?? "" }

  /// The name of a term, with its week or month where that is not the one explained, and with its plan
  /// where others of the formula are of the other plan.
  func name(
    of term: ExplainedFigure, beside explanation: Explanation, ofTwoPlans: Bool
  ) -> String {
    guard let explained = found.terms[term] else { return "" }
    var name = explained.name
    if case .weeks(let weeks) = explained.time, explanation.time != explained.time,
      weeks.count == 1
    {
      name += " of week \(weeks.upperBound)"
    }
    if ofTwoPlans, let base {
      switch term {
      case .given, .known, .compared: break
      default: name += " in \(explained.isOfBase ? base.inSentences : plan.inSentences)"
      }
    }
    return name
  }
}
