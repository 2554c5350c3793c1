import PlanText

/// Which sites of a scenario have a team, in it or in one of its alternatives.
struct SiteUse {
  private var sites: [Written<String>] = []
  private var used: Set<String> = []

  /// Notes the sites of a plan.
  mutating func note(_ plan: PlanDraft) {
    let known = Set(sites.map(\.value))
    sites += plan.sites.map(\.name).filter { !known.contains($0.value) }
    used.formUnion(plan.teams.compactMap(\.site?.value))
  }

  /// Warns of sites without a team that a file names itself; to be asked once the scenario was read
  /// with all of its alternatives.
  func tell(in file: LoadedFile, _ findings: inout Findings) {
    for site in sites where site.place.source === file.source && !used.contains(site.value) {
      findings.warn(
        .unusedSite, at: site.place, "no team works at '\(site.value)'",
        remedy: "Name it as the `site` of a team, or take it out.")
    }
  }
}
