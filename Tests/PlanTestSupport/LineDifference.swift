/// Shows where two texts begin to differ, in the manner of a unified diff.
///
/// - Parameters:
///   - expected: The text that was expected; its lines are marked `-`.
///   - actual: The text there is; its lines are marked `+`.
/// - Returns: The first differing lines with three lines of context, some forty at most; empty
///   where the texts are equal. Control characters and trailing spaces are made visible, and long lines
///   are cut around the first difference.
public func lineDifference(from expected: [UInt8], to actual: [UInt8]) -> String {
  if expected == actual { return "" }
  let (old, new) = (lines(of: expected), lines(of: actual))
  let first = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old[first...].reversed(), new[first...].reversed()).prefix { $0 == $1 }.count
  let context = 3
  let reach = 18
  let oldEnd = min(old.count - tail + context, old.count, first + reach)
  let newEnd = min(new.count - tail + context, new.count, first + reach)
  let start = max(0, first - context)

  let column = zip(
    first < old.count ? old[first] : [], first < new.count ? new[first] : []
  ).prefix { $0 == $1 }.count
  var shown = ["@@ line \(first + 1), byte \(column + 1) @@"]
  for (mark, line) in edits(from: old[start..<oldEnd], to: new[start..<newEnd]) {
    shown.append(mark + visible(line, around: column))
  }
  if oldEnd < old.count - tail || newEnd < new.count - tail {
    shown.append("… (\(old.count) lines expected, \(new.count) found)")
  }
  return shown.joined(separator: "\n")
}

/// The lines of a text, each with its line feed, so that a missing last one shows.
private func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in text.enumerated() where byte == 0x0A {
    lines.append(text[start...index])
    start = index + 1
  }
  if start < text.count { lines.append(text[start...]) }
  return lines
}

/// Both sequences woven into one, removed lines marked `-`, inserted ones `+`, others with a space.
private func edits(
  from old: ArraySlice<ArraySlice<UInt8>>, to new: ArraySlice<ArraySlice<UInt8>>
) -> [(mark: String, line: ArraySlice<UInt8>)] {
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for case .remove(let offset, _, _) in difference.removals { removed.insert(offset) }
  for case .insert(let offset, _, _) in difference.insertions { inserted.insert(offset) }

  var woven: [(mark: String, line: ArraySlice<UInt8>)] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if removed.contains(left) {
      woven.append(("-", old[old.startIndex + left]))
      left += 1
    } else if inserted.contains(right) {
      woven.append(("+", new[new.startIndex + right]))
      right += 1
    } else {
      woven.append((" ", old[old.startIndex + left]))
      left += 1
      right += 1
    }
  }
  return woven
}

/// A line as it can be printed, at most 160 bytes of it.
private func visible(_ line: ArraySlice<UInt8>, around column: Int) -> String {
  let longest = 160
  var body = line.last == 0x0A ? line.dropLast() : line
  let ending = line.last == 0x0A ? "" : "⟨no line feed⟩"
  var before = ""
  var after = ""
  if body.count > longest {
    let skipped = min(max(0, column - longest / 2), body.count - longest)
    before = skipped > 0 ? "…" : ""
    after = skipped + longest < body.count ? "…" : ""
    body = body.dropFirst(skipped).prefix(longest)
  }
  let spaces = after.isEmpty ? body.reversed().prefix { $0 == 0x20 }.count : 0
  var text = ""
  for scalar in String(decoding: body.dropLast(spaces), as: UTF8.self).unicodeScalars {
    let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    text += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
  }
  return before + text + String(repeating: "·", count: spaces) + after + ending
}
