extension Cell {
  /// The cell as programs read it: four decimals for quantities, shares and prices (more for a price
  /// below a hundredth), two for money, no thousands separators, ISO dates, yes or no, nothing where there is no value.
  public var inFull: String {
    var bytes: [UInt8] = []
    appendInFull(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the cell as programs read it; words as they are, without quotes.
  ///
  /// - Parameter bytes: What is written to, at its end.
  func appendInFull(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .count(let count), .week(let count): NumberStyle.whole.append(count, to: &bytes)
    case .number(let value), .share(let value): NumberStyle.inFull.append(value, to: &bytes)
    case .amount(let value): NumberStyle.amountInFull(value).append(value, to: &bytes)
    case .money(let cents): NumberStyle.moneyInFull.append(cents: cents, to: &bytes)
    case .date(let year, let month, let day):
      appendPadded(year, 4, to: &bytes)
      bytes.append(hyphen)
      appendPadded(month, 2, to: &bytes)
      bytes.append(hyphen)
      appendPadded(day, 2, to: &bytes)
    case .month(let year, let month):
      appendPadded(year, 4, to: &bytes)
      bytes.append(hyphen)
      appendPadded(month, 2, to: &bytes)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "yes" : "no").utf8)
    case .absent, .missing: break
    }
  }
}

private let hyphen = UInt8(ascii: "-")

/// Writes a number of the calendar with zeros before it.
private func appendPadded(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
  let start = bytes.count
  NumberStyle.whole.append(number, to: &bytes)
  while bytes.count - start < width { bytes.insert(UInt8(ascii: "0"), at: start) }
}
