import PlanText

extension SettingPath {
  /// The value as a tree whose places point into the argument; `nil`, and told, where it is none.
  func value(_ findings: inout Findings) -> Tree? {
    let bytes = source.bytes
    guard bytes[valueStart...].contains(where: { $0 != UInt8(ascii: " ") }) else {
      findings.refuse(
        .badSetting, at: Place(source: source, range: 0..<bytes.count),
        "no value follows '='", remedy: "Write the value right after it.")
      return nil
    }
    // The parser sees blanks in place of the path, so that every offset is one of the argument.
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: valueStart)
    let reading = parse(Source(name: source.name, bytes: blanks + bytes[valueStart...]))
    for problem in reading.diagnostics {
      findings.add(
        Diagnostic(
          problem.id, problem.severity, at: problem.place.map(ofArgument), problem.message,
          remedy: problem.remedy))
    }
    guard let tree = reading.value else { return nil }
    var builder = TreeBuilder()
    copy(tree.root, into: &builder)
    return builder.tree()
  }

  private func ofArgument(_ place: Place) -> Place {
    Place(source: source, range: place.range)
  }

  private func copy(_ node: Node, into builder: inout TreeBuilder) {
    if node.kind == .scalar {
      builder.append(text: node.text, at: ofArgument(node.place))
      return
    }
    builder.begin(node.kind, at: ofArgument(node.place))
    for item in node.items { copy(item, into: &builder) }
    for (key, value) in node.entries {
      copy(key, into: &builder)
      copy(value, into: &builder)
    }
    builder.end()
  }
}
