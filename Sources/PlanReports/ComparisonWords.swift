import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What a plan of a comparison comes to, in sentences.
struct ComparisonWords {
  let comparison: Comparison
  let option: Comparison.Option

  var base: Comparison.Option { comparison.base }

  /// The base in the middle of a sentence.
  var baseName: String { base.name == "plan" ? "the plan" : base.name }

  var words: Words { Words(base.findings.scenario) }

  /// About the base: how it was sized and which targets it misses.
  var sentencesOfBase: [String] { [sizing, targetsOfBase].compactMap(\.self) }

  /// About a plan that is held against it: how it was sized, whether it is the same work, what is
  /// saved, when it pays.
  func sentences(_ savings: Savings) -> [String] {
    [span, sizing, work, targets].compactMap(\.self) + money(savings)
  }

  /// Told where the plans do not cover the same time.
  private var span: String? {
    spanWords(option.name, option.findings.scenario, baseName, base.findings.scenario).map {
      $0 + "."
    }
  }

  private var sizing: String? {
    guard comparison.basis == .output else { return nil }
    guard let sizing = option.sizing else {
      return "\(option.name): shown as written, as it has no team on a payroll to size."
    }
    let team = "team '\(option.findings.scenario.teams[sizing.team].name)'"
    let items = words.number(comparison.baseAsWritten.figures[.delivered, .plan] ?? 0)
    let goal = "the \(items) items of \(baseName) as written"
    guard let headcount = sizing.headcount else {
      return
        "\(option.name): no headcount of \(team) up to \(words.number(Double(Scenario.mostPeople))) delivers \(goal); "
        + "shown as written, with \(sizing.written)."
        + (base.sizing?.headcount == nil
          ? ""
          : " Mind that it is held against a base that is sized: what it costs more is not for more work.")
    }
    let change =
      headcount == sizing.written
      ? "\(team) stays at \(headcount)" : "\(team) sized from \(sizing.written) to \(headcount)"
    let trainers = headcount == 1 ? "trainer" : "trainers"
    return "\(option.name): \(change) \(trainers), the fewest that deliver \(goal)"
      + (sizing.isNear ? ", to within a thousandth: no headcount delivers all." : ".") + sharedStart
  }

  /// Told where the plan starts with the team of the base, which was sized.
  private var sharedStart: String {
    guard let sizing = base.sizing, let headcount = sizing.headcount, headcount != sizing.written,
      option.name != base.name
    else { return "" }
    let (own, team) = (option.findings.scenario.teams, base.findings.scenario.teams[sizing.team])
    guard let index = own.firstIndex(where: { $0.name == team.name }),
      index != option.sizing?.team, own[index].staff?.startWith == team.staff?.startWith
    else { return "" }
    return " Team '\(team.name)' starts with \(headcount), as in \(baseName)."
  }

  /// Whether the plans deliver the same work.
  private var work: String {
    let own = option.findings.figures[.delivered, .plan] ?? 0
    let other = base.findings.figures[.delivered, .plan] ?? 0
    let (ownRight, otherRight) = (option.findings.rightShare, base.findings.rightShare)
    let isAsMuch = abs(own - other) <= 0.005 * max(own, other)
    let isAsRight = abs((ownRight ?? 0) - (otherRight ?? 0)) < 0.005
    if isAsMuch && isAsRight {
      return
        "\(option.name): the same work as \(baseName) over the horizon, to within half a percent "
        + "of the items and half a point of accuracy."
    }
    var differences: [String] = []
    if !isAsMuch {
      differences.append("\(words.items(own)) against \(words.number(other))")
    }
    if !isAsRight, let ownRight, let otherRight {
      differences.append(
        "\(words.percent(ownRight)) of items right against \(words.percent(otherRight))")
    }
    let isSized = option.sizing?.headcount != nil
    let remedy =
      isAsMuch || comparison.basis == .output
      ? "" : " `--same output` sizes both to deliver as much."
    return "\(option.name): NOT the same work as \(baseName): "
      + differences.joined(separator: ", ")
      + (isSized && own > other && !isAsMuch ? ", as one trainer fewer delivers too little" : "")
      + ". Hold the cost of an item against the cost of an item, not total against total." + remedy
  }
}

extension ComparisonWords {
  /// Which of its targets the base misses; where it was sized, which it meets as written.
  private var targetsOfBase: String? {
    let lines = ComparisonTargets([(base, base.findings), (base, comparison.baseAsWritten)]).lines
    let missed = lines.filter { $0.plans[0]?.isMet == false }
    guard !missed.isEmpty else { return nil }
    let lost = missed.filter { $0.plans[1]?.isMet == true }
    guard lost.isEmpty else {
      return "\(base.name): so sized, it MISSES \(named(lost)) that it meets as written: "
        + "\(quoted(lost))."
    }
    return "\(base.name): misses \(named(missed)): \(quoted(missed))."
  }

  /// Which targets a plan misses or meets that the base, as its author wrote it, does not.
  private var targets: String? {
    let lines = ComparisonTargets(
      [(base, comparison.baseAsWritten), (option, option.findings)]
    ).lines
    func those(base isMetByBase: Bool?, own isMet: Bool) -> [ComparisonTargets.Line] {
      lines.filter { $0.plans[0]?.isMet == isMetByBase && $0.plans[1]?.isMet == isMet }
    }
    let asWritten = base.sizing?.headcount == nil ? "" : " as written"
    let parts: [(verb: String, lines: [ComparisonTargets.Line], whose: String)] = [
      ("MISSES", those(base: true, own: false), "that \(baseName)\(asWritten) meets"),
      ("MISSES", those(base: nil, own: false), "of its own"),
      ("misses", those(base: false, own: false), "that \(baseName)\(asWritten) misses too"),
      ("meets", those(base: false, own: true), "that \(baseName)\(asWritten) misses"),
    ]
    let told = parts.filter { !$0.lines.isEmpty }.map { part in
      "\(part.verb) \(named(part.lines)) \(part.whose): \(quoted(part.lines))"
    }
    return told.isEmpty ? nil : "\(option.name): \(told.joined(separator: "; "))."
  }

  /// `1 target`, `3 targets`.
  private func named(_ lines: [ComparisonTargets.Line]) -> String {
    lines.count == 1 ? "1 target" : "\(lines.count) targets"
  }

  private func quoted(_ lines: [ComparisonTargets.Line]) -> String {
    lines.map(\.quoted).joined(separator: ", ")
  }
}

extension RunFindings {
  /// Share of right items in all deliveries.
  fileprivate var rightShare: Double? {
    var (right, delivered) = (0.0, 0.0)
    for index in scenario.streams.indices {
      guard let items = figures[.delivered, .stream(index)],
        let share = figures[.deliveredAccuracy, .stream(index)]
      else { continue }
      right += items * share
      delivered += items
    }
    return delivered > 0 ? right / delivered : nil
  }
}
