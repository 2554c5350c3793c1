/// Reckons what is written, as a reader with a pocket calculator does: `max(0, 3.04 × 30.2 − 11.8)`.
///
/// It knows nothing of podplan but how it writes numbers.
struct Arithmetic {
  private var tokens: ArraySlice<String>

  /// The number that a text comes to; `nil` where a dash stands for one that is not there.
  ///
  /// - Parameter text: The text.
  /// - Returns: The number.
  /// - Throws: What could not be read.
  static func value(of text: String) throws -> Double? {
    if text.contains("–") { return nil }
    var reader = Arithmetic(tokens: ArraySlice(words(of: text)))
    let value = try reader.whole()
    guard reader.tokens.isEmpty else { throw Unread(rest: reader.tokens.joined(separator: " ")) }
    return value
  }

  /// What could not be read.
  struct Unread: Error {
    let rest: String
  }

  private static func words(of text: String) -> [String] {
    let spaced = text.replacing(", to the cent", with: " @cent ")
      .replacing("rounded up(", with: "up(").replacing(", ", with: " ; ")
      .replacing("(", with: " ( ").replacing(")", with: " ) ")
    return spaced.split(separator: " ").map(String.init)
  }

  private mutating func next() throws -> String {
    guard let token = tokens.popFirst() else { throw Unread(rest: "") }
    return token
  }

  private mutating func skip(_ token: String) throws {
    let found = try next()
    guard found == token else { throw Unread(rest: found) }
  }

  /// A sum, rounded or chosen.
  private mutating func whole() throws -> Double {
    var value = try sum()
    if tokens.first == "if" {
      try skip("if")
      let left = try sum()
      let relation = try next()
      let right = try sum()
      try skip(";")
      try skip("else")
      let other = try whole()
      let holds =
        switch relation {
        case "≥": left >= right
        case "≤": left <= right
        case ">": left > right
        default: left < right
        }
      value = holds ? value : other
    }
    while tokens.first == "@cent" {
      tokens.removeFirst()
      value = (value * 100 + 0.5 + 1e-6).rounded(.down) / 100
    }
    return value
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while let sign = tokens.first, sign == "+" || sign == "−" {
      tokens.removeFirst()
      value += try sign == "+" ? product() : -product()
    }
    return value
  }

  private mutating func product() throws -> Double {
    var value = try power()
    while let sign = tokens.first, sign == "×" || sign == "÷" {
      tokens.removeFirst()
      value = try sign == "×" ? value * power() : value / power()
    }
    return value
  }

  private mutating func power() throws -> Double {
    let base = try single()
    guard tokens.first == "^" else { return base }
    tokens.removeFirst()
    return try raised(base, to: single())
  }

  private mutating func single() throws -> Double {
    let token = try next()
    switch token {
    case "(":
      let value = try whole()
      try skip(")")
      return value
    case "min", "max", "exp", "ln", "rounded", "up":
      try skip("(")
      var values = [try whole()]
      while tokens.first == ";" {
        tokens.removeFirst()
        values.append(try whole())
      }
      try skip(")")
      return called(token, values)
    default:
      let digits = token.replacing(",", with: "").replacing("%", with: "")
      guard let number = Double(digits) else { throw Unread(rest: token) }
      return token.hasSuffix("%") ? number / 100 : number
    }
  }

  private func called(_ name: String, _ values: [Double]) -> Double {
    switch name {
    case "min": values.min() ?? 0
    case "max": values.max() ?? 0
    case "exp": exponential(values[0])
    case "ln": logarithm(values[0])
    case "up": (values[0] - 1e-9).rounded(.up)
    default: (values[0] + 0.5 + 1e-9).rounded(.down)
    }
  }

  private func raised(_ base: Double, to exponent: Double) -> Double {
    base == 0 ? (exponent == 0 ? 1 : 0) : exponential(exponent * logarithm(base))
  }

  /// The series of the exponential function, of a number made small first.
  private func exponential(_ x: Double) -> Double {
    if x.magnitude > 0.5 {
      let half = exponential(x / 2)
      return half * half
    }
    var (sum, term) = (1.0, 1.0)
    for n in 1...20 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  /// Newton's way to the number whose exponential is another.
  private func logarithm(_ x: Double) -> Double {
    var y = 0.0
    for _ in 0..<60 { y += 2 * (x - exponential(y)) / (x + exponential(y)) }
    return y
  }
}
