/// The digits of a number with the commas and points between them.
struct Numerals {
  /// The text that they stand in.
  let text: ValueText

  /// Where they stand.
  let range: Range<Int>

  /// Whether `k` or `M` follows.
  let hasMultiplier: Bool

  /// How they may be written.
  let rules: NumberRules

  /// The digits alone, with at most one point between them.
  func digits() throws(ValueProblem) -> String {
    let bytes = text.bytes[range]
    guard bytes.last?.isDigit == true else {
      let rest = text[range.lowerBound..<range.upperBound - 1]
      let isSpare = bytes.dropLast().last?.isDigit == true && ".,".utf8.contains(bytes.last ?? 0)
      throw refusal(.badNumber, "a number ends with a digit", isSpare ? [rest] : [])
    }
    if bytes.contains(where: { "_'".utf8.contains($0) }) {
      throw refusal(.badNumber, "digits are grouped with commas", [Self.grouped(bytes)])
    }
    let pieces = bytes.split(separator: .ascii("."), omittingEmptySubsequences: false)
    if pieces.count > 2 || pieces.dropFirst().contains(where: { $0.contains(.ascii(",")) }) {
      throw refusal(.ambiguousNumber, "the point stands before decimals alone", continental)
    }
    let (whole, decimals) = (pieces[0], pieces.dropFirst().first)
    guard let first = whole.first, first.isDigit else {
      throw refusal(
        .badNumber, "a number begins with a digit", whole.isEmpty ? ["0\(text[range])"] : [])
    }
    try checkGroups(whole, decimals)
    try checkDecimals(whole, decimals)
    return String(decoding: bytes.filter { $0 != .ascii(",") }, as: UTF8.self)
  }

  private func checkGroups(
    _ whole: ArraySlice<UInt8>, _ decimals: ArraySlice<UInt8>?
  ) throws(ValueProblem) {
    let groups = whole.split(separator: .ascii(","), omittingEmptySubsequences: false).map(\.count)
    let fraction = decimals.map { "." + String(decoding: $0, as: UTF8.self) } ?? ""
    let regrouped = Self.grouped(whole) + fraction
    if groups.count == 1 {
      guard whole.first == .ascii("0"), whole.count > 1 else { return }
      throw refusal(.badNumber, "a number does not begin with a spare zero", [regrouped])
    }
    let isWestern = groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }
    let isIndian =
      groups[0] <= 2 && groups.last == 3 && groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
    let begins = whole.first != .ascii("0")
    if begins, isWestern || (isIndian && rules.takesIndianGroups) { return }
    if begins, isIndian {
      throw refusal(
        .ambiguousNumber, "groups of two digits are for amounts in rupees", [regrouped])
    }
    // `1,2,3` is more likely a list.
    let isOneNumber = groups.count == 2 || groups.dropFirst().allSatisfy { $0 > 1 }
    var options = begins && isOneNumber ? [regrouped] : []
    if groups.count == 2, fraction.isEmpty, groups[1] > 0 {
      let point = whole.map { $0 == .ascii(",") ? .ascii(".") : $0 }
      if !begins || groups[1] != 3 { options.insert(String(decoding: point, as: UTF8.self), at: 0) }
    }
    throw refusal(.ambiguousNumber, "a comma stands before each group of three digits", options)
  }

  private func checkDecimals(
    _ whole: ArraySlice<UInt8>, _ decimals: ArraySlice<UInt8>?
  ) throws(ValueProblem) {
    guard let decimals, decimals.count == 3, rules.refusesThreeDecimals, !hasMultiplier else {
      return
    }
    // `0.125` can only be a fraction.
    if whole.elementsEqual("0".utf8) { return }
    let rounded = Self.withoutLastDecimal(text.bytes[range])
    let isGrouped = whole.contains(.ascii(",")) || whole.count > 3
    let thousands = isGrouped ? [] : [Self.grouped(whole + decimals)]
    throw refusal(
      .ambiguousNumber, "three decimals in an amount of money can be read as thousands",
      thousands + [rounded])
  }

  /// A number with one decimal less, rounded half up.
  private static func withoutLastDecimal(_ number: ArraySlice<UInt8>) -> String {
    var digits = Array(number.dropLast())
    guard let last = number.last, last >= .ascii("5") else {
      return String(decoding: digits, as: UTF8.self)
    }
    for place in digits.indices.reversed() where digits[place].isDigit {
      guard digits[place] == .ascii("9") else {
        digits[place] += 1
        return String(decoding: digits, as: UTF8.self)
      }
      digits[place] = .ascii("0")
    }
    let carried = [.ascii("1")] + digits
    let whole = carried.prefix { $0 != .ascii(".") }
    // One digit more may begin another group.
    guard whole.contains(.ascii(",")) else { return String(decoding: carried, as: UTF8.self) }
    return grouped(whole) + String(decoding: carried.dropFirst(whole.count), as: UTF8.self)
  }

  /// What `1.200.000` and `1.200,50` stand for where the point groups digits; none for other texts.
  private var continental: [String] {
    let pieces = text.bytes[range].split(
      separator: .ascii(","), omittingEmptySubsequences: false)
    let groups = pieces[0].split(separator: .ascii("."), omittingEmptySubsequences: false)
    guard pieces.count <= 2, let first = groups.first, (1...3).contains(first.count),
      first.first != .ascii("0"), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return [] }
    let decimals = pieces.dropFirst().first.map { "." + String(decoding: $0, as: UTF8.self) }
    return decimals == "." ? [] : [Self.grouped(pieces[0]) + (decimals ?? "")]
  }

  /// The digits among the bytes, without spare zeros, in groups of three.
  static func grouped(_ bytes: some Sequence<UInt8>) -> String {
    var digits = Array(bytes.filter(\.isDigit).drop { $0 == .ascii("0") })
    if digits.isEmpty { digits = [.ascii("0")] }
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(.ascii(",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  private func refusal(
    _ kind: ValueProblem.Kind, _ reason: String, _ options: [String]
  ) -> ValueProblem {
    let verdict = kind == .ambiguousNumber ? "is ambiguous" : "is not a number"
    return text.problem(
      kind, range, "\(text.quoted(range)) \(verdict): \(reason)",
      remedy: proposing(options.map { text.replacing(range, with: $0) }))
  }
}
