/// What can be wrong with a text before anyone asks what it means, by the names that messages show.
///
/// The names are stable: a message may be worded anew, its name stays.
package enum TextProblem: String, Sendable, CaseIterable {
  // MARK: The bytes

  case fileTooLarge = "file-too-large"
  case invalidUTF8 = "invalid-utf8"
  case nulByte = "nul-byte"
  case loneCarriageReturn = "lone-carriage-return"
  case unusualLineBreak = "unusual-line-break"
  case controlCharacter = "control-character"
  case emptyFile = "empty-file"
  case tooManyProblems = "too-many-problems"

  // MARK: Lines and nesting

  case tabIndentation = "tab-indentation"
  case tabBetween = "tab-between"
  case wrongIndentation = "wrong-indentation"
  case mixedListAndKeys = "mixed-list-and-keys"
  case listOnKeyLine = "list-on-key-line"
  case textAfterEnd = "text-after-end"
  case nestingTooDeep = "nesting-too-deep"

  // MARK: Keys

  case duplicateKey = "duplicate-key"
  case missingColon = "missing-colon"
  case missingSpace = "missing-space"
  case missingKey = "missing-key"
  case keyNotScalar = "key-not-scalar"
  case keyTooLong = "key-too-long"
  case colonInText = "colon-in-text"

  // MARK: What YAML has and the notation leaves out

  case anchor
  case alias
  case tag
  case mergeKey = "merge-key"
  case directive
  case questionMarkKey = "question-mark-key"
  case severalDocuments = "several-documents"
  case documentEnd = "document-end"
  case textAfterMarker = "text-after-marker"
  case reservedCharacter = "reserved-character"

  // MARK: Brackets and braces

  case commaInNumber = "comma-in-number"
  case entryWithoutValue = "entry-without-value"
  case emptyEntry = "empty-entry"
  case pairInList = "pair-in-list"
  case missingComma = "missing-comma"
  case unclosedBracket = "unclosed-bracket"
  case wrongBracket = "wrong-bracket"
  case listItemInBrackets = "list-item-in-brackets"

  // MARK: Quotes, escapes, blocks, comments

  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case unknownEscape = "unknown-escape"
  case escapeNotCharacter = "escape-not-character"
  case blockHeader = "block-header"
  case blockIndentation = "block-indentation"
  case blockWithoutEnd = "block-without-end"
  case commentWithoutSpace = "comment-without-space"

  /// Whether the tree is still what its author meant, so that later checks can go on with it.
  var leavesTreeWhole: Bool {
    switch self {
    case .duplicateKey, .commaInNumber, .tabBetween, .commentWithoutSpace, .blockWithoutEnd: true
    default: false
    }
  }
}
