import PlanModel

/// The text of a new scenario: every figure with a comment that says what it is and whose.
struct StarterText {
  let plan: StarterPlan
  let currency: Currency
  private let habits = StarterHabits.self

  init(_ plan: StarterPlan, in currency: Currency) {
    self.plan = plan
    self.currency = currency
  }

  /// The whole text, with a line feed at its end.
  var text: String {
    let parts = [
      head, sources, sites, team, work, gates, overhead, targets, alternative,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var head: [String] {
    [
      "# A first plan, begun with podplan init. The comment beside a figure says whose it is:",
      "#   yours     you gave it: what is no decision is still to be measured",
      "#   assumed   nobody measured it: put your own in its place, sooner or later",
      "# or names who says so. `podplan help scenario` lists all that can stand here.",
      "",
      "scenario: \(ScalarText.scalar(plan.title))",
      line("start: \(plan.start)", "the Monday of week 1"),
      line(
        "horizon: \(plan.horizon) week\(plan.horizon == 1 ? "" : "s")",
        whose(.horizon, or: "podplan's choice: a year, or what the ramp takes")),
      line("currency: \(currency.code)", "of every report"),
      line("discount_rate: 8%", "assumed: a year, for the present value alone"),
    ] + acceptedAge(of: [plan.site], indent: "")
  }

  private var sources: [String] {
    var lines = [
      "sources:",
      "  our-figures:",
      "    title: \"Our own figures and decisions, not measured yet\"",
      line("    class: assumption", "write `measured` once they are"),
      "  sourcefit-quality:",
      "    title: \"Sourcefit (A. Schachtel), article on outsourcing AI model training (undated, read in "
        + "November 2026)\"",
      "    class: claim",
      "    date: 2026-11",
    ]
    if hasLiaison {
      lines += [
        "  data-scientists:",
        "    title: \"BLS OEWS May 2025, data scientists, median $120,230 a year, with 28.6% of employer "
          + "cost on it (BLS ECEC June 2025)\"",
        "    class: statistic",
        "    date: 2025-05",
      ]
    }
    return lines + [
      "  planning-assumption:",
      "    title: \"Planning assumption: nobody measured it, put your own in its place\"",
      "    class: assumption",
      "    date: 2026-11",
      "",
      line("default_source: planning-assumption", "of each figure below that names no other"),
      "figure_sources: {gates: sourcefit-quality}",
    ]
  }

  private var sites: [String] {
    [
      "# Pay, hours, attrition and time to hire are on the rate card; set here what differs for you.",
      "sites:",
      "  \(siteName):",
      "    rate_card: \(ScalarText.scalar(plan.site.name))",
    ]
  }

  private var gates: [String] {
    [
      "# Below this accuracy the next class waits. 90% is for work with one right answer (Sourcefit); on",
      "# preferences people agree less, and a kappa of 0.45 or so is what can be asked.",
      "gates: {gold_accuracy: 90%}",
    ]
  }

  private var overhead: [String] {
    let contingency = line("contingency: 5%", "assumed")
    guard hasLiaison else {
      return [
        "# What the client's side spends on the team belongs under `overhead`, such as a liaison.",
        contingency,
      ]
    }
    return [
      "# An engineer on the client's side who answers questions; a quarter of the week is assumed.",
      "overhead:",
      "  - {item: ML liaison, pay: \"$12,900/month\", fte: 0.25, source: data-scientists}",
      contingency,
    ]
  }

  private var targets: [String] {
    var lines = ["targets:"]
    let team = plan.answers.isOwn(.to) ? ", source: our-figures" : ""
    if !plan.classes.isEmpty {
      lines.append(
        "  - {team: trainers, headcount: \(plan.to), by: week \(plan.complete + 1)\(team)}")
    }
    if let delivery = plan.delivery {
      lines += [
        "  # A little under what arrives, once everybody is at full pace.",
        "  - {stream: \(stream), delivered: \(delivery.rate.text), by: week \(delivery.by + 1)}",
      ]
    } else {
      lines.append(
        "  # The plan ends before everybody is at full pace, so no delivery is asked of it.")
    }
    return lines
  }

  private var alternative: [String] {
    guard let onshore = plan.answers.onshore else { return [] }
    return [
      "# The same team and work elsewhere: podplan compare FILE",
      "alternatives:",
      "  onshore:",
    ] + acceptedAge(of: [plan.site, onshore], indent: "    ") + [
      "    sites:",
      "      \(onshoreName(onshore)):",
      "        rate_card: \(ScalarText.scalar(onshore.name))",
      "    teams:",
      "      - {team: trainers, site: \(onshoreName(onshore))}",
    ]
  }

  /// The line that takes a card's age as known, where podplan has no newer figures to offer.
  private func acceptedAge(of cards: [StarterCard], indent: String) -> [String] {
    let old = cards.last { ($0.site.age(in: plan.start.month) ?? 0) > Field.freshMonths }
    guard let old, let date = old.site.asOf else { return [] }
    return [line("\(indent)accept: [old-card]", "the figures of \(old.name) are of \(date)")]
  }

  /// Whether the liaison's pay, which is in dollars, fits the plan.
  private var hasLiaison: Bool { currency == .dollar }

  private func onshoreName(_ card: StarterCard) -> String {
    let name = ScalarText.slug(Paths.name(of: card.name)) ?? "onshore"
    return name == siteName ? "onshore-\(name)" : name
  }

  var stream: String { ScalarText.scalar(plan.work) }

  var siteName: String { ScalarText.slug(Paths.name(of: plan.site.name)) ?? "site" }

  /// A line with a comment, set off where there is room.
  func line(_ text: String, _ comment: String) -> String {
    let room = String(repeating: " ", count: max(2, 30 - text.unicodeScalars.count))
    return "\(text)\(room)# \(comment)"
  }

  func whose(_ question: StarterQuestion, or other: String) -> String {
    plan.answers.isOwn(question) ? "yours" : other
  }

  func percent(_ share: Double) -> String { "\(wholeNumber(share * 100))%" }
}
