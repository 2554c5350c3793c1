import PlanModel
import PlanText

/// A rate card that a new scenario names.
struct StarterCard: Sendable {
  /// The name or path, as the scenario has to write it.
  let name: String

  /// What the card says.
  let site: Site

  /// The roles, by their keys.
  var roles: [String] { site.roles.map(\.key) }

  /// Whole weeks after which whoever was sought on the first day is there, at the latest.
  var longestHiring: Int { Int(site.timeToHire.estimate.high.rounded(.up)) }
}

/// Finds rate cards for a scenario that is not written yet.
struct StarterCards {
  let files: any FileProvider

  /// The folder of the scenario; empty for the working directory.
  let folder: String

  /// Finds a card by its name, by a path from the scenario, or by one from the working directory.
  ///
  /// - Parameter name: The name or path.
  /// - Returns: The card.
  /// - Throws: Why there is none to use.
  func find(_ name: String) throws(StarterProblem) -> StarterCard {
    var desk = Desk(files)
    for written in [name, upFromFolder.map { $0 + name }].compactMap(\.self) {
      switch desk.library.find(Lookup.card(written, from: folder)) {
      case .missing: continue
      case .unreadable(let path, let why):
        throw StarterProblem(
          "the rate card '\(path)' can't be read: \(why)", remedy: nil, kind: .missingCard)
      case .found(let file):
        for diagnostic in file.diagnostics { desk.findings.add(diagnostic) }
        guard let card = desk.rateCard(file), !desk.findings.hasErrors else {
          throw StarterProblem(
            "the rate card '\(name)' can't be used as it is",
            remedy: "Run `podplan check` on it to see why.", kind: .badCard)
        }
        return StarterCard(name: written, site: card.site)
      }
    }
    let beside = Lookup.names(files, beside: name, from: folder)
    throw StarterProblem(
      "there is no rate card '\(name)'",
      remedy: desk.findings.suggestion(
        for: Paths.name(of: name), among: Lookup.cards(files, from: folder),
        listing: "Known cards", others: beside), kind: .missingCard)
  }

  /// What leads from the folder back to the working directory; `nil` where that is not known.
  private var upFromFolder: String? {
    let steps = folder.split(separator: "/")
    guard !steps.isEmpty, !folder.hasPrefix("/"), !steps.contains("..") else { return nil }
    return steps.map { _ in "../" }.joined()
  }
}

extension StarterAnswers {
  /// Whether a file can hold the scenario: not where one of its rate cards would be looked for first.
  ///
  /// - Parameter path: The file.
  /// - Throws: Which rate card it would be taken for.
  public func checkPlace(_ path: String) throws(StarterProblem) {
    let place = Paths.normalised(path)
    for card in [site, onshore].compactMap(\.self) {
      for case .disk(let other) in Lookup.card(card.name, from: Paths.folder(of: path))
      where Paths.normalised(other) == place {
        throw StarterProblem(
          "'\(path)' is where the rate card '\(card.name)' is looked for",
          remedy: "Give the scenario another name.")
      }
    }
  }
}
