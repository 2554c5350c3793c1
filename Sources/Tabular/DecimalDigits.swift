/// 10 to the power of `exponent`, which is 0 to 19.
func powerOfTen(_ exponent: Int) -> UInt64 {
  var power: UInt64 = 1
  for _ in 0..<exponent { power &*= 10 }
  return power
}

/// The digits of a whole number, the last one first; none for zero.
struct DigitsFromLast: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(of number: UInt64) { rest = number }

  mutating func next() -> UInt8? {
    if rest == 0 { return nil }
    let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
    rest = quotient
    return UInt8(truncatingIfNeeded: digit)
  }
}

/// `value` × 10^`places` as the nearest whole number, wherever floating point is sure of it.
///
/// The product is off by at most one part in 2^53, and the shortest decimal of `value` by as much
/// again: unless the fraction is that near to one half, both round to the same number.
///
/// - Parameters:
///   - value: A finite number, not negative.
///   - places: The power of ten, 0 to 15.
/// - Returns: The whole number; `nil` where it is too near to call or too great.
func scaledQuickly(_ value: Double, places: Int) -> UInt64? {
  let scaled = value * Double(powerOfTen(places))
  guard scaled < 0x1p53 else { return nil }
  let whole = UInt64(scaled)
  let fraction = scaled - Double(whole)
  guard (fraction - 0.5).magnitude > scaled * 0x1p-51 else { return nil }
  return fraction > 0.5 ? whole + 1 : whole
}

/// `value` × 10^`places` rounded half up to a whole number, on the shortest decimal of `value`.
///
/// - Parameters:
///   - value: A finite number above zero.
///   - places: The power of ten, 0 or more.
/// - Returns: The digits of the whole number, the last one first; none for zero.
func scaledExactly(_ value: Double, places: Int) -> [UInt8] {
  let (digits, exponent) = shortestDecimal(of: value)
  let shift = exponent + places
  guard shift < 0 else { return [UInt8](repeating: 0, count: shift) + digits.reversed() }
  let kept = max(0, digits.count + shift)
  var rounded = Array(digits[..<kept].reversed())
  guard digits.count + shift >= 0, digits[kept] >= 5 else { return rounded }
  for index in rounded.indices {
    if rounded[index] < 9 {
      rounded[index] += 1
      return rounded
    }
    rounded[index] = 0
  }
  return rounded + [1]
}

/// The digits that `description` prints of a finite number above zero, as a whole number without
/// zeros before it, and the power of ten to multiply it with.
private func shortestDecimal(of value: Double) -> (digits: [UInt8], exponent: Int) {
  var digits: [UInt8] = []
  var exponent = 0
  var isAfterPoint = false
  let text = Array(value.description.utf8)
  let mark = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
  for byte in text[..<mark] {
    if byte == UInt8(ascii: ".") {
      isAfterPoint = true
    } else {
      let digit = byte - UInt8(ascii: "0")
      if digit > 0 || !digits.isEmpty { digits.append(digit) }
      if isAfterPoint { exponent -= 1 }
    }
  }
  let written = text.dropFirst(mark + 1)
  return (digits, exponent + (Int(String(decoding: written, as: UTF8.self)) ?? 0))
}
