import PlanText
import Testing

/// The tree of a text as one line: maps in braces, lists in brackets, every text in quotes.
func tree(
  of text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let reading = parse(Source(name: "test.yaml", text: text))
  for diagnostic in reading.diagnostics {
    Issue.record(
      Comment(rawValue: diagnostic.rendered(color: false)), sourceLocation: sourceLocation)
  }
  return outline(try #require(reading.value, sourceLocation: sourceLocation).root)
}

/// A node as one line.
func outline(_ node: Node) -> String {
  switch node.kind {
  case .scalar: "'\(node.text)'"
  case .list: "[" + node.items.map { outline($0) }.joined(separator: ", ") + "]"
  case .map:
    "{" + node.entries.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ")
      + "}"
  }
}

/// The names of the problems of a text, each with its line and column.
func problems(in text: String) -> [String] {
  parse(Source(name: "test.yaml", text: text)).diagnostics.map { diagnostic in
    guard let place = diagnostic.place else { return diagnostic.id }
    let position = place.source.position(of: place.range.lowerBound)
    return "\(position.line):\(position.column) \(diagnostic.id)"
  }
}
