/// Writes any bytes as a literal in Swift.
///
/// It is a multi-line string in which each byte is the scalar of the same number. Printable ASCII
/// stands for itself, one line of content to a line of the literal.
///
/// - Parameter bytes: Anything; it need not be text.
/// - Returns: The literal, with its quotes.
func literal(of bytes: [UInt8]) -> String {
  var text = "\"\"\"\n"
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\n"): text += "\\n\\\n"
    case UInt8(ascii: "\\"): text += "\\\\"
    case UInt8(ascii: "\""): text += "\\\""
    case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
    default: text += "\\u{\(String(byte, radix: 16))}"
    }
  }
  return text + "\n\"\"\""
}
