import PlanModel
import PlanText

extension Reader {
  /// Reads a whole scenario, its cards laid under its sites.
  mutating func readPlan(of root: Node) -> PlanDraft {
    let first = root.entries.first?.key.place ?? root.place.firstLine
    var draft = PlanDraft(heading: first)
    let outer = enterFile(heading: first)
    // A currency that can't be read must not make every amount look wrong.
    if root["currency"] != nil {
      currency = nil
      draft.currency = nil
    }
    read(Catalog.scenario, of: root, into: &draft)
    leave(to: outer)
    draft.isWhole.sites =
      root["sites"].map { sites in
        sites.entries.count { !$0.key.isKey("source") } == draft.sites.count && sites.kind == .map
      } ?? true
    draft.isWhole.teams = root.count(under: "teams") == draft.teams.count { $0.name != nil }
    draft.isWhole.streams = root.count(under: "work") == draft.streams.count { $0.name != nil }
    draft.fields = fields.fields
    draft.places = fields.places
    return draft
  }

  /// Reads a rate card that stands for itself.
  mutating func readCard(of root: Node, named name: String, into draft: inout SiteDraft) {
    currency = nil
    let outer = enterFile(
      heading: draft.name.place, steps: ["rate_cards", SettingPath.quoted(name)])
    read(Catalog.rateCard, of: root, into: &draft)
    leave(to: outer)
  }
}

extension Node {
  /// How many items a list under a key has; `nil` where there is something else.
  fileprivate func count(under key: String) -> Int? {
    guard let list = self[key] else { return 0 }
    return list.kind == .list ? list.items.count : nil
  }
}
