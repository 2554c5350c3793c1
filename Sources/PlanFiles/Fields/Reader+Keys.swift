import PlanText

extension Reader {
  /// Tells that a key that has to be written is not.
  ///
  /// What a site lacks, its card lacks: only there it has to be written.
  mutating func tellMissing(_ key: KeyInfo, in section: SectionInfo) {
    let card = section.name == Catalog.site.info.name ? card : nil
    let whereabouts = card == nil ? section.whereabouts : Catalog.rateCard.info.whereabouts
    findings.refuse(
      .requiredKey, at: card?.heading ?? heading, "'\(key.name)' is missing \(whereabouts)",
      remedy: "Add a line such as `\(key.name): \(key.example)`.")
  }

  /// Tells that a key is unknown where it stands, and where it may belong.
  mutating func tellUnknown(_ key: Node, in section: SectionInfo) {
    let name = key.text
    let (crowd, team) = (Catalog.crowd.info, Catalog.team.info)
    if section.name == crowd.name, team[name] != nil {
      findings.refuse(
        .notForACrowd, at: key.place, "a crowd has no '\(name)'",
        remedy: "Take it out, or take out 'sourcing: crowd' for a team of people.")
    } else if section.name == team.name, crowd[name] != nil {
      findings.refuse(
        .onlyForACrowd, at: key.place, "only a crowd has '\(name)'",
        remedy: "Write 'sourcing: crowd', or take it out.")
    } else {
      let isOfCard = card.map { $0.source === key.place.source } ?? false
      let section =
        isOfCard && section.name == Catalog.site.info.name
        ? Catalog.rateCard.info : section
      let names = section.keys.map(\.name)
      findings.refuse(
        .unknownKey, at: key.place, "there is no key \(excerpt(key)) \(section.whereabouts)",
        remedy: advice(on: name, among: names, section))
    }
  }

  /// Where an unknown key belongs, or how it is spelt.
  private mutating func advice(
    on name: String, among names: [String], _ section: SectionInfo
  ) -> String {
    if name == "remove" {
      return
        "Only items of 'teams', 'work' and 'overhead' can be removed, by an alternative or a file "
        + "that extends another."
    }
    if let home = Catalog.home(of: name) { return "'\(name)' belongs \(home)." }
    if let near = findings.suggestion(for: name, among: names) { return near }
    if names.count <= 12 { return "The keys are \(names.joined(separator: ", "))." }
    let isOfCard = Catalog.cardSections.contains { $0.name == section.name }
    return "`podplan help \(isOfCard ? "rate-card" : "scenario")` lists the keys."
  }
}
