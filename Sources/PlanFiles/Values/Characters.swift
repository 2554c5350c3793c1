extension ValueText {
  /// Refuses characters that only look like those of the notation, by name.
  func checkCharacters() throws(ValueProblem) {
    guard let (offset, scalar) = firstOddScalar else { return }
    let range = offset..<offset + UTF8.width(scalar)
    if scalar.properties.generalCategory == .currencySymbol {
      throw problem(
        .unknownCurrency, range, "podplan does not know the sign \(quoted(range))",
        remedy: "write the three-letter code of the currency, like '1,200 USD'")
    }
    let lookalike = Lookalike(scalar)
    let name = lookalike?.name ?? "character that has no place here"
    // Who wrote quotes wants them, and within brackets a comma needs them.
    let quote = lookalike?.isQuote == true ? "\"" : ""
    throw problem(
      .oddCharacter, range, "U+\(hexadecimal(scalar)) is a \(name)",
      remedy: plainContent.flatMap { proposing([quote + $0 + quote]) })
  }

  private var firstOddScalar: (offset: Int, scalar: Unicode.Scalar)? {
    var offset = content.lowerBound
    for scalar in self[content].unicodeScalars {
      if !scalar.isOfTheNotation { return (offset, scalar) }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// The content with look-alikes replaced by what they look like; `nil` where one looks like nothing.
  private var plainContent: String? {
    let scalars = Array(self[content].unicodeScalars)
    var plain = ""
    for (index, scalar) in scalars.enumerated() {
      guard let lookalike = Lookalike(scalar) else {
        guard scalar.isOfTheNotation else { return nil }
        plain.unicodeScalars.append(scalar)
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1].properties.numericType : nil
      let splitsDigits = lookalike.plain == " " && next != nil && plain.utf8.last?.isDigit == true
      plain += splitsDigits ? "" : lookalike.plain
    }
    return plain
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension Unicode.Scalar {
  /// Whether values may be written with it.
  fileprivate var isOfTheNotation: Bool {
    switch self {
    case " "..."~", "€", "₱", "₹", "£": true
    default: false
    }
  }
}

/// A character that is easily taken for one of the notation's.
private struct Lookalike {
  /// What it is called.
  let name: String

  /// What it looks like.
  let plain: String

  /// Whether it was meant to quote the value.
  var isQuote: Bool { name == "typographic quote" }

  /// Knows a look-alike; `nil` for every other character.
  init?(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch scalar.value {
    case 0x30...0x39: return nil
    case 0x09: (name, plain) = ("tab", " ")
    case 0x0A, 0x0D: (name, plain) = ("line break", " ")
    case 0xA0: (name, plain) = ("non-breaking space", " ")
    case 0x202F: (name, plain) = ("narrow non-breaking space", " ")
    case 0x200B, 0x2060, 0xFEFF: (name, plain) = ("zero-width space", "")
    case 0x2010, 0x2011: (name, plain) = ("typographic hyphen", "-")
    case 0x2012...0x2015: (name, plain) = ("typographic dash", "-")
    case 0x2212: (name, plain) = ("typographic minus", "-")
    case 0x2018...0x201F: (name, plain) = ("typographic quote", "")
    case 0x2044, 0x2215: (name, plain) = ("typographic slash", "/")
    case _ where properties.generalCategory == .spaceSeparator && !scalar.isASCII:
      (name, plain) = ("typographic space", " ")
    case _ where properties.numericType == .decimal:
      guard let value = properties.numericValue else { return nil }
      (name, plain) = ("digit of another script or width", String(Int(value)))
    case 0xFF01...0xFF5E:
      guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
      (name, plain) = ("full-width character", String(narrow))
    default: return nil
    }
  }
}
