#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines that somebody types, from a file descriptor or from memory.
public struct LineInput: Sendable {
  /// Whether a terminal is at the other end, so that questions have somebody to answer them.
  public let isTerminal: Bool

  private let descriptor: Int32?
  private var pending: [UInt8]

  /// Creates an input from a file descriptor, which it neither opens nor closes.
  ///
  /// - Parameter descriptor: An open file descriptor.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    pending = []
  }

  /// Creates an input from memory; an empty one where nothing is said.
  ///
  /// - Parameters:
  ///   - text: What is typed.
  ///   - isTerminal: Whether to behave like a terminal.
  public init(_ text: String = "", isTerminal: Bool = false) {
    descriptor = nil
    self.isTerminal = isTerminal
    pending = Array(text.utf8)
  }

  /// Reads the next line.
  ///
  /// - Returns: The line without its end; what is not UTF-8 in it is repaired. `nil` at the end of
  ///   the input, or where it cannot be read.
  public mutating func readLine() -> String? {
    while !pending.contains(UInt8(ascii: "\n")), let more = readMore() { pending += more }
    guard !pending.isEmpty else { return nil }
    var line = pending.prefix { $0 != UInt8(ascii: "\n") }
    pending.removeFirst(min(line.count + 1, pending.count))
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// What there is to read now; `nil` at the end.
  private func readMore() -> [UInt8]? {
    guard let descriptor else { return nil }
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { return Array(piece[..<count]) }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
