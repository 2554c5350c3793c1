import PlanText

extension Reader {
  /// The text of a scalar; `nil`, and told, where a node is something else or nothing is written.
  mutating func text(of node: Node) -> String? {
    guard expect(.scalar, node) else { return nil }
    let text = node.text
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      tellEmpty(node)
      return nil
    }
    return text
  }

  /// Whether a node is what it should be; told where it is not.
  ///
  /// - Parameters:
  ///   - kind: What it should be.
  ///   - node: The node.
  ///   - isEntry: Whether it is an entry of a list, not the value of the key itself.
  /// - Returns: Whether it is.
  mutating func expect(_ kind: Node.Kind, _ node: Node, isEntry: Bool = false) -> Bool {
    if node.kind == kind { return true }
    if node.kind == .scalar, node.bytes.isEmpty, !isEntry {
      tellEmpty(node)
      return false
    }
    let name = key?.name ?? ""
    findings.refuse(
      .wrongShape, at: node.place.firstLine,
      "\(isEntry ? "an entry of " : "")'\(name)' takes \(words(for: kind)), "
        + "not \(words(for: node.kind))",
      remedy: key.map { "Write it like `\($0.name): \($0.example)`." })
    return false
  }

  /// The most entries that a list without names may have.
  static let mostEntries = 10_000

  /// The first so many of what a key holds; told where there are more.
  mutating func bounded<Entry>(
    _ entries: [Entry], to most: Int, at place: (Entry) -> Place
  ) -> ArraySlice<Entry> {
    if entries.count > most {
      findings.refuse(
        .tooMany, at: place(entries[most]).firstLine,
        "'\(key?.name ?? "")' has more than \(grouped(most)) entries")
    }
    return entries.prefix(most)
  }

  /// Tells that a list has nothing in it.
  mutating func tellEmptyList(_ node: Node) {
    findings.refuse(
      .emptyList, at: node.place, "'\(key?.name ?? "")' names nothing",
      remedy: "Name at least one.")
  }

  private mutating func tellEmpty(_ node: Node) {
    let remedy = key.map { key in
      "Write it like `\(key.name): \(key.example)`"
        + (key.presence == .required ? "." : ", or take the line out.")
    }
    let name = key?.name ?? ""
    findings.refuse(
      .missingValue, at: heading ?? node.place, "'\(name)' has no value", remedy: remedy)
  }

  private func words(for kind: Node.Kind) -> String {
    switch kind {
    case .scalar: "one value"
    case .list: "a list"
    case .map: "keys of its own"
    }
  }

  /// Tells what is wrong with the text of a value, at the part that is wrong.
  mutating func tell(_ problem: ValueProblem, in node: Node) {
    findings.add(problem.diagnostic(of: key?.name ?? "", in: node))
  }
}

extension ValueProblem {
  /// The problem as one of a key, at the part of its text that is wrong.
  func diagnostic(of key: String, in node: Node) -> Diagnostic {
    Diagnostic(
      id, at: node.place(ofText: range), "'\(key)': \(message)", remedy: remedy.map(sentence))
  }

  /// Words as a sentence: a capital at its start, a full stop at its end.
  func sentence(_ words: String) -> String {
    let isWhole = words.last.map { ".?!".contains($0) } ?? true
    return words.prefix(1).uppercased() + words.dropFirst() + (isWhole ? "" : ".")
  }
}

extension Node {
  /// Where a part of a scalar's text stands: exactly where the source has it verbatim, else the
  /// whole scalar.
  func place(ofText range: Range<Int>) -> Place {
    let place = place
    let text = bytes
    let quotes = place.range.count - text.count
    let start = place.range.lowerBound + quotes / 2
    guard quotes == 0 || quotes == 2, range.upperBound <= text.count,
      place.source.bytes[start..<start + text.count].elementsEqual(text)
    else { return place }
    return Place(
      source: place.source, range: start + range.lowerBound..<start + range.upperBound)
  }
}

extension Place {
  /// The place as far as its first line goes.
  var firstLine: Place {
    let bytes = source.bytes[range]
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
    return Place(source: source, range: range.lowerBound..<end)
  }
}
