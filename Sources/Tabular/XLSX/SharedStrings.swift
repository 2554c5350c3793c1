/// The words of a workbook, each kept once however many cells hold it (ECMA-376 part 1, 18.4).
struct SharedStrings {
  /// The most UTF-16 code units that a cell holds.
  static let longest = 32_767

  /// A text that is equal to another only if its bytes are: an é is not an e with an accent.
  private struct Text: Hashable {
    var text: String

    static func == (one: Text, other: Text) -> Bool {
      one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var indexes: [Text: Int] = [:]
  private var items: [UInt8] = []
  private var uses = 0

  /// The number of some words; longer ones than a cell holds are cut and end in an ellipsis.
  ///
  /// - Parameter text: The words.
  /// - Returns: Their number, from 0 in the order of first use.
  mutating func index(of text: String) -> Int {
    uses += 1
    let key = Text(text: text)
    if let index = indexes[key] { return index }
    let index = indexes.count
    indexes[key] = index
    items.append(markup: text.hasSpaceAtEdge ? "<si><t xml:space=\"preserve\">" : "<si><t>")
    items.append(words: text.fittingCell)
    items.append(markup: "</t></si>")
    return index
  }

  /// The part of the workbook that holds the words.
  var part: [UInt8] {
    let head =
      xmlDeclaration + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
      + " count=\"\(uses)\" uniqueCount=\"\(indexes.count)\">"
    return Array(head.utf8) + items + Array("</sst>".utf8)
  }
}

extension String {
  /// Whether a reader of XML might take space away, since it stands at the beginning or the end.
  fileprivate var hasSpaceAtEdge: Bool {
    [utf8.first, utf8.last].contains { $0.map { $0 <= UInt8(ascii: " ") } ?? false }
  }

  /// The words, cut where a cell could not hold them.
  var fittingCell: String {
    utf8.count <= SharedStrings.longest || utf16.count <= SharedStrings.longest
      ? self : prefix(codeUnits: SharedStrings.longest - 1) + "…"
  }
}
