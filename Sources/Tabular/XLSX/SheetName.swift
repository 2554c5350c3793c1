/// What the sheets of a workbook may be called.
public enum SheetName {
  /// The most UTF-16 code units that a name has.
  static let longest = 31

  /// Names that a workbook may have, as near as can be to the wanted ones.
  ///
  /// A name has 1 to 31 UTF-16 code units, none of `[ ] : * ? / \` and no control characters, and
  /// no apostrophe at either end; it is not `History`, which spreadsheets keep for themselves. No
  /// two are the same but for case: the second `Cod` is `Cod (2)`.
  ///
  /// - Parameter wanted: The names, in the order of the sheets.
  /// - Returns: As many names.
  public static func unique(_ wanted: [String]) -> [String] {
    var taken: Set<String> = []
    return wanted.map { name in
      let valid = valid(name)
      var candidate = valid
      var number = 1
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        let suffix = " (\(number))"
        candidate = valid.prefix(codeUnits: longest - suffix.utf16.count) + suffix
      }
      return candidate
    }
  }

  /// A name that a sheet may have, as near as can be to the wanted one.
  ///
  /// - Parameter wanted: The wanted name.
  /// - Returns: The name.
  public static func valid(_ wanted: String) -> String {
    var scalars = wanted.unicodeScalars.map { isForbidden($0) ? " " : $0 }
    var text = text(scalars)
    while text.utf16.count > longest {
      scalars.removeLast()
      text = SheetName.text(scalars)
    }
    if text.isEmpty { return "Sheet" }
    return text.lowercased() == "history" ? text + "_" : text
  }

  /// The name as a formula has it: in apostrophes, unless it is nothing but some letters.
  ///
  /// - Parameter name: The name.
  /// - Returns: What stands before the exclamation mark.
  static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    // R and C are rows and columns, TRUE and FALSE values.
    if isPlain && name.utf8.count > 2 && !["true", "false"].contains(name.lowercased()) {
      return name
    }
    return "'" + name.replacing("'", with: "''") + "'"
  }

  /// The text without spaces and apostrophes at its ends.
  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    let isEdge: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "'" }
    var text = ""
    text.unicodeScalars.append(
      contentsOf: scalars.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
    return text
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}",
      "\u{FFFF}":
      true
    default: false
    }
  }
}

extension String {
  /// The beginning that has so many UTF-16 code units at most; no character is cut in two.
  ///
  /// - Parameter limit: The most code units.
  /// - Returns: The beginning.
  func prefix(codeUnits limit: Int) -> String {
    if utf16.count <= limit { return self }
    var count = 0
    let end = unicodeScalars.indices.first { index in
      count += UTF16.width(unicodeScalars[index])
      return count > limit
    }
    return String(self[..<(end ?? endIndex)])
  }
}
