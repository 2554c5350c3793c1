import PlanText

/// The keys that stand together in one map, and how a draft is read from them.
struct Section<Draft: Sendable>: Sendable {
  /// What the reference says of it.
  let info: SectionInfo

  /// Its keys, in the order they are read.
  let keys: [Key<Draft>]

  /// Creates a section.
  ///
  /// - Parameters:
  ///   - name: What the map is: `pod`.
  ///   - whereabouts: Where its keys stand, as messages say it: `under 'pod'`.
  ///   - sentence: What it is for.
  ///   - rivals: Keys of which only one group can stand.
  ///   - keys: Its keys, in the order to read them.
  init(
    _ name: String, _ whereabouts: String, _ sentence: String, rivals: [[String]] = [],
    _ keys: [Key<Draft>]
  ) {
    info = SectionInfo(
      name: name, whereabouts: whereabouts, sentence: sentence, keys: keys.map(\.info),
      rivals: rivals)
    self.keys = keys
  }
}

extension Reader {
  /// Reads all keys of a map, and refuses those that nobody knows.
  ///
  /// - Parameters:
  ///   - section: The keys.
  ///   - map: The map.
  ///   - draft: Takes the values.
  ///   - isWhole: Whether keys that are not there are missing, or could be in a part not found.
  mutating func read<Draft>(
    _ section: Section<Draft>, of map: Node, into draft: inout Draft, isWhole: Bool = true
  ) {
    var rest = map.entries
    var missing: [KeyInfo] = []
    for key in section.keys {
      guard let index = rest.firstIndex(where: { $0.key.isKey(key.info.name) }) else {
        if isWhole, key.info.presence == .required { missing.append(key.info) }
        continue
      }
      let entry = rest.remove(at: index)
      let outer = enter(key.info.name, key: key.info, heading: entry.key.place)
      key.read(entry.value, &draft, &self)
      leave(to: outer)
    }
    // A key that is written twice was told of as such.
    let unknown = rest.lazy.map(\.key).filter {
      !$0.isKey("source") && section.info[$0.text] == nil
    }
    for key in unknown {
      tellUnknown(key, in: section.info)
      if findings.isFull { break }
    }
    // A required key that is there, but misspelt, is not missing too.
    guard !missing.isEmpty else { return }
    let names = section.info.keys.map(\.name)
    let meant = Set(unknown.prefix(20).compactMap { nearest(to: $0.text, among: names) })
    for key in missing where !meant.contains(key.name) { tellMissing(key, in: section.info) }
  }

  /// Reads some keys of a map and leaves the others to somebody else.
  mutating func readOnly<Draft>(_ section: Section<Draft>, of map: Node, into draft: inout Draft) {
    for entry in map.entries {
      guard let key = section.keys.first(where: { entry.key.isKey($0.info.name) }) else { continue }
      let outer = enter(key.info.name, key: key.info, heading: entry.key.place)
      key.read(entry.value, &draft, &self)
      leave(to: outer)
    }
  }
}

extension Node {
  /// The node of a key of a map; `nil` where it is not written.
  func key(_ name: String) -> Node? { entries.first { $0.key.isKey(name) }?.key }

  /// Whether the node is a key of this name.
  func isKey(_ name: String) -> Bool { bytes.elementsEqual(name.utf8) }
}
