extension ValueText {
  /// The ends of a range, or the content where it is no range.
  ///
  /// - Returns: One to three stretches without spaces around them.
  /// - Throws: What is wrong with the text.
  func ends() throws(ValueProblem) -> [Range<Int>] {
    var ends: [Range<Int>] = []
    var words: Range<Int>?
    var cursor = Cursor(self, in: content)
    var separator: Range<Int>?
    while !cursor.isAtEnd {
      let word = cursor.take { !$0.isSpace }
      cursor.skipSpaces()
      if self[word].lowercased() == "to" {
        guard let end = words else { throw incomplete(at: word) }
        ends.append(end)
        (words, separator) = (nil, word)
      } else {
        words = (words?.lowerBound ?? word.lowerBound)..<word.upperBound
      }
    }
    guard let last = words else { throw incomplete(at: separator ?? content) }
    ends.append(last)
    guard ends.count <= 3 else {
      throw problem(
        .tooManyEnds, ends[3].lowerBound..<content.upperBound,
        "a range has two or three ends: low, most likely if known, and high")
    }
    return ends
  }

  private func incomplete(at separator: Range<Int>) -> ValueProblem {
    problem(
      .incompleteRange, separator, "a number is missing beside \(quoted(separator))",
      remedy: "write a range as 'A to B', or 'A to B to C' with the most likely value between")
  }

  /// Refuses `4-8 weeks` and `4–8 weeks`.
  ///
  /// - Parameter prefix: What a bare number at the high end needs before it.
  /// - Throws: The refusal.
  func refuseHyphenRange(before prefix: String = "") throws(ValueProblem) {
    let dashes = separatingDashes
    let spaced = dashes.filter { bytes[$0.lowerBound - 1].isSpace && bytes[$0.upperBound].isSpace }
    let candidates = spaced.count == 1 ? spaced : dashes
    guard candidates.count == 1, let dash = candidates.first else { return }
    let low = trimmed(content.lowerBound..<dash.lowerBound)
    let high = trimmed(dash.upperBound..<content.upperBound)
    let bare = bytes[high].allSatisfy(\.isDigit) ? prefix : ""
    throw problem(
      .hyphenRange, dash, "a range is written with 'to'",
      remedy: proposing(["\(self[low]) to \(bare)\(self[high])"]))
  }

  /// The dashes that stand between two numbers, and are not the sign of the second or part of `1e-5`.
  private var separatingDashes: [Range<Int>] {
    var dashes: [Range<Int>] = []
    var offset = content.lowerBound
    for scalar in self[content].unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard scalar.isDash else { continue }
      let before = trimmed(content.lowerBound..<range.lowerBound)
      let isSign =
        self[before].lowercased().hasSuffix(" to") || dashes.last?.upperBound == before.upperBound
      let exponent = bytes[before].suffix(2)
      let isExponent =
        before.upperBound == range.lowerBound && exponent.first?.isDigit == true
        && exponent.last.map { $0 | 0x20 } == .ascii("e")
      if bytes[before].contains(where: \.isDigit), !isSign, !isExponent,
        bytes[range.upperBound..<content.upperBound].contains(where: \.isDigit)
      {
        dashes.append(range)
      }
    }
    return dashes
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isSpace { start += 1 }
    while start < end, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Refuses a range whose ends do not rise.
  ///
  /// - Parameters:
  ///   - values: The values of the ends.
  ///   - stretches: What of each end moves with its value; the rest stays in place.
  /// - Throws: What is wrong with the text.
  func checkOrder(
    _ values: [Double], moving stretches: [Range<Int>]
  ) throws(ValueProblem) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    guard order != Array(values.indices) else { return }
    var sorted = ""
    var written = content.lowerBound
    for (place, from) in zip(stretches, order) {
      sorted += self[written..<place.lowerBound] + self[stretches[from]]
      written = place.upperBound
    }
    sorted += self[written..<content.upperBound]
    throw problem(
      .rangeReversed, content, "the ends of the range do not rise from low to high",
      remedy: proposing([sorted]))
  }
}

extension Unicode.Scalar {
  /// Whether people write it between the ends of a range.
  fileprivate var isDash: Bool {
    switch self {
    case "-", "~", "\u{2010}"..."\u{2015}", "\u{2212}": true
    default: false
    }
  }
}
