/// Why a text is not the value asked for: facts for a message, with the stretch of the text it is
/// about.
struct ValueProblem: Error, Equatable {
  /// The stable name of this kind of problem, one of `Kind`.
  var id: String

  /// The part of the text that is wrong, as offsets into its UTF-8.
  var range: Range<Int>

  /// What is wrong, beginning in lower case, without a full stop.
  var message: String

  /// What to write instead.
  var remedy: String?
}

extension ValueProblem {
  /// Every kind of problem that the text of a value can have.
  enum Kind: String, CaseIterable {
    case missingValue = "missing-value"
    case tooLong = "too-long"
    case oddCharacter = "odd-character"
    case notANumber = "not-a-number"
    case badNumber = "bad-number"
    case ambiguousNumber = "ambiguous-number"
    case numberTooLarge = "number-too-large"
    case negativeNumber = "negative-number"
    case notWhole = "not-whole"
    case missingUnit = "missing-unit"
    case unknownUnit = "unknown-unit"
    case wrongUnit = "wrong-unit"
    case mixedUnits = "mixed-units"
    case wrongCurrency = "wrong-currency"
    case unknownCurrency = "unknown-currency"
    case hyphenRange = "hyphen-range"
    case incompleteRange = "incomplete-range"
    case tooManyEnds = "too-many-ends"
    case rangeReversed = "range-reversed"
    case unexpectedRange = "unexpected-range"
    case unexpectedText = "unexpected-text"
    case badDate = "bad-date"
    case noSuchDay = "no-such-day"
    case badWeek = "bad-week"
    case badOffset = "bad-offset"
    case missingBound = "missing-bound"
    case unknownChoice = "unknown-choice"
    case notYesOrNo = "not-yes-or-no"
  }

  /// A problem of a known kind.
  init(_ kind: Kind, _ range: Range<Int>, _ message: String, remedy: String?) {
    self.init(id: kind.rawValue, range: range, message: message, remedy: remedy)
  }
}

/// What a field asks for, in words.
struct Asked {
  /// As a sentence names it: `a share`.
  var name: String

  /// One way to write it; `nil` where the name says it all.
  var example: String?

  /// The remedy where nothing better is known.
  var remedy: String { "write \(name)" + (example.map { ", like '\($0)'" } ?? "") }
}

/// A remedy that proposes texts in quotes; `nil` where there is none, or one is not fit to print.
func proposing(_ texts: [String]) -> String? {
  let isPrintable = texts.allSatisfy { text in
    text.utf8.count <= 80
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
  guard !texts.isEmpty, isPrintable else { return nil }
  return "write " + listed(texts.map { "'\($0)'" })
}

/// Words as a sentence lists them: `a`, `a or b`, `a, b or c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
