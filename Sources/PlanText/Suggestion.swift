/// Finds the word that was most likely meant by one that is not known.
///
/// A difference only in case, or in `-`, `_` and spaces, always counts as near. Beyond that a third of
/// the letters may be wrong, left out, too many or swapped; a word of three letters or more may be the
/// beginning of a longer one, or one of five its end; and two long words may begin alike.
///
/// - Parameters:
///   - word: The word as it was written.
///   - candidates: The words that are known, the likelier ones first.
/// - Returns: The nearest, the first of several equally near; `nil` if none is near.
/// - Complexity: O(candidates × length²); words beyond 64 letters are compared only as a whole.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let written = Spelling(word)
  let spellings = candidates.map { Spelling($0) }
  for (candidate, spelling) in zip(candidates, spellings)
  where !spelling.letters.isEmpty && spelling.letters == written.letters {
    return candidate
  }
  let longest = 64
  guard written.letters.count <= longest else { return nil }
  let allowed = min(max(1, written.letters.count / 3), written.letters.count - 1)
  var best: (candidate: String, distance: Int)?
  for (candidate, spelling) in zip(candidates, spellings)
  where abs(spelling.letters.count - written.letters.count) <= allowed {
    let distance = written.distance(to: spelling)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  if let best { return best.candidate }
  let known = Array(zip(candidates, spellings))
  let beginning = known.first { $0.1.isBeginning(of: written) }
  let alike = known.filter { $0.1.beginsAlike(written) }
    .max { $0.1.sharedBeginning(with: written) < $1.1.sharedBeginning(with: written) }
  if let alike,
    alike.1.sharedBeginning(with: written) > beginning?.1.sharedBeginning(with: written) ?? 0
  {
    return alike.0
  }
  return (beginning ?? known.first { $0.1.isEnd(of: written) })?.0
}

/// A word without what spelling varies in most: case, and the signs between its parts.
private struct Spelling {
  let letters: [Unicode.Scalar]

  init(_ word: String) {
    letters = word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// Whether one of two words is the beginning of the other and has three letters or more.
  func isBeginning(of other: Spelling) -> Bool {
    min(letters.count, other.letters.count) >= 3
      && (letters.starts(with: other.letters) || other.letters.starts(with: letters))
  }

  /// Whether one of two words is the end of the other and has five letters or more.
  func isEnd(of other: Spelling) -> Bool {
    let (short, long) =
      letters.count < other.letters.count ? (letters, other.letters) : (other.letters, letters)
    return short.count >= 5 && long.suffix(short.count).elementsEqual(short)
  }

  /// How many letters two words have in common before they differ.
  func sharedBeginning(with other: Spelling) -> Int {
    zip(letters, other.letters).prefix { $0 == $1 }.count
  }

  /// Whether most of two words of six letters or more is the same beginning.
  func beginsAlike(_ other: Spelling) -> Bool {
    let shared = sharedBeginning(with: other)
    return shared >= 6 && 5 * shared >= 3 * max(letters.count, other.letters.count)
  }

  /// How many letters have to be changed, added, left out or swapped with a neighbour.
  func distance(to other: Spelling) -> Int {
    let (a, b) = (letters, other.letters)
    var older: [Int] = []
    var old = Array(0...b.count)
    for row in a.indices {
      var new = [row + 1]
      for column in b.indices {
        let change = old[column] + (a[row] == b[column] ? 0 : 1)
        var cost = min(change, old[column + 1] + 1, new[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          cost = min(cost, older[column - 1] + 1)
        }
        new.append(cost)
      }
      older = old
      old = new
    }
    return old[b.count]
  }
}
