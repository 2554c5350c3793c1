/// Where files that are asked for by name may be.
enum Lookup {
  /// A scenario that the user asked for: a path, with or without `.yaml`, or a bare name.
  static func scenario(_ name: String) -> [Library.Candidate] {
    [.disk(name), .disk(Paths.file(named: name))] + named("Scenarios", name)
  }

  /// A rate card that the user asked for: a path, with or without `.yaml`, or a bare name.
  static func rateCard(_ name: String) -> [Library.Candidate] {
    [.disk(name), .disk(Paths.file(named: name))] + named("RateCards", name)
  }

  /// A scenario that a file in a folder extends.
  static func base(_ name: String, from folder: String?) -> [Library.Candidate] {
    let beside = folder.map { folder in
      [Paths.join(folder, name), Paths.join(folder, Paths.file(named: name))]
    }
    return (beside ?? []).map(Library.Candidate.disk) + named("Scenarios", name)
  }

  /// A rate card that a scenario in a folder names; the folder is `nil` for one that ships.
  static func card(_ name: String, from folder: String?) -> [Library.Candidate] {
    let file = Paths.file(named: name)
    let beside = folder.map { folder in
      [
        Paths.join(folder, name), Paths.join(folder, "../RateCards/" + file),
        Paths.join(folder, file),
      ]
    }
    return (beside ?? []).map(Library.Candidate.disk) + named("RateCards", name)
  }

  /// A file by its bare name: in a folder of the working directory, then among those that ship.
  private static func named(_ folder: String, _ name: String) -> [Library.Candidate] {
    guard !name.hasPrefix("/") else { return [] }
    let path = Paths.join(folder, Paths.file(named: name))
    return [.disk(path), .shipped(path)]
  }

  /// The names of the scenarios that a bare name can mean.
  static func scenarios(_ provider: any FileProvider) -> [String] {
    names(provider, inFolders: ["Scenarios"], shippedIn: "Scenarios/")
  }

  /// The names of the rate cards that a bare name can mean in a folder.
  static func cards(_ provider: any FileProvider, from folder: String?) -> [String] {
    let home = folder.map { Paths.join($0, "../RateCards") }
    return names(
      provider, inFolders: [home, "RateCards"].compactMap(\.self), shippedIn: "RateCards/")
  }

  /// The names of all files beside one that is not there.
  static func names(
    _ provider: any FileProvider, beside path: String, from folder: String?
  ) -> [String] {
    let folder = Paths.folder(of: Paths.join(folder ?? "", path))
    return names(provider, inFolders: [folder], shippedIn: nil)
  }

  private static func names(
    _ provider: any FileProvider, inFolders folders: [String], shippedIn prefix: String?
  ) -> [String] {
    var paths = folders.flatMap { provider.names(inFolder: $0) }
    if let prefix { paths += provider.shippedPaths.filter { $0.hasPrefix(prefix) } }
    return Set(paths.filter { $0.hasSuffix(".yaml") }.map(Paths.name)).sorted()
  }
}
