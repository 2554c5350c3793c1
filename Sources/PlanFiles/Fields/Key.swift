import PlanText

/// A key of the notation: what it is called, what it takes, and where its value goes.
struct Key<Draft: Sendable>: Sendable {
  /// What the reference says of it.
  private(set) var info: KeyInfo

  /// Reads the key's value into a draft.
  let read: @Sendable (_ value: Node, _ draft: inout Draft, _ reader: inout Reader) -> Void

  /// A key whose value goes where a function puts it.
  ///
  /// - Parameters:
  ///   - name: The key as written.
  ///   - kind: What it takes.
  ///   - presence: Whether it has to be written.
  ///   - sentence: What it is.
  ///   - example: A value as an author may write it.
  ///   - store: Puts the value, and the node it was read from, into the draft.
  init<Value>(
    _ name: String, _ kind: Kind<Value>, _ presence: KeyInfo.Presence, _ sentence: String,
    example: String,
    store: @escaping @Sendable (Value, Node, inout Draft, inout Reader) -> Void
  ) {
    info = KeyInfo(
      name: name, kind: kind.words, shape: kind.shape, presence: presence, sentence: sentence,
      example: example)
    read = { node, draft, reader in
      guard let value = kind.read(node, &reader) else { return }
      store(value, node, &draft, &reader)
    }
  }

  /// The same key, for a number that the author of a plan decides.
  var decided: Key {
    var key = self
    key.info.isDecision = true
    return key
  }

  /// The same key, for a number that can be measured.
  ///
  /// - Parameter sentence: What to do to measure it, in a pilot where that will do.
  /// - Returns: The key.
  func measured(_ sentence: String) -> Key {
    var key = self
    key.info.howToMeasure = sentence
    return key
  }

  /// A key whose value goes to a property.
  init<Value>(
    _ name: String, _ kind: Kind<Value>,
    _ target: any WritableKeyPath<Draft, Value> & Sendable,
    _ presence: KeyInfo.Presence, _ sentence: String, example: String
  ) {
    self.init(name, kind, presence, sentence, example: example) { value, _, draft, _ in
      draft[keyPath: target] = value
    }
  }

  /// A key whose value goes to a property that is `nil` where nobody wrote it.
  init<Value>(
    _ name: String, _ kind: Kind<Value>,
    _ target: any WritableKeyPath<Draft, Value?> & Sendable,
    _ presence: KeyInfo.Presence, _ sentence: String, example: String
  ) {
    self.init(name, kind, presence, sentence, example: example) { value, _, draft, _ in
      draft[keyPath: target] = value
    }
  }

  /// A key whose value goes to a property together with its place.
  init<Value>(
    _ name: String, _ kind: Kind<Value>,
    _ target: any WritableKeyPath<Draft, Written<Value>?> & Sendable,
    _ presence: KeyInfo.Presence, _ sentence: String, example: String
  ) {
    self.init(name, kind, presence, sentence, example: example) { value, node, draft, _ in
      draft[keyPath: target] = Written(value: value, place: node.place)
    }
  }
}
