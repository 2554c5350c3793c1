/// Texts as a scenario can hold them.
enum ScalarText {
  /// Writes a text so that it is read back as it is: bare where that is safe anywhere, else in double
  /// quotes.
  static func scalar(_ text: String) -> String {
    isBare(text) ? text : quoted(text)
  }

  private static func isBare(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first.isDigit || first.isLetter,
      last != UInt8(ascii: " ")
    else { return false }
    return bytes.allSatisfy { $0.isDigit || $0.isLetter || " -_./%+".utf8.contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        if isPrinted(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          let (code, length) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
          result += "\\\(code)" + String(repeating: "0", count: length - digits.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// Whether a scalar shows as itself, wherever it stands.
  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      false
    default: true
    }
  }

  /// Words as the name of a file or a key: small letters and digits of ASCII, with hyphens between.
  ///
  /// Letters with marks lose them: `Über` is `uber`.
  ///
  /// - Parameter text: Any text.
  /// - Returns: At most 60 bytes; `nil` where no letter or digit is in it.
  static func slug(_ text: String) -> String? {
    let plain = text.lowercased().unicodeScalars.map(letters).joined()
    let parts = plain.utf8.split { !$0.isDigit && !$0.isLetter }
    var slug = ""
    for part in parts.compactMap({ String($0) }) {
      let longer = slug.isEmpty ? part : slug + "-" + part
      if longer.utf8.count > 60 { break }
      slug = longer
    }
    if slug.isEmpty, let first = parts.first {
      slug = String(decoding: first.prefix(60), as: UTF8.self)
    }
    return slug.isEmpty ? nil : slug
  }

  /// A letter in letters of ASCII, as its name in Unicode tells; anything else as it is.
  private static func letters(_ scalar: Unicode.Scalar) -> String {
    let start = "LATIN SMALL LETTER "
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix(start),
      let word = name.dropFirst(start.count).split(separator: " ").first
    else {
      // A mark that stands for itself, behind its letter, goes.
      return scalar.properties.generalCategory == .nonspacingMark ? "" : String(scalar)
    }
    return word == "SHARP" ? "ss" : word.count <= 2 ? word.lowercased() : String(scalar)
  }
}
