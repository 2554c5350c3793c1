import PlanModel
import PlanText

/// A kind of value: what people call it, and how it is read.
struct Kind<Value: Sendable>: Sendable {
  /// What it is, as it stands in the reference: `share, may pass 100%`.
  let words: String

  /// What it looks like.
  let shape: Shape

  /// Reads it; `nil` where it can't be read, which was then told.
  let read: @Sendable (_ node: Node, _ reader: inout Reader) -> Value?
}

extension Kind {
  /// A value that one text says.
  ///
  /// - Parameters:
  ///   - words: What it is.
  ///   - parse: Reads the text; `nil` where something else that is missing makes it mean nothing.
  /// - Returns: The kind.
  static func text(
    _ words: String,
    _ parse: @escaping @Sendable (String, Reader) throws(ValueProblem) -> Value?
  ) -> Kind {
    Kind(words: words, shape: .value) { node, reader in
      guard let text = reader.text(of: node) else { return nil }
      do throws(ValueProblem) {
        return try parse(text, reader)
      } catch {
        reader.tell(error, in: node)
        return nil
      }
    }
  }

  /// A map of known keys.
  ///
  /// - Parameters:
  ///   - section: The keys.
  ///   - start: What holds where no key is written, for a map.
  /// - Returns: The kind.
  static func map(
    _ section: Section<Value>, from start: @escaping @Sendable (Node) -> Value
  ) -> Kind {
    Kind(words: "keys", shape: .map(section.info)) { node, reader in
      guard reader.expect(.map, node) else { return nil }
      var value = start(node)
      reader.read(section, of: node, into: &value)
      return value
    }
  }

  /// A list of maps.
  ///
  /// - Parameters:
  ///   - section: The keys of each.
  ///   - start: What holds where no key is written, for a map.
  /// - Returns: The kind.
  static func list<Item>(
    of section: Section<Item>, from start: @escaping @Sendable (Node) -> Item
  ) -> Kind where Value == [Item] {
    Kind(words: "list", shape: .list(section.info)) { node, reader in
      reader.items(of: node, by: nil) { item, reader in
        var draft = start(item)
        reader.read(section, of: item, into: &draft)
        return draft
      }
    }
  }

  /// A list of maps that are told apart by a key.
  ///
  /// - Parameters:
  ///   - sections: What an item can be.
  ///   - name: The key that tells items apart.
  ///   - read: Reads one.
  /// - Returns: The kind.
  static func items<Item>(
    _ sections: [SectionInfo], by name: String,
    _ read: @escaping @Sendable (Node, inout Reader) -> Item
  ) -> Kind where Value == [Item] {
    Kind(words: "list", shape: .items(sections, by: name)) { node, reader in
      reader.items(of: node, by: name, read)
    }
  }

  /// A map whose keys are names.
  ///
  /// - Parameters:
  ///   - words: What it holds.
  ///   - shape: What each value looks like.
  ///   - read: Reads one; `nil` where it can't be read, which was then told.
  /// - Returns: The kind.
  static func named<Item>(
    _ words: String, _ shape: Shape,
    _ read: @escaping @Sendable (_ name: Node, Node, inout Reader) -> Item?
  ) -> Kind where Value == [Item] {
    Kind(words: words, shape: .named(shape)) { node, reader in
      guard reader.expect(.map, node) else { return nil }
      var items: [Item] = []
      let entries = node.entries.filter { !$0.key.isKey("source") }
      for (name, value) in reader.bounded(entries, to: Scenario.mostTeams, at: \.key.place) {
        let outer = reader.enter(SettingPath.quoted(name.text), heading: name.place)
        if let item = read(name, value, &reader) { items.append(item) }
        reader.leave(to: outer)
      }
      return items
    }
  }

  /// What somebody else reads.
  /// - Returns: The kind.
  static func elsewhere(_ words: String, _ shape: Shape = .value) -> Kind where Value == Void {
    Kind(words: words, shape: shape) { _, _ in nil }
  }
}

extension Reader {
  /// Reads the maps of a list; whatever else stands in it is refused.
  fileprivate mutating func items<Item: Sendable>(
    of node: Node, by name: String?, _ read: (Node, inout Reader) -> Item
  ) -> [Item]? {
    guard expect(.list, node) else { return nil }
    var items: [Item] = []
    let most = name == nil ? Reader.mostEntries : Scenario.mostTeams
    for (index, item) in bounded(node.items, to: most, at: \.place).enumerated() {
      let named = name.flatMap { item[$0] }.flatMap { $0.kind == .scalar ? $0 : nil }
      let step = named.map { SettingPath.quoted($0.text) } ?? String(index + 1)
      let start = item.place
      let point = Place(
        source: start.source, range: start.range.lowerBound..<start.range.lowerBound)
      let outer = enter(step, heading: named?.place ?? item.entries.first?.key.place ?? point)
      if expect(.map, item, isEntry: true) {
        items.append(name == nil ? read(item, &self) : self.item(item, read))
      }
      leave(to: outer)
    }
    return items
  }
}
