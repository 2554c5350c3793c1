import PlanAnalysis
import PlanModel
import Tabular

/// What one plan of a comparison comes to against the base, in sentences.
struct ComparisonWords {
  let base: Comparison.Option
  let option: Comparison.Option
  let savings: Savings

  /// The base in the middle of a sentence.
  private var baseName: String { base.name == "plan" ? "the plan" : base.name }

  private var words: Words { Words(base.findings.scenario) }

  /// The sentences: whether it is the same work, how it was sized, what is saved, when it pays.
  var sentences: [String] {
    [span, sizing, work, saving, breakEven, payback].compactMap(\.self)
  }

  /// Told where the plans do not cover the same time.
  private var span: String? {
    let (own, other) = (option.findings.scenario, base.findings.scenario)
    guard own.start != other.start || own.horizon != other.horizon else { return nil }
    return "\(option.name): runs for \(own.horizon) weeks from \(own.start), \(baseName) for "
      + "\(other.horizon) weeks from \(other.start): sums do not cover the same time."
  }

  private var sizing: String? {
    guard let sizing = option.sizing else { return nil }
    let team = option.findings.scenario.teams[sizing.team].name
    guard let headcount = sizing.headcount else {
      return "\(option.name): no headcount of \(team) up to \(Scenario.mostPeople) delivers what "
        + "\(baseName) does; shown as written, with \(sizing.written)."
    }
    return "\(option.name): \(team) sized to \(headcount) trainers, the fewest that deliver what "
      + "\(baseName) does (\(sizing.written) as written)."
  }

  /// Whether the plans deliver the same work.
  private var work: String {
    let own = option.findings.figures[.delivered, .plan] ?? 0
    let other = base.findings.figures[.delivered, .plan] ?? 0
    let (ownRight, otherRight) = (option.findings.rightShare, base.findings.rightShare)
    let isAsMuch = abs(own - other) <= 0.005 * max(own, other)
    let isAsRight = abs((ownRight ?? 0) - (otherRight ?? 0)) < 0.005
    if isAsMuch && isAsRight {
      return "\(option.name): the same work as \(baseName), to within half a percent of the items "
        + "and half a point of accuracy."
    }
    var differences: [String] = []
    if !isAsMuch {
      differences.append("\(words.number(own)) items against \(words.number(other))")
    }
    if !isAsRight, let ownRight, let otherRight {
      differences.append(
        "\(words.percent(ownRight)) of them right against \(words.percent(otherRight))")
    }
    let remedy =
      !isAsMuch && option.sizing == nil ? " `--same output` sizes it to deliver as much." : ""
    return "\(option.name): NOT the same work as \(baseName): "
      + differences.joined(separator: ", ") + ". Hold the cost of an item against the cost of an "
      + "item, not total against total." + remedy
  }

  private var saving: String {
    let (net, gross) = (savings.net, savings.gross)
    func amount(_ saving: Savings.Saving) -> String {
      let share = saving.share.map { " (\(words.percent($0.magnitude)))" } ?? ""
      // As the table has it: rounded to whole units, then subtracted.
      let whole = (saving.base / 100).rounded() - (saving.plan / 100).rounded()
      return "\(words.money(whole.magnitude))\(share)"
    }
    return "\(option.name): over the horizon it "
      + (net.amount >= 0 ? "saves " : "costs ") + amount(net)
      + (net.amount >= 0 ? " of all cost of " : " more than ") + "\(baseName), net; "
      + "labour alone comes to " + amount(gross) + (gross.amount >= 0 ? " less" : " more")
      + ", gross."
  }

  private var breakEven: String? {
    if let month = savings.breakEven, let first = option.cost.months.first {
      let number = month.index - first.index + 1
      return number <= 1
        ? "\(option.name): cheaper than \(baseName) from its first month on."
        : "\(option.name): cumulative cost stays below that of \(baseName) from \(month) on, "
          + "month \(number)."
    }
    return "\(option.name): cumulative cost does not stay below that of \(baseName) within the "
      + "horizon."
  }

  private var payback: String? {
    guard savings.oneOff > 0 else { return nil }
    let cost = words.money(Double(savings.oneOff) / 100)
    guard let months = savings.paybackMonths else {
      return "\(option.name): \(cost) more that comes once (recruiting, onboarding, severance, "
        + "overhead of one week), and no saving a month to pay for it."
    }
    return
      "\(option.name): \(cost) more that comes once (recruiting, onboarding, severance, overhead "
      + "of one week), paid back by \(words.number((months * 10).rounded() / 10)) months' net saving."
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
