/// How many of some people leave when each does with the same chance, rising with the word, the chance
/// and the people.
///
/// Exact by inversion from the mode: chances are built up as multiples of the mode's, each from its
/// neighbour, until they are too small to count, so no logarithm of a factorial is needed. The time
/// goes with the square root of the number expected, some twenty times as many steps.
///
/// - Parameters:
///   - people: How many there are, from 0.
///   - chance: The chance of each, from 0 to 1.
///   - word: A random word.
/// - Returns: A number from 0 to `people`.
func binomial(_ people: Int, _ chance: Double, _ word: UInt64) -> Int {
  guard people > 0, chance > 0 else { return 0 }
  guard chance < 1 else { return people }
  let all = Double(people)
  let odds = chance / (1 - chance)
  let negligible = 0x1p-64
  let mode = min(all, ((all + 1) * chance).rounded(.towardZero))

  var (below, above) = (0.0, 1.0)
  var (k, weight) = (mode, 1.0)
  while k > 0, weight > negligible {
    weight *= k / ((all - k + 1) * odds)
    below += weight
    k -= 1
  }
  (k, weight) = (mode, 1)
  while k < all, weight > negligible {
    weight *= (all - k) * odds / (k + 1)
    above += weight
    k += 1
  }

  var target = Lanes.unit(Words(repeating: word))[0] * (below + above) - below
  (k, weight) = (mode, 1)
  while target >= weight, k < all, weight > negligible {
    target -= weight
    weight *= (all - k) * odds / (k + 1)
    k += 1
  }
  while target < 0, k > 0, weight > negligible {
    weight *= k / ((all - k + 1) * odds)
    target += weight
    k -= 1
  }
  return Int(k)
}
