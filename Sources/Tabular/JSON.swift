extension Table {
  /// The rows as an array of objects, each with a member for each column, by its name.
  ///
  /// Values are written in full. Where the table has section headings, a first member `section`
  /// holds the heading above each row.
  ///
  /// - Parameter withSums: Whether subtotals and totals are among the items.
  /// - Returns: The array.
  public func json(withSums: Bool = false) -> JSONValue {
    .array(lines(withSums: withSums).map(object))
  }

  /// A row, and the heading above it where the table has headings.
  fileprivate struct Line {
    let section: Cell?
    let row: Row
  }

  /// The rows that are written.
  fileprivate func lines(withSums: Bool) -> [Line] {
    var section: Cell? = rows.contains { $0.role == .section } ? .absent : nil
    var lines: [Line] = []
    for row in rows {
      if row.role == .section { section = row.cells[0] }
      guard row.role == .item || (withSums && row.isSum) else { continue }
      let isTotal = row.role == .total
      lines.append(Line(section: isTotal ? section.map { _ in .absent } : section, row: row))
    }
    return lines
  }

  /// A row as an object.
  fileprivate func object(of line: Line) -> JSONValue {
    var members = line.section.map { [JSONValue.Member("section", JSONValue($0))] } ?? []
    members.reserveCapacity(members.count + columns.count)
    for (column, cell) in zip(columns, line.row.cells) {
      members.append(JSONValue.Member(column.name, JSONValue(cell)))
    }
    return .object(members)
  }
}

extension JSONValue {
  /// The text of the value, indented by two spaces, with a line feed at its end.
  ///
  /// - Returns: The bytes of the file, in UTF-8.
  public func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    append(self, indentation: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

/// Writes an object member by member, so that large values need not be there at the same time.
public struct JSONObjectWriter {
  private var isEmpty = true

  /// Begins an object.
  public init() {}

  /// Writes the next member.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - value: Its value.
  /// - Returns: The bytes that come next.
  public mutating func member(_ name: String, _ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = Array((isEmpty ? "{\n  " : ",\n  ").utf8)
    isEmpty = false
    append(name, to: &bytes)
    bytes.append(contentsOf: ": ".utf8)
    append(value, indentation: 2, to: &bytes)
    return bytes
  }

  /// Ends the object.
  ///
  /// - Returns: The last bytes, with a line feed at their end.
  public func end() -> [UInt8] { Array((isEmpty ? "{}\n" : "\n}\n").utf8) }
}

/// Writes a value whose first line is indented already.
private func append(_ value: JSONValue, indentation: Int, to bytes: inout [UInt8]) {
  switch value {
  case .object(let members):
    appendList(members, between: "{", "}", indentation: indentation, to: &bytes) { member, bytes in
      append(member.name, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      append(member.value, indentation: indentation + 2, to: &bytes)
    }
  case .array(let values):
    appendList(values, between: "[", "]", indentation: indentation, to: &bytes) { value, bytes in
      append(value, indentation: indentation + 2, to: &bytes)
    }
  case .table(let table):
    let lines = table.lines(withSums: false)
    appendList(lines, between: "[", "]", indentation: indentation, to: &bytes) { line, bytes in
      append(table.object(of: line), indentation: indentation + 2, to: &bytes)
    }
  case .string(let text): append(text, to: &bytes)
  case .number(let text): bytes.append(contentsOf: text.utf8)
  case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  case .null: bytes.append(contentsOf: "null".utf8)
  }
}

/// Writes brackets with an element on each line between them.
private func appendList<Element>(
  _ elements: [Element], between opening: Unicode.Scalar, _ closing: Unicode.Scalar,
  indentation: Int, to bytes: inout [UInt8], write: (Element, inout [UInt8]) -> Void
) {
  bytes.append(UInt8(ascii: opening))
  for (index, element) in elements.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    appendNewLine(indentation: indentation + 2, to: &bytes)
    write(element, &bytes)
  }
  if !elements.isEmpty { appendNewLine(indentation: indentation, to: &bytes) }
  bytes.append(UInt8(ascii: closing))
}

/// Begins a line.
private func appendNewLine(indentation: Int, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\n"))
  for _ in 0..<indentation { bytes.append(UInt8(ascii: " ")) }
}

/// Writes words in quotes, with everything escaped that must be, and everything that steers a
/// terminal or ends a line somewhere.
private func append(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.utf8.count).utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
