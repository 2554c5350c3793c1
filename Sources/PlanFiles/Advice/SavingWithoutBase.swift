extension Advice {
  /// A saving that is named in percent says of what.
  static let savingWithoutBase = Advice(
    "saving-without-base", "A title or a name tells a saving in percent, but not of what."
  ) { plan, tell in
    let names =
      [plan.draft.title] + plan.draft.streams.map(\.name) + plan.draft.overhead.map(\.name)
    for case let name? in names {
      let words = name.value.lowercased().split { $0 == " " || $0 == "," || $0 == "-" || $0 == ":" }
      guard words.contains(where: { $0.hasPrefix("sav") }),
        let share = words.first(where: isPercentage),
        !words.contains(where: { word in bases.contains { word.hasPrefix($0) } })
      else { continue }
      tell(
        name.place,
        "a saving of \(share) does not say of what; a team that saves 68% of wages saves 77% of their "
          + "loaded cost (BLS, 2025)",
        "Name the base: '\(share) of wages', '\(share) of loaded cost' or '\(share) net of all cost'."
      )
    }
  }

  private static let bases = [
    "wage", "salar", "pay", "loaded", "labour", "labor", "gross", "net", "total",
  ]

  private static func isPercentage(_ word: Substring) -> Bool {
    let digits = word.prefix { $0 >= "0" && $0 <= "9" || $0 == "." }
    return !digits.isEmpty && word.dropFirst(digits.count).hasPrefix("%")
  }
}
