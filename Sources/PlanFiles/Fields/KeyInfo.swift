/// What the catalogue says of a key, whatever type its value has.
struct KeyInfo: Sendable {
  /// What a key means where nobody wrote it.
  enum Presence: Sendable, Equatable {
    /// It has to be written.
    case required
    /// It may be left out; what then holds, in words.
    case otherwise(String)
  }

  /// The key as written: `handle_time`.
  let name: String

  /// The kind of its value, in words: `share, may pass 100%`.
  let kind: String

  /// What its value looks like.
  let shape: Shape

  /// Whether it has to be written.
  let presence: Presence

  /// What it is, in one sentence.
  let sentence: String

  /// A value as an author may write it on the key's line.
  let example: String

  /// Whether a number of it is decided by the author of a plan, not found in the world.
  var isDecision = false

  /// What to do to measure a number of it, in a sentence; `nil` where there is none, or it is decided.
  var howToMeasure: String?
}

/// What the catalogue says of the keys that stand together in one map.
struct SectionInfo: Sendable {
  /// What the map is: `pod`.
  let name: String

  /// Where its keys stand, as messages say it: `under 'pod'`.
  let whereabouts: String

  /// What it is for, in one sentence.
  let sentence: String

  /// Its keys, in the order of the reference.
  let keys: [KeyInfo]

  /// Keys of which only one group can stand: writing one of a group takes the others back.
  let rivals: [[String]]

  /// The key of a name, where there is one.
  subscript(name: String) -> KeyInfo? { keys.first { $0.name == name } }

  /// The keys that can't stand beside a key.
  func displaced(by key: String) -> [String] {
    let own = rivals.filter { $0.contains(key) }.flatMap(\.self)
    return own.isEmpty ? [] : rivals.flatMap(\.self).filter { !own.contains($0) }
  }
}

/// What a value looks like, for those who lay one over another.
indirect enum Shape: Sendable {
  /// One text, or a list without keys.
  case value
  /// A list of names to which another adds its own.
  case names
  /// A map of known keys.
  case map(SectionInfo)
  /// A map whose keys are names, each with a value.
  case named(Shape)
  /// A list of maps that are told apart by a key; of the sections, an item is like one.
  case items([SectionInfo], by: String)
  /// A list of maps without names.
  case list(SectionInfo)
  /// Names, each with what it changes of the scenario around it.
  case alternatives

  /// What the value of a key looks like, in a map of this shape.
  func shape(of key: String) -> Shape {
    switch self {
    case .map(let section): section[key]?.shape ?? .value
    case .named(let shape): shape
    case .alternatives: .map(Catalog.scenario.info)
    case .value, .names, .items, .list: .value
    }
  }
}
