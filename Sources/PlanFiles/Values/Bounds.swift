import PlanModel

/// Reads the side of a limit, and leaves its value.
///
/// - Parameter text: Such as `at most $1.2M` or `at least 90%`.
/// - Returns: The side, the text of the value, and where that begins in `text`.
/// - Throws: What is wrong with the text.
func readBound(
  _ text: String
) throws(ValueProblem) -> (side: Bound.Side, rest: String, restOffset: Int) {
  let value = try ValueText(text, asked: Asked(name: "a limit", example: "at most $1.2M"))
  for side in [Bound.Side.atMost, .atLeast] {
    var cursor = Cursor(value, in: value.content)
    guard let words = cursor.take(words: side.rawValue) else { continue }
    guard !cursor.isAtEnd else {
      throw value.problem(
        .missingValue, words, "no value follows \(value.quoted(words))",
        remedy: "write the value after it, like '\(side.rawValue) 90%'")
    }
    return (side, value[cursor.rest], cursor.offset)
  }
  throw missingSide(value)
}

/// Refuses a limit that does not say from which side in the words of the notation.
private func missingSide(_ value: ValueText) -> ValueProblem {
  let message = "a limit begins with 'at most' or 'at least'"
  let others: [(side: Bound.Side, words: [String])] = [
    (.atMost, ["<=", "<", "≤", "under", "below", "max", "maximum", "up to", "no more than"]),
    (.atLeast, [">=", ">", "≥", "over", "above", "min", "minimum", "no less than"]),
  ]
  for (side, words) in others {
    for word in words {
      var cursor = Cursor(value, in: value.content)
      guard let written = cursor.take(words: word), !cursor.isAtEnd else { continue }
      return value.problem(
        .missingBound, written, message,
        remedy: proposing(["\(side.rawValue) \(value[cursor.rest])"]))
    }
  }
  let content = value[value.content]
  let isBareValue =
    value.bytes[value.content].contains(where: \.isDigit)
    && value.bytes[value.content.lowerBound].isLetter == false
  return value.problem(
    .missingBound, value.content, message,
    remedy: isBareValue ? proposing(["at most \(content)", "at least \(content)"]) : nil)
}

extension Cursor {
  /// Steps over words and the spaces after them, if they stand here, in capitals or not.
  ///
  /// - Parameter words: Words with one space between them, or a sign.
  /// - Returns: Where they stood; `nil` where they do not.
  fileprivate mutating func take(words: String) -> Range<Int>? {
    var ahead = self
    var written: Range<Int>?
    for word in words.split(separator: " ") {
      let isSign = word.utf8.first?.isLetter == false
      let range = isSign ? ahead.take(String(word)) : ahead.takeWord()
      guard let range, text[range].lowercased() == word else { return nil }
      written = (written?.lowerBound ?? range.lowerBound)..<range.upperBound
      ahead.skipSpaces()
    }
    self = ahead
    return written
  }
}
