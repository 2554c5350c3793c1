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

/// Writes words in quotes, with everything escaped that must be.
private func append(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      let hexadecimal = String(byte, radix: 16)
      bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
      bytes.append(contentsOf: hexadecimal.utf8)
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
