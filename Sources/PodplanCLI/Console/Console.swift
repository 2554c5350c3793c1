#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a run of the program prints and asks, and what it knows of the terminal there.
///
/// A value: tests make one in memory and look at its bytes afterwards.
public struct Console: Sendable {
  /// The far end of standard output.
  public let outputTerminal: Terminal

  /// The far end of standard error.
  public let errorTerminal: Terminal

  /// Whether somebody asks a long run to come to an end.
  let interruption: Interruption

  private var input: LineInput
  private var output: ByteStream
  private var error: ByteStream

  /// The console of this process.
  ///
  /// From here on the process ignores SIGPIPE, so that a reader who has gone ends no process.
  ///
  /// - Returns: A console on the descriptors 0, 1 and 2.
  public static func ofProcess() -> Console {
    signal(SIGPIPE, SIG_IGN)
    return Console(
      input: LineInput(descriptor: STDIN_FILENO),
      output: ByteStream(descriptor: STDOUT_FILENO),
      error: ByteStream(descriptor: STDERR_FILENO, capacity: 0),
      outputTerminal: Terminal(descriptor: STDOUT_FILENO),
      errorTerminal: Terminal(descriptor: STDERR_FILENO), interruption: .ofProcess)
  }

  /// Creates a console; one in memory where nothing else is said.
  ///
  /// - Parameters:
  ///   - input: Standard input.
  ///   - output: Standard output.
  ///   - error: Standard error.
  ///   - outputTerminal: The far end of standard output.
  ///   - errorTerminal: The far end of standard error.
  ///   - interruption: Whether somebody asks a long run to come to an end.
  public init(
    input: LineInput = LineInput(), output: ByteStream = ByteStream(),
    error: ByteStream = ByteStream(),
    outputTerminal: Terminal = .none, errorTerminal: Terminal = .none,
    interruption: Interruption = .never
  ) {
    self.input = input
    self.output = output
    self.error = error
    self.outputTerminal = outputTerminal
    self.errorTerminal = errorTerminal
    self.interruption = interruption
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

  /// Where to show how far a long run has come: standard error where a terminal shows it.
  var progress: ByteStream? { errorTerminal.isTerminal ? error : nil }

  /// Whether somebody is there to answer questions: a terminal at both ends.
  public var canAsk: Bool { input.isTerminal && outputTerminal.isTerminal }

  /// Asks for a line.
  ///
  /// - Parameter prompt: What stands before the answer on the same line.
  /// - Returns: The answer without its line end; `nil` where nobody answers any more.
  public mutating func ask(_ prompt: String) -> String? {
    print(prompt)
    output.flush()
    return input.readLine()
  }

  /// Sends all that was printed.
  ///
  /// - Returns: Why standard output is not complete, or nil where it is.
  public mutating func finish() -> ByteStream.Failure? {
    output.flush()
    return output.failure
  }
}
