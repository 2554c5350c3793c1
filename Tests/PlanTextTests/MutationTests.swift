import PlanTestSupport
import PlanText
import Testing

/// Whatever the bytes are: no trap, a tree where there is no error, and places within the text.
@Suite struct MutationTests {
  static let documents = [
    "scenario: Ramp # c\nteams:\n  - team: a\n    pod: {size: 6, lead: x}\n  - team: 'b'\n",
    "a: \"one\\n\\x41\\u00e9\n  two\\\n  three\"\nb: 'it''s\n\n  long'\nc: plain\n  more\n",
    "a: |\n  one\n\n   two\nb: >-\n  three\n  four\n\nc: |+2\n    x\n\n",
    "a: [\n  b, # c\n  {c: d, \"e\":f},\n  [g\n   h]\n]\nd: {x: 1,000/week}\n",
    "---\n- - a\n  - b\n-\n  - c: d\n    e:\n    - f\n- {}\n",
    "\u{FEFF}ключ: значение\r\n日本: 😀\r\n",
    "&a *b !c ? d\n: e\n<<: f\n@ `\n%x\n...\n--- g\n",
  ]

  static let pieces = [
    "\n", " ", "  ", "\t", ":", ": ", "- ", "#", " #", "'", "\"", "\\", "[", "]", "{", "}", ",",
    "|", ">",
    "&", "*", "!", "?", "%", "@", "`", "---", "...", "<<", "\r", "\r\n", "\u{85}", "\u{2028}",
    "\u{FEFF}",
    "é", "😀", "\0", "\u{1B}", "1,2", "a: ", "\n- ", "\n  b: ", "\\U0011", "|9", "{", "[",
  ]

  /// A document with some bytes put in, taken out, changed, doubled or cut off.
  static func mutated(_ numbers: inout PseudoRandom) -> [UInt8] {
    var bytes = Array(documents[numbers.next(below: documents.count)].utf8)
    for _ in 0...numbers.next(below: 4) {
      let offset = numbers.next(below: bytes.count + 1)
      let end = min(bytes.count, offset + 1 + numbers.next(below: 6))
      switch numbers.next(below: 6) {
      case 0: bytes.removeSubrange(offset..<end)
      case 1, 2:
        bytes.insert(contentsOf: pieces[numbers.next(below: pieces.count)].utf8, at: offset)
      case 3: bytes.insert(contentsOf: bytes[offset..<end], at: numbers.next(below: offset + 1))
      case 4: bytes.removeSubrange(offset...)
      default: if offset < bytes.count { bytes[offset] = UInt8(numbers.next(below: 256)) }
      }
    }
    return bytes
  }

  @Test(arguments: 0..<20)
  func `no bytes bring the parser down`(seed: Int) {
    var numbers = PseudoRandom(seed: UInt64(seed))
    for _ in 0..<200 {
      check(Self.mutated(&numbers))
    }
  }

  @Test func `every beginning of a document is read`() {
    for document in Self.documents {
      let bytes = Array(document.utf8)
      for end in 0...bytes.count { check(Array(bytes[..<end])) }
    }
  }

  @Test func `any short run of signs is read`() {
    let signs = Array("a-?:,[]{}#&*!|>'\"%@` \n1".utf8)
    var numbers = PseudoRandom(seed: 99)
    for _ in 0..<4000 {
      check((0..<1 + numbers.next(below: 12)).map { _ in signs[numbers.next(below: signs.count)] })
    }
  }

  private func check(_ bytes: [UInt8]) {
    let source = Source(name: "test.yaml", bytes: bytes)
    let reading = parse(source)
    if !reading.diagnostics.hasErrors {
      #expect(reading.value != nil, "\(bytes)")
    }
    for diagnostic in reading.diagnostics { check(diagnostic, in: source) }
    if let tree = reading.value { check(tree.root, within: 0..<bytes.count) }
  }

  private func check(_ diagnostic: Diagnostic, in source: Source) {
    guard let range = diagnostic.place?.range else {
      Issue.record("a problem without a place: \(diagnostic)")
      return
    }
    let size = source.bytes.count
    #expect(range.lowerBound >= 0 && range.upperBound <= size, "\(source.bytes)")
    let position = source.position(of: range.lowerBound)
    let lines = source.bytes.count { $0 == 0x0A } + 1
    #expect((1...lines).contains(position.line) && (1...size + 1).contains(position.column))
    let rendered = diagnostic.rendered(color: false)
    #expect(
      rendered.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F },
      "\(rendered)")
  }

  private func check(_ node: Node, within range: Range<Int>) {
    let own = node.place.range
    #expect(own.lowerBound >= range.lowerBound && own.upperBound <= range.upperBound)
    for item in node.items { check(item, within: own) }
    for entry in node.entries {
      check(entry.key, within: own)
      check(entry.value, within: own)
      #expect(entry.key.kind == .scalar)
    }
  }
}
