#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known of the far end of an output stream.
public struct Terminal: Equatable, Sendable {
  /// Whether a terminal shows what is written.
  public let isTerminal: Bool

  /// The terminal's columns, at least 1; nil where there is no terminal or it does not tell.
  public let width: Int?

  /// Whether colour is welcome there.
  public let allowsColor: Bool

  /// No terminal: a file, a pipe, or memory.
  public static let none = Terminal(isTerminal: false, windowColumns: nil) { _ in nil }

  /// Derives what is known from what the system and the environment tell.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether there is a terminal; without one the rest does not matter, so that
  ///     what goes into a file never depends on the environment.
  ///   - windowColumns: The columns that the terminal tells; `COLUMNS` goes before it.
  ///   - environment: The value of an environment variable, or nil where it is not set.
  public init(
    isTerminal: Bool, windowColumns: Int?, environment: (_ name: String) -> String?
  ) {
    self.isTerminal = isTerminal
    let columns = [environment("COLUMNS").flatMap { Int($0) }, windowColumns]
    width = isTerminal ? columns.lazy.compactMap(\.self).first { $0 > 0 } : nil
    let refusesColor = !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
    allowsColor = isTerminal && !refusesColor
  }

  /// Asks the system about a file descriptor.
  ///
  /// - Parameter descriptor: An open file descriptor.
  public init(descriptor: Int32) {
    var size = winsize()
    let tellsSize = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    self.init(
      isTerminal: isatty(descriptor) == 1, windowColumns: tellsSize ? Int(size.ws_col) : nil
    ) { name in
      getenv(name).map { String(cString: $0) }
    }
  }
}
