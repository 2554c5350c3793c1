/// What a text says: scalars, lists and maps, each with its place, in the order written.
///
/// The nodes stand in one flat array in the order of the text (a parent before its children, a key
/// before its value), so that building and walking a tree of any depth needs neither recursion nor
/// an allocation for each node. A `Node` is a light view into it.
public final class Tree: Sendable {
  /// One node, as it is stored.
  struct Record: Sendable {
    /// What the node is.
    var kind: Node.Kind
    /// Whether a scalar was written without quotes and not as a block.
    var isPlain: Bool
    /// Whether the text is in `decoded` rather than verbatim in the source.
    var isDecoded: Bool
    /// Index of the source in `sources`.
    var source: UInt16
    /// First byte of the node in its source.
    var start: UInt32
    /// One past the last byte of the node in its source.
    var end: UInt32
    /// First byte of a scalar's text, in the source or in `decoded`.
    var textStart: UInt32
    /// One past the last byte of a scalar's text.
    var textEnd: UInt32
    /// Index of the first record that is not part of this node.
    var next: UInt32
  }

  /// The sources that the nodes come from.
  public let sources: [Source]

  /// The nodes, in the order of the text.
  let records: [Record]

  /// Texts that do not stand verbatim in a source (escapes, folded lines, blocks).
  let decoded: [UInt8]

  init(sources: [Source], records: [Record], decoded: [UInt8]) {
    self.sources = sources
    self.records = records
    self.decoded = decoded
  }

  /// The topmost node.
  public var root: Node { Node(tree: self, index: 0) }
}

/// A view of one node of a tree.
public struct Node: Sendable {
  /// The three things a node can be.
  public enum Kind: UInt8, Sendable {
    /// A text.
    case scalar
    /// A sequence of nodes.
    case list
    /// Keys, each with a node, in the order written.
    case map
  }

  let tree: Tree
  let index: Int

  private var record: Tree.Record { tree.records[index] }

  /// What the node is.
  public var kind: Kind { record.kind }

  /// Whether this is a scalar written without quotes and not as a block.
  public var isPlain: Bool { record.isPlain }

  /// Where the node stands, quotes included.
  public var place: Place {
    let record = record
    return Place(
      source: tree.sources[Int(record.source)], range: Int(record.start)..<Int(record.end))
  }

  /// The bytes of a scalar's text, decoded; empty for a list or a map.
  public var bytes: ArraySlice<UInt8> {
    let record = record
    let range = Int(record.textStart)..<Int(record.textEnd)
    return record.isDecoded
      ? tree.decoded[range] : tree.sources[Int(record.source)].bytes[range]
  }

  /// A scalar's text, decoded; empty for a list or a map.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The nodes of a list, in order; empty for anything else.
  public var items: [Node] {
    guard kind == .list else { return [] }
    var items: [Node] = []
    var child = index + 1
    let end = Int(record.next)
    while child < end {
      items.append(Node(tree: tree, index: child))
      child = Int(tree.records[child].next)
    }
    return items
  }

  /// The keys of a map with their nodes, in order; empty for anything else.
  public var entries: [(key: Node, value: Node)] {
    guard kind == .map else { return [] }
    var entries: [(key: Node, value: Node)] = []
    var key = index + 1
    let end = Int(record.next)
    while key < end {
      let value = key + 1
      entries.append((Node(tree: tree, index: key), Node(tree: tree, index: value)))
      key = Int(tree.records[value].next)
    }
    return entries
  }

  /// The node of a key of a map; `nil` where there is none.
  ///
  /// - Parameter name: The key's text.
  /// - Complexity: O(number of keys).
  public subscript(name: String) -> Node? {
    entries.first { $0.key.bytes.elementsEqual(name.utf8) }?.value
  }
}
