/// Reads an offset from UTC.
///
/// - Parameter text: Such as `+08:00` or `-05:30`.
/// - Returns: Minutes, from -12 hours to +14 hours.
/// - Throws: What is wrong with the text.
func readOffset(_ text: String) throws(ValueProblem) -> Int {
  let value = try ValueText(text, asked: Asked(name: "an offset from UTC", example: "+08:00"))
  try value.checkCharacters()
  let written = value[value.content]
  let shape = value.bytes[value.content].map { $0.isDigit ? UInt8.ascii("0") : $0 }
  guard shape == Array("+00:00".utf8) || shape == Array("-00:00".utf8) else {
    throw value.problem(
      .badOffset, value.content,
      "\(value.quoted(value.content)) is not an offset in hours and minutes from UTC",
      remedy: proposing(offsetsMeant(by: written)))
  }
  let numbers = written.dropFirst().split(separator: ":").compactMap { Int($0) }
  let minutes = numbers[0] * 60 + numbers[1]
  let offset = written.hasPrefix("-") ? -minutes : minutes
  guard numbers[1] < 60, offsetsOnEarth.contains(offset) else {
    throw value.problem(
      .badOffset, value.content, "no place is \(value.quoted(value.content)) from UTC",
      remedy: "write an offset between '-12:00' and '+14:00'")
  }
  return offset
}

/// The offsets that `UTC+8`, `+0800` or `Z` stand for; both signs where none is written.
private func offsetsMeant(by written: String) -> [String] {
  var words = written.uppercased().filter { $0 != " " }
  for name in ["UTC", "GMT"] where words.hasPrefix(name) { words.removeFirst(3) }
  if words == "Z" || (words.isEmpty && !written.isEmpty) { return ["+00:00"] }
  let signs = words.hasPrefix("+") ? ["+"] : words.hasPrefix("-") ? ["-"] : ["+", "-"]
  if signs.count == 1 { words.removeFirst() }
  var parts = words.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  if parts.count == 1, (3...4).contains(words.utf8.count) {
    parts = [String(words.dropLast(2)), String(words.suffix(2))]
  }
  guard parts.count <= 2, (1...2).contains(parts[0].utf8.count), let hours = Int(parts[0]),
    let minutes = parts.count == 2 ? Int(parts[1]) : 0, (0...14).contains(hours),
    (0...59).contains(minutes)
  else { return [] }
  let pad = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
  return
    signs
    .filter { offsetsOnEarth.contains(($0 == "-" ? -1 : 1) * (hours * 60 + minutes)) }
    .map { "\($0)\(pad(hours)):\(pad(minutes))" }
}

/// The offsets that places have, in minutes.
private let offsetsOnEarth = -12 * 60...14 * 60
