/// Writes a tree, node after node in the order of the text.
///
/// The parser builds with it, and so does whoever lays one tree over another: `append(_:)` copies a
/// node of any tree with all that is below it, places kept.
public struct TreeBuilder {
  private(set) var sources: [Source] = []
  private(set) var records: [Tree.Record] = []
  private var texts = DecodedTexts()
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
    appendRecord(kind == .list ? .list : .map, place, link: 0)
  }

  /// Ends the list or map begun last.
  public mutating func end() {
    let index = open.removeLast()
    records[index].link = UInt32(records.count)
  }

  /// Appends a scalar with a text of its own.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: Where to point in messages about it.
  public mutating func append(text: String, at place: Place) {
    appendRecord(.decodedPlain, place, link: texts.add(text.utf8))
  }

  /// Appends a copy of a node with all that is below it.
  ///
  /// - Parameter node: A node of any tree.
  /// - Complexity: O(size of the node).
  public mutating func append(_ node: Node) {
    let tree = node.tree
    let shift = records.count - node.index
    for index in node.index..<tree.next(after: node.index) {
      var record = tree.records[index]
      if record.form.isCollection {
        record.link = UInt32(Int(record.link) + shift)
      } else if record.form.isDecoded {
        let (bytes, range) = tree.text(of: record)
        record.link = texts.add(bytes[range])
      }
      record.source = sourceIndex(tree.sources[Int(record.source)])
      records.append(record)
    }
  }

  /// The finished tree.
  ///
  /// - Precondition: Something was appended and everything begun was ended.
  /// - Returns: The tree.
  public func tree() -> Tree {
    precondition(open.isEmpty && !records.isEmpty, "a tree is taken before it is whole")
    return Tree(sources: sources, records: records, decoded: texts)
  }

  // MARK: For the parser, which writes from one source

  /// Creates a builder of a tree from one source, where the nodes are begun and appended by offset.
  init(_ source: Source) {
    sources = [source]
    // More than most files need; what is not written to takes no memory.
    records.reserveCapacity(source.bytes.count / 4 + 16)
  }

  /// The bytes of the texts that do not stand verbatim in the source.
  var decoded: [UInt8] {
    get { texts.bytes }
    _modify { yield &texts.bytes }
  }

  /// Begins a list or a map at an offset of the one source.
  mutating func begin(_ kind: Node.Kind, from start: Int) {
    open.append(records.count)
    append(kind == .list ? .list : .map, start..<start, link: 0)
  }

  /// Ends the list or map begun last, at an offset of the one source.
  mutating func end(at end: Int) {
    guard let index = open.popLast() else { return }
    records[index].end = UInt32(truncatingIfNeeded: end)
    records[index].link = UInt32(truncatingIfNeeded: records.count)
  }

  /// Appends a scalar of the one source.
  @inline(__always)
  mutating func append(_ scalar: Scalar) {
    if scalar.isDecoded {
      let text = texts.add(scalar.textStart..<scalar.textEnd)
      append(scalar.isPlain ? .decodedPlain : .decoded, scalar.range, link: text)
    } else {
      append(scalar.isPlain ? .plain : .quoted, scalar.range, link: 0)
    }
  }

  @inline(__always)
  private mutating func append(_ form: Tree.Form, _ range: Range<Int>, link: UInt32) {
    records.append(
      Tree.Record(
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound), link: link, source: 0, form: form))
  }

  private mutating func appendRecord(_ form: Tree.Form, _ place: Place, link: UInt32) {
    records.append(
      Tree.Record(
        start: UInt32(place.range.lowerBound), end: UInt32(place.range.upperBound), link: link,
        source: sourceIndex(place.source), form: form))
  }

  private mutating func sourceIndex(_ source: Source) -> UInt16 {
    if let index = sources.lastIndex(where: { $0 === source }) { return UInt16(index) }
    sources.append(source)
    return UInt16(sources.count - 1)
  }
}
