import PlanAnalysis
import PlanModel
import Tabular

extension ComparisonWords {
  /// What is saved, when it is, and what comes once.
  func money(_ savings: Savings) -> [String] {
    if savings.isNothing { return [sameCost(savings)] + [sameFigures].compactMap(\.self) }
    return [saving(savings), course(savings), once(savings)].compactMap(\.self)
  }

  private func sameCost(_ savings: Savings) -> String {
    "\(option.name): costs what \(baseName) does, month by month: "
      + "\(words.money(savings.net.base / 100)), net; "
      + "\(words.money(savings.gross.base / 100)) of labour, gross."
  }

  /// What differs where no figure does.
  private var sameFigures: String? {
    let lines = ComparisonFigures(Comparison([base, option])).lines
    guard lines.allSatisfy({ $0.values[0] == $0.values[1] }) else { return nil }
    return HiringDifference(of: option.findings, against: base.findings, named: baseName).sentence
      .map { "\(option.name): \($0)" }
  }

  private func saving(_ savings: Savings) -> String {
    let net = savings.net
    let whole = "over the horizon it " + (net.amount >= 0 ? "saves " : "costs ") + amount(net)
    return "\(option.name): \(whole)" + (net.amount >= 0 ? " of all cost of " : " more than ")
      + "\(baseName), net; \(labour(savings.gross))."
  }

  /// What is saved on labour alone.
  private func labour(_ gross: Savings.Saving) -> String {
    let none = "gross, there is nothing to hold it against"
    switch (gross.base > 0, gross.plan > 0) {
    case (false, false): return "neither has labour, so nothing is saved gross"
    case (true, false):
      return
        "it has no labour to hold against the \(words.money(gross.base / 100)) of \(baseName), "
        + "so there is no saving gross"
    case (false, true):
      return "it has \(words.money(gross.plan / 100)) of labour, \(baseName) none: \(none)"
    case (true, true):
      guard gross.amount != 0 else { return "labour alone comes to the same, gross" }
      return "labour alone comes to \(amount(gross)) \(gross.amount > 0 ? "less" : "more"), gross"
    }
  }

  /// When the plan is behind and when ahead, all cost counted.
  private func course(_ savings: Savings) -> String? {
    guard let month = savings.breakEven else {
      guard let lastAhead = savings.course.last(where: { $0.cumulative.amount > 0 }) else {
        return "\(option.name): at no month's end has it cost less than \(baseName)."
      }
      return "\(option.name): at the end of \(lastAhead.month) it has still cost less than "
        + "\(baseName), at the end of the horizon not."
    }
    let number = month.index - (option.cost.months.first?.index ?? month.index) + 1
    let from = "from \(month) on, month \(number)"
    guard let deepest = savings.furthestBehind else {
      return "\(option.name): cheaper than \(baseName) "
        + (number <= 1 ? "from its first month on." : "\(from).")
    }
    return "\(option.name): furthest behind \(baseName) at the end of \(deepest.month), by "
      + "\(money(deepest.cumulative)) with every line counted; cumulative cost "
      + "stays below \(from)."
  }

  private func once(_ savings: Savings) -> String? {
    guard savings.oneOff > 0 else { return nil }
    let cost =
      "\(option.name): \(words.money(Double(savings.oneOff) / 100)) more comes once (recruiting and "
      + "onboarding of new positions, severance, overhead of one week, with the contingency on them)"
    guard let month = savings.month else {
      return cost + "; the plans share no whole month that could show what pays for it."
    }
    guard let months = savings.paybackMonths else {
      return cost + ", and no saving a month to pay for it."
    }
    let count = NumberStyle(decimals: 1).text(months)
    let (first, last) = (month.months[0], month.months[month.months.count - 1])
    return cost
      + ", as much as is saved net in \(count) months such as \(first)"
      + (first == last ? "" : " to \(last)")
      + ". That leaves out what two teams are paid while work "
      + "moves from one to the other: cumulative cost counts it."
  }

  /// What is saved, as the table has it, and the part of the base that it is.
  private func amount(_ saving: Savings.Saving) -> String {
    guard saving.amount != 0 else { return "nothing" }
    let share = saving.share.map { " (\(words.percent($0.magnitude)))" } ?? ""
    return money(saving) + share
  }

  /// What is saved or costs more, as the table has it: each side rounded first, to whole units where
  /// the plans are large.
  private func money(_ saving: Savings.Saving) -> String {
    guard comparison.isInWholeUnits else { return words.money(saving.amount.magnitude / 100) }
    let amount = ((saving.base / 100).rounded() - (saving.plan / 100).rounded()).magnitude
    let unit = words.currency.code
    return amount == 0
      ? "less than 1 \(unit)" : NumberStyle(decimals: 0, isGrouped: true).text(amount) + " \(unit)"
  }
}

extension Savings {
  /// Whether the plan costs the same as the base, in all and in each month, labour alone too.
  fileprivate var isNothing: Bool {
    gross.amount == 0 && net.amount == 0 && course.allSatisfy { $0.cumulative.amount == 0 }
  }
}
