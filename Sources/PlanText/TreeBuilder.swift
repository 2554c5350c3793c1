/// Writes a tree, node after node in the order of the text.
///
/// The parser builds with it, and so does whoever lays one tree over another: `append(_:)` copies a
/// node of any tree with all that is below it, places kept.
public struct TreeBuilder {
  private(set) var sources: [Source] = []
  private(set) var records: [Tree.Record] = []
  var decoded: [UInt8] = []
  private var open: [Int] = []

  /// Creates a builder of an empty tree.
  public init() {}

  /// Begins a list or a map; what is appended until `end()` is inside it.
  ///
  /// - Parameters:
  ///   - kind: `.list` or `.map`. In a map, keys and values are appended in turn.
  ///   - place: Where it stands.
  public mutating func begin(_ kind: Node.Kind, at place: Place) {
    open.append(records.count)
    appendRecord(kind, place, textStart: 0, textEnd: 0, isPlain: false, isDecoded: false)
  }

  /// Ends the list or map begun last.
  public mutating func end() {
    let index = open.removeLast()
    records[index].next = UInt32(records.count)
  }

  /// Appends a scalar with a text of its own.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: Where to point in messages about it.
  public mutating func append(text: String, at place: Place) {
    let start = decoded.count
    decoded.append(contentsOf: text.utf8)
    appendRecord(
      .scalar, place, textStart: start, textEnd: decoded.count, isPlain: true, isDecoded: true)
  }

  /// Appends a copy of a node with all that is below it.
  ///
  /// - Parameter node: A node of any tree.
  /// - Complexity: O(size of the node).
  public mutating func append(_ node: Node) {
    let tree = node.tree
    let shift = records.count - node.index
    for index in node.index..<Int(tree.records[node.index].next) {
      var record = tree.records[index]
      if record.isDecoded {
        let text = tree.decoded[Int(record.textStart)..<Int(record.textEnd)]
        record.textStart = UInt32(decoded.count)
        decoded.append(contentsOf: text)
        record.textEnd = UInt32(decoded.count)
      }
      record.source = sourceIndex(tree.sources[Int(record.source)])
      record.next = UInt32(Int(record.next) + shift)
      records.append(record)
    }
  }

  /// The finished tree.
  ///
  /// - Precondition: Something was appended and everything begun was ended.
  /// - Returns: The tree.
  public func tree() -> Tree {
    precondition(open.isEmpty && !records.isEmpty, "a tree is taken before it is whole")
    return Tree(sources: sources, records: records, decoded: decoded)
  }

  // MARK: For the parser, which writes from one source

  /// Creates a builder of a tree from one source, where the nodes are begun and appended by offset.
  init(_ source: Source) {
    sources = [source]
    records.reserveCapacity(source.bytes.count / 8 + 16)
  }

  /// Begins a list or a map at an offset of the one source.
  mutating func begin(_ kind: Node.Kind, from start: Int) {
    open.append(records.count)
    records.append(
      Tree.Record(
        kind: kind, isPlain: false, isDecoded: false, source: 0,
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: start), textStart: 0, textEnd: 0,
        next: UInt32(truncatingIfNeeded: records.count + 1)))
  }

  /// Ends the list or map begun last, at an offset of the one source.
  mutating func end(at end: Int) {
    guard let index = open.popLast() else { return }
    records[index].end = UInt32(truncatingIfNeeded: end)
    records[index].next = UInt32(truncatingIfNeeded: records.count)
  }

  /// Appends a scalar of the one source.
  mutating func append(_ scalar: Scalar) {
    records.append(
      Tree.Record(
        kind: .scalar, isPlain: scalar.isPlain, isDecoded: scalar.isDecoded, source: 0,
        start: UInt32(truncatingIfNeeded: scalar.start),
        end: UInt32(truncatingIfNeeded: scalar.end),
        textStart: UInt32(truncatingIfNeeded: scalar.textStart),
        textEnd: UInt32(truncatingIfNeeded: scalar.textEnd),
        next: UInt32(truncatingIfNeeded: records.count + 1)))
  }

  private mutating func appendRecord(
    _ kind: Node.Kind, _ place: Place, textStart: Int, textEnd: Int, isPlain: Bool, isDecoded: Bool
  ) {
    records.append(
      Tree.Record(
        kind: kind, isPlain: isPlain, isDecoded: isDecoded, source: sourceIndex(place.source),
        start: UInt32(place.range.lowerBound), end: UInt32(place.range.upperBound),
        textStart: UInt32(textStart), textEnd: UInt32(textEnd), next: UInt32(records.count + 1)))
  }

  private mutating func sourceIndex(_ source: Source) -> UInt16 {
    if let index = sources.lastIndex(where: { $0 === source }) { return UInt16(index) }
    sources.append(source)
    return UInt16(sources.count - 1)
  }
}
