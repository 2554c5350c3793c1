/// Every key of the notation, once: what it is called, what it takes, what it means.
///
/// The reader, the layering of files, `--set`, the suggestions for misspelt keys and the reference
/// are all driven from here.
enum Catalog {
  /// The sections of a scenario, in the order of the reference.
  static var scenarioSections: [SectionInfo] {
    [
      scenario.info, site.info, team.info, bench.info, ramp.info, step.info, onboarding.info,
      productivity.info, accuracy.info, mentoring.info, pod.info, crowd.info, stream.info,
      review.info, gates.info, demand.info, overhead.info, datedPay.info, pause.info, target.info,
      citedSource.info,
    ]
  }

  /// The sections of a rate card, in the order of the reference.
  static var cardSections: [SectionInfo] {
    [
      rateCard.info, newHireAttrition.info, burdenPart.info, role.info, datedPay.info,
      citedSource.info,
    ]
  }

  /// Where a key stands, as messages say it; `nil` where it stands nowhere or in many places.
  static func home(of key: String) -> String? {
    var homes: [String] = []
    for section in scenarioSections + cardSections where section[key] != nil {
      if !homes.contains(section.whereabouts) { homes.append(section.whereabouts) }
    }
    return (1...2).contains(homes.count) ? homes.joined(separator: " or ") : nil
  }
}
