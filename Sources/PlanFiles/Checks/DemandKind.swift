import PlanText

extension Check {
  /// An entry of demand is a rate from a week on, or a batch in a week.
  static let demandKind = error("demand-kind") { plan, tell in
    for entry in plan.streams.flatMap({ $0.demand ?? [] }) {
      let node = entry.node
      let written = ["from", "rate", "at", "volume"].filter { node.key($0) != nil }
      if written == ["from", "rate"] || written == ["at", "volume"] { continue }
      let first = node.entries.first?.key.place ?? node.place
      let message =
        switch written {
        case []: "this entry has neither a rate nor a batch"
        case ["from"], ["volume"], ["rate"], ["at"]: "'\(written[0])' can't stand alone"
        default: "\(listed(written, "and")) don't go together"
        }
      tell(
        first, message, "Write `{from: week 1, rate: 600/week}` or `{at: week 30, volume: 50000}`.")
    }
  }

  private static func listed(_ names: [String], _ word: String) -> String {
    let quoted = names.map { "'\($0)'" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + (quoted.last ?? "")
  }
}
