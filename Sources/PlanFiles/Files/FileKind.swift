import PlanText

extension LoadedFile {
  /// Whether a file is what it has to be; told where it is not.
  ///
  /// A file whose text can't be read was told of already.
  func expect(_ wanted: Kind, _ findings: inout Findings) -> Bool {
    guard let root = tree?.root, let kind else { return false }
    if kind == wanted { return true }
    let first = root.entries.first?.key.place ?? root.place.firstLine
    let wantsCard = wanted == .rateCard
    switch kind {
    case .neither:
      findings.refuse(
        .unknownFile, at: first,
        wantsCard
          ? "this is not a rate card: it has no key 'rate_card'"
          : "this is not a scenario: it has no key 'scenario'",
        remedy: "A scenario begins with `scenario: TITLE`, a rate card with `rate_card: TITLE`.")
    case .both:
      findings.refuse(
        .twoInOne, at: first, "this is a scenario and a rate card at once",
        remedy: "Put the rate card into a file of its own, and name it under 'sites'.")
    case .rateCard:
      findings.refuse(
        .cardAsScenario, at: root["rate_card"]?.place ?? first,
        "this is a rate card, not a scenario",
        remedy: "Name the card under 'sites' of a scenario, and give that.")
    case .scenario:
      findings.refuse(
        .scenarioAsCard, at: root["scenario"]?.place ?? first,
        "this is a scenario, not a rate card", remedy: "Give the name of a rate card.")
    }
    return false
  }
}
