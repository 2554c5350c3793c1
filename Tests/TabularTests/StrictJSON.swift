import Tabular

/// A reader of JSON by the letter of RFC 8259, for what the writer writes.
struct StrictJSON {
  private let bytes: [UInt8]
  private var index = 0

  /// Reads a whole text.
  ///
  /// - Returns: The value; `nil` where the text is not JSON.
  static func value(of bytes: [UInt8]) -> JSONValue? {
    var reader = StrictJSON(bytes: bytes)
    guard let value = reader.value() else { return nil }
    reader.skipSpace()
    return reader.index == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value() -> JSONValue? {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      var members: [JSONValue.Member] = []
      return list(closing: "}") { reader in
        reader.skipSpace()
        guard let name = reader.string() else { return false }
        reader.skipSpace()
        guard reader.take(":"), let value = reader.value() else { return false }
        members.append(JSONValue.Member(name, value))
        return true
      } ? .object(members) : nil
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      return list(closing: "]") { reader in
        guard let value = reader.value() else { return false }
        values.append(value)
        return true
      } ? .array(values) : nil
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number().map { .number($0) }
    }
  }

  private mutating func list(closing: String, element: (inout StrictJSON) -> Bool) -> Bool {
    index += 1
    skipSpace()
    if take(closing) { return true }
    while true {
      guard element(&self) else { return false }
      skipSpace()
      if take(closing) { return true }
      guard take(",") else { return false }
    }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text += Array(String(escaped).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let names: [(String, Unicode.Scalar)] = [
      ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"),
      ("r", "\r"), ("t", "\t"),
    ]
    for (name, scalar) in names where take(name) { return scalar }
    guard take("u"), index + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    index += 4
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }

  private mutating func number() -> String? {
    let start = index
    _ = take("-")
    if !take("0") {
      guard digits() > 0 else { return nil }
    }
    if take(".") {
      guard digits() > 0 else { return nil }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() > 0 else { return nil }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 }
  }
}
