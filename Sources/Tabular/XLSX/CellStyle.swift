/// How a cell of a sheet looks.
struct CellStyle: Hashable {
  /// What a cell is there for.
  enum Part: Hashable {
    case title, heading, paragraph, note, head, section, item, subtotal, total
  }

  /// How a number is shown.
  enum Format: Hashable {
    /// As the spreadsheet shows it when nobody asks.
    case general
    case number(NumberStyle)
    case date
    case month
  }

  var part: Part
  var format = Format.general
  var alignment: Alignment?
  /// Whether there is a little room at the left.
  var isIndented = false
  var wraps = false
  /// Whether the words stay words when somebody edits the cell, though they begin like a formula.
  var isQuoted = false
  /// Whether the words only say why there is no value.
  var isReason = false
}

extension CellStyle.Format {
  /// The format in the language of spreadsheets; `nil` where it is the usual one.
  var code: String? {
    switch self {
    case .general: nil
    case .date: "yyyy-mm-dd"
    case .month: "yyyy-mm"
    case .number(let style): style.formatCode
    }
  }
}

extension NumberStyle {
  /// The style in the language of spreadsheets.
  var formatCode: String {
    var digits = isGrouped ? "#,##0" : "0"
    if decimals > 0 { digits += "." + String(repeating: "0", count: decimals) }
    if isPercent { digits += "%" }
    // What `_)` leaves free is as wide as the parenthesis, so that digits stand under digits.
    return hasParentheses ? "\(digits)_);(\(digits))" : digits
  }
}
