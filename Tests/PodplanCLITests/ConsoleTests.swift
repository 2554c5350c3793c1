import Glibc
import PodplanCLI
import Testing

@Suite struct ConsoleTests {
  @Test func `a console in memory keeps every byte, apart for the two streams`() {
    var console = Console()
    console.print("one ₱\n")
    console.printError("two\n")
    console.print([0xFF, 0x00])
    #expect(console.outputBytes == Array("one ₱\n".utf8) + [0xFF, 0x00])
    #expect(console.errorBytes == Array("two\n".utf8))
    #expect(console.finish() == nil)
    #expect(console.outputBytes.count == 10)
  }

  @Test func `output keeps its order with errors where both go to one place`() throws {
    let pipe = try Pipe()
    var console = Console(
      output: ByteStream(descriptor: pipe.input),
      error: ByteStream(descriptor: pipe.input, capacity: 0))
    console.print("a")
    console.printError("b")
    console.print("c")
    #expect(console.finish() == nil)
    #expect(pipe.read(count: 3) == "abc")
  }
}

@Suite struct ByteStreamTests {
  @Test func `bytes are sent in large pieces`() throws {
    let pipe = try Pipe()
    var stream = ByteStream(descriptor: pipe.input, capacity: 4)
    stream.write("1234")
    #expect(stream.pending.count == 4)
    stream.write("5")
    #expect(stream.pending.isEmpty)
    #expect(pipe.read(count: 5) == "12345")
  }

  @Test func `a pipe that takes a little at a time gets everything`() async throws {
    let pipe = try Pipe()
    // Not blocking: the pipe fills up, takes less than offered, and has to be waited for.
    try #require(fcntl(pipe.input, F_SETFL, O_NONBLOCK) == 0)
    let sent = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    async let received = pipe.read(count: sent.count, of: UInt8.self)
    var stream = ByteStream(descriptor: pipe.input)
    stream.write(sent)
    stream.flush()
    #expect(stream.failure == nil)
    #expect(await received == sent)
  }

  @Test func `a reader who has gone is no error of the system`() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = try Pipe()
    pipe.closeOutput()
    var stream = ByteStream(descriptor: pipe.input)
    stream.write("nobody reads this")
    #expect(stream.failure == nil)
    stream.flush()
    #expect(stream.failure == .readerGone)
  }

  @Test func `a full disk is remembered to the end`() throws {
    let device = open("/dev/full", O_WRONLY)
    try #require(device >= 0)
    defer { close(device) }
    var console = Console(output: ByteStream(descriptor: device))
    console.print("x")
    #expect(console.finish() == .system(code: ENOSPC))
    console.print("y")
    #expect(console.outputBytes.isEmpty)
    #expect(console.finish() == .system(code: ENOSPC))
  }

  @Test func `a closed descriptor is told`() {
    var stream = ByteStream(descriptor: -1, capacity: 0)
    stream.write("x")
    #expect(stream.failure == .system(code: EBADF))
  }

  @Test func `nothing written is nothing sent`() {
    var stream = ByteStream(descriptor: -1)
    stream.write("")
    stream.flush()
    #expect(stream.failure == nil)
  }
}

@Suite struct TerminalTests {
  struct Case: Sendable {
    var isTerminal = true
    var columns: Int? = 120
    var environment: [String: String] = [:]
    let width: Int?
    let color: Bool
  }

  @Test(arguments: [
    Case(width: 120, color: true),
    Case(columns: nil, width: nil, color: true),
    Case(columns: 0, width: nil, color: true),
    Case(environment: ["COLUMNS": "60", "TERM": "xterm"], width: 60, color: true),
    Case(environment: ["COLUMNS": "wide"], width: 120, color: true),
    Case(environment: ["COLUMNS": "0"], width: 120, color: true),
    Case(environment: ["NO_COLOR": "1"], width: 120, color: false),
    Case(environment: ["NO_COLOR": ""], width: 120, color: true),
    Case(environment: ["TERM": "dumb"], width: 120, color: false),
    Case(isTerminal: false, environment: ["COLUMNS": "60"], width: nil, color: false),
  ])
  func `width and colour follow the terminal and the environment`(example: Case) {
    let terminal = Terminal(isTerminal: example.isTerminal, windowColumns: example.columns) {
      example.environment[$0]
    }
    #expect(terminal.width == example.width)
    #expect(terminal.allowsColor == example.color)
  }

  @Test func `a file is no terminal`() throws {
    let device = open("/dev/null", O_WRONLY)
    defer { close(device) }
    #expect(Terminal(descriptor: device) == .none)
  }

  @Test func `a terminal is one, and tells its columns`() throws {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    defer { close(terminal) }
    var size = winsize(ws_row: 24, ws_col: 97, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
    let found = Terminal(descriptor: terminal)
    #expect(found.isTerminal)
    if getenv("COLUMNS") == nil { #expect(found.width == 97) }
  }
}

/// A pipe of the system, closed with the value's last copy.
private final class Pipe: Sendable {
  let output: Int32
  let input: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    (output, input) = (ends[0], ends[1])
  }

  deinit {
    close(output)
    close(input)
  }

  func closeOutput() {
    // The number stays taken, by something that is no reader, so that no other test gets it.
    let device = open("/dev/null", O_WRONLY)
    dup2(device, output)
    close(device)
  }

  func read(count: Int) -> String {
    String(decoding: read(count: count, of: UInt8.self), as: UTF8.self)
  }

  func read(count: Int, of type: UInt8.Type) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1000)
    while bytes.count < count {
      let got = Glibc.read(output, &piece, min(piece.count, count - bytes.count))
      if got <= 0 { break }
      bytes += piece[..<got]
    }
    return bytes
  }
}
