/// The line that a diagnostic points at, cut to what a terminal shows, and where its caret stands.
struct Excerpt: Sendable {
  /// How many columns an excerpt may take before it is cut.
  private static var widest: Int { 100 }

  /// How many columns before the caret are shown of a line that is cut.
  private static var lead: Int { 50 }

  /// What is shown of the line.
  let line: String
  /// How many columns stand before the caret.
  let caretColumn: Int
  /// How many columns the caret takes.
  let caretWidth: Int

  /// Cuts the excerpt for a place: of its first line, if it has several.
  ///
  /// - Complexity: O(1); no more of a long line is looked at than is shown.
  init(of place: Place) {
    let bytes = place.source.bytes
    let start = min(max(place.range.lowerBound, 0), bytes.count)
    let reach = Excerpt.widest * 4
    var first = start
    while first > max(0, start - reach), bytes[first - 1] != .lineFeed { first -= 1 }
    let isCutLeft = first > 0 && bytes[first - 1] != .lineFeed
    if first == 0 && bytes.hasByteOrderMark { first = min(3, start) }
    let before = Excerpt.cells(bytes, from: first, to: start)
    var end = start
    while end < min(bytes.count, start + reach), bytes[end] != .lineFeed { end += 1 }
    if end > start, end < bytes.count, bytes[end] == .lineFeed,
      bytes[end - 1] == .carriageReturn
    {
      end -= 1
    }
    let marked = min(max(place.range.upperBound, start), end)
    let inside = Excerpt.cells(bytes, from: start, to: marked)
    let after = Excerpt.cells(bytes, from: marked, to: end)
    self.init(before, inside, after, isCutLeft: isCutLeft)
  }

  private init(
    _ before: [DisplayCell], _ inside: [DisplayCell], _ after: [DisplayCell], isCutLeft: Bool
  ) {
    let isLong = isCutLeft || (before + inside + after).width > Excerpt.widest
    var shown: [DisplayCell] = []
    var line = ""
    if isLong && (isCutLeft || before.width > Excerpt.lead) {
      shown = before.suffix(fitting: Excerpt.lead - 1)
      line = "…"
    } else {
      shown = before
    }
    let column = shown.width + line.unicodeScalars.count
    line += shown.text
    let rest = inside + after
    let room = Excerpt.widest - column
    let fitting = isLong && rest.width > room ? rest.prefix(fitting: room - 1) : rest
    line += fitting.text
    if fitting.count < rest.count { line += "…" }
    self.line = line
    caretColumn = column
    caretWidth = max(1, Array(fitting.prefix(inside.count)).width)
  }

  /// The cells of a stretch; bytes that are not UTF-8 become one replacement character each.
  private static func cells(_ bytes: [UInt8], from start: Int, to end: Int) -> [DisplayCell] {
    var cells: [DisplayCell] = []
    var offset = start
    while offset < end, start > 0, bytes[offset].isContinuation { offset += 1 }
    while offset < end {
      let scalar = bytes.scalar(at: offset)
      cells.append(DisplayCell(scalar.flatMap { Unicode.Scalar($0.value) } ?? "\u{FFFD}"))
      offset += scalar?.length ?? 1
    }
    return cells
  }
}

extension [DisplayCell] {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }

  fileprivate var text: String { map(\.text).joined() }

  fileprivate func prefix(fitting room: Int) -> [DisplayCell] {
    var width = 0
    return Array(
      prefix { cell in
        width += cell.width
        return width <= room
      })
  }

  fileprivate func suffix(fitting room: Int) -> [DisplayCell] {
    [DisplayCell](reversed()).prefix(fitting: room).reversed()
  }
}
