/// What a text says: scalars, lists and maps, each with its place, in the order written.
///
/// The nodes stand in one flat array in the order of the text (a parent before its children, a key
/// before its value), so that building and walking a tree of any depth needs neither recursion nor
/// an allocation for each node. A `Node` is a light view into it.
public final class Tree: Sendable {
  /// What a node is and where its text stands, which takes no room beyond this for most nodes.
  enum Form: UInt8, Sendable {
    case list
    case map
    /// A scalar without quotes that stands verbatim in the source.
    case plain
    /// A scalar that stands verbatim between its quotes.
    case quoted
    /// A scalar without quotes whose text is among the decoded ones.
    case decodedPlain
    /// A scalar in quotes or of a block whose text is among the decoded ones.
    case decoded

    /// Whether the text is among the decoded ones rather than verbatim in the source.
    var isDecoded: Bool { self == .decodedPlain || self == .decoded }

    /// Whether it is a scalar written without quotes and not as a block.
    var isPlain: Bool { self == .plain || self == .decodedPlain }

    /// Whether it is a list or a map.
    var isCollection: Bool { self == .list || self == .map }
  }

  /// One node, as it is stored: in 16 bytes, since memory is most of what reading a large file costs.
  struct Record: Sendable {
    /// First byte of the node in its source.
    var start: UInt32
    /// One past the last byte of the node in its source.
    var end: UInt32
    /// Of a list or a map, the index of the first record that is not part of it; of a decoded
    /// scalar, the index of its text.
    var link: UInt32
    /// Index of the source in `sources`.
    var source: UInt16
    /// What the node is.
    var form: Form
  }

  /// The sources that the nodes come from.
  public let sources: [Source]

  /// The nodes, in the order of the text.
  let records: [Record]

  /// Texts that do not stand verbatim in a source (escapes, folded lines, blocks).
  let decoded: DecodedTexts

  init(sources: [Source], records: [Record], decoded: DecodedTexts) {
    self.sources = sources
    self.records = records
    self.decoded = decoded
  }

  /// The index of the first record that is not part of a node.
  func next(after index: Int) -> Int {
    records[index].form.isCollection ? Int(records[index].link) : index + 1
  }

  /// Where the text of a scalar stands: the bytes and the stretch of them.
  func text(of record: Record) -> (bytes: [UInt8], range: Range<Int>) {
    let (start, end) = (Int(record.start), Int(record.end))
    return switch record.form {
    case .list, .map: ([], 0..<0)
    case .plain: (sources[Int(record.source)].bytes, start..<end)
    case .quoted: (sources[Int(record.source)].bytes, start + 1..<end - 1)
    case .decodedPlain, .decoded: (decoded.bytes, decoded.ranges[Int(record.link)])
    }
  }

  /// The topmost node.
  public var root: Node { Node(tree: self, index: 0) }
}

/// Texts that do not stand verbatim in a source, one after the other.
struct DecodedTexts: Sendable {
  var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []

  /// Makes a text of a stretch of the bytes.
  ///
  /// - Returns: The index of the text.
  mutating func add(_ range: Range<Int>) -> UInt32 {
    ranges.append(range)
    return UInt32(truncatingIfNeeded: ranges.count - 1)
  }

  /// Adds a text.
  ///
  /// - Returns: The index of the text.
  mutating func add(_ text: some Collection<UInt8>) -> UInt32 {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return add(start..<bytes.count)
  }
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
  public var kind: Kind {
    switch record.form {
    case .list: .list
    case .map: .map
    case .plain, .quoted, .decodedPlain, .decoded: .scalar
    }
  }

  /// Whether this is a scalar written without quotes and not as a block.
  public var isPlain: Bool { record.form.isPlain }

  /// Where the node stands, quotes included.
  public var place: Place {
    let record = record
    return Place(
      source: tree.sources[Int(record.source)], range: Int(record.start)..<Int(record.end))
  }

  /// The bytes of a scalar's text, decoded; empty for a list or a map.
  public var bytes: ArraySlice<UInt8> {
    let (bytes, range) = tree.text(of: record)
    return bytes[range]
  }

  /// A scalar's text, decoded; empty for a list or a map.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The nodes of a list, in order; empty for anything else.
  public var items: [Node] {
    guard kind == .list else { return [] }
    var items: [Node] = []
    var child = index + 1
    let end = tree.next(after: index)
    while child < end {
      items.append(Node(tree: tree, index: child))
      child = tree.next(after: child)
    }
    return items
  }

  /// The keys of a map with their nodes, in order; empty for anything else.
  public var entries: [(key: Node, value: Node)] {
    guard kind == .map else { return [] }
    var entries: [(key: Node, value: Node)] = []
    var key = index + 1
    let end = tree.next(after: index)
    while key < end {
      let value = key + 1
      entries.append((Node(tree: tree, index: key), Node(tree: tree, index: value)))
      key = tree.next(after: value)
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
