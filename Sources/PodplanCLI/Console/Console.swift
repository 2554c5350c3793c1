#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a run of the program prints, and what it knows of the terminal there.
///
/// A value: tests make one in memory and look at its bytes afterwards.
public struct Console: Sendable {
  /// The far end of standard output.
  public let outputTerminal: Terminal

  /// The far end of standard error.
  public let errorTerminal: Terminal

  private var output: ByteStream
  private var error: ByteStream

  /// The console of this process.
  ///
  /// From here on the process ignores SIGPIPE, so that a reader who has gone ends no process.
  ///
  /// - Returns: A console on the descriptors 1 and 2.
  public static func ofProcess() -> Console {
    signal(SIGPIPE, SIG_IGN)
    return Console(
      output: ByteStream(descriptor: STDOUT_FILENO),
      error: ByteStream(descriptor: STDERR_FILENO, capacity: 0),
      outputTerminal: Terminal(descriptor: STDOUT_FILENO),
      errorTerminal: Terminal(descriptor: STDERR_FILENO))
  }

  /// Creates a console; one in memory where nothing else is said.
  ///
  /// - Parameters:
  ///   - output: Standard output.
  ///   - error: Standard error.
  ///   - outputTerminal: The far end of standard output.
  ///   - errorTerminal: The far end of standard error.
  public init(
    output: ByteStream = ByteStream(), error: ByteStream = ByteStream(),
    outputTerminal: Terminal = .none, errorTerminal: Terminal = .none
  ) {
    self.output = output
    self.error = error
    self.outputTerminal = outputTerminal
    self.errorTerminal = errorTerminal
  }

  /// The bytes of standard output that were not sent; all of them in memory.
  public var outputBytes: [UInt8] { output.pending }

  /// The bytes of standard error that were not sent; all of them in memory.
  public var errorBytes: [UInt8] { error.pending }

  /// Prints a text to standard output.
  ///
  /// - Parameter text: Any text, with its line feeds.
  public mutating func print(_ text: String) {
    output.write(text)
  }

  /// Prints bytes to standard output.
  ///
  /// - Parameter bytes: Any bytes.
  public mutating func print(_ bytes: [UInt8]) {
    output.write(bytes)
  }

  /// Prints a text to standard error, at once and after all that was printed before.
  ///
  /// - Parameter text: Any text, with its line feeds. What cannot be written is lost, as there is
  ///   nowhere left to say so.
  public mutating func printError(_ text: String) {
    output.flush()
    error.write(text)
  }

  /// Sends all that was printed.
  ///
  /// - Returns: Why standard output is not complete, or nil where it is.
  public mutating func finish() -> ByteStream.Failure? {
    output.flush()
    return output.failure
  }
}
