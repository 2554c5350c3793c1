extension String {
  /// The text broken into lines at spaces; a word that is too wide is broken within.
  ///
  /// - Parameter width: The columns of a terminal that a line may fill, at least 1; a single
  ///   character may fill more.
  /// - Returns: The lines, at least one.
  public func wrapped(to width: Int) -> [String] {
    if displayWidth <= width { return [self] }
    var lines: [String] = []
    var line = ""
    for word in utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(Substring(word))
      if line.isEmpty {
        line = word
      } else if line.displayWidth + 1 + word.displayWidth <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
      while let (head, tail) = line.cut(at: width) {
        lines.append(head)
        line = tail
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The widest of its words.
  var widestWord: Int {
    utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)).displayWidth }.max() ?? 0
  }

  /// The part that fills a width, never without any character, and the rest; `nil` where the whole
  /// does.
  private func cut(at width: Int) -> (head: String, tail: String)? {
    var filled = 0
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      filled += scalar.displayWidth
      if filled > width && index > startIndex && scalar.displayWidth > 0 {
        return (String(self[..<index]), String(self[index...]))
      }
    }
    return nil
  }
}
