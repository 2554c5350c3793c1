import Glibc
import PodplanCLI
import Testing

@Suite struct CreatingTests {
  private let files = DiskFiles()

  @Test func `a new file is there whole, and nothing else`() throws {
    try withTemporaryDirectory { directory in
      try files.create("\(directory)/new", holding: [1, 2, 3])
      #expect(try files.read("\(directory)/new") == [1, 2, 3])
      #expect(try files.list(directory) == ["new"])
    }
  }

  @Test func `whatever stands there stays`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "mine")
      mkdir("\(directory)/folder", 0o755)
      symlink("nowhere", "\(directory)/dangling")
      for name in ["file", "folder", "dangling"] {
        let problem = #expect(throws: FileProblem.self) {
          try files.create("\(directory)/\(name)", holding: [1])
        }
        #expect(problem?.reason == .exists)
      }
      #expect(try files.read("\(directory)/file") == Array("mine".utf8))
      #expect(try files.list(directory) == ["dangling", "file", "folder"])
    }
  }

  @Test func `a folder has to be there`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "")
      for (path, reason) in [
        ("missing/new", .notFound), ("file/new", .notDirectory), ("a\0b", .notFound),
      ] as [(String, FileProblem.Reason)] {
        let problem = #expect(throws: FileProblem.self) {
          try files.create("\(directory)/\(path)", holding: [1])
        }
        #expect(problem?.reason == reason)
      }
    }
  }

  @Test func `of many who create one file one succeeds`() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/new"
      let winners = await withTaskGroup(of: UInt8?.self) { group in
        for number in UInt8(0)..<32 {
          group.addTask {
            let bytes = [UInt8](repeating: number, count: 1_000)
            return (try? DiskFiles().create(path, holding: bytes)) == nil ? nil : number
          }
        }
        return await group.reduce(into: [] as [UInt8]) { winners, number in
          if let number { winners.append(number) }
        }
      }
      #expect(winners.count == 1)
      let winner = try #require(winners.first)
      #expect(try files.read(path) == [UInt8](repeating: winner, count: 1_000))
      #expect(try files.list(directory) == ["new"])
    }
  }
}

@Suite struct LineInputTests {
  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\nb\r\n\n₱", ["a", "b", "", "₱"]), ("\n", [""]),
    ] as [(String, [String])])
  func `lines come without their ends`(text: String, lines: [String]) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let bytes = Array(text.utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    for input in [LineInput(text), LineInput(descriptor: ends[0])] {
      var input = input
      #expect(!input.isTerminal)
      for line in lines { #expect(input.readLine() == line) }
      #expect(input.readLine() == nil)
      #expect(input.readLine() == nil)
    }
  }

  @Test func `a closed descriptor has no lines`() {
    var input = LineInput(descriptor: -1)
    #expect(input.readLine() == nil)
  }

  @Test func `a question asks where somebody can answer`() {
    let terminal = Terminal(isTerminal: true, windowColumns: nil) { _ in nil }
    for (isTyped, isShown) in [(true, true), (true, false), (false, true)] {
      let console = Console(
        input: LineInput("", isTerminal: isTyped), outputTerminal: isShown ? terminal : .none)
      #expect(console.canAsk == (isTyped && isShown))
    }
    var console = Console(input: LineInput("42\n"))
    #expect(console.ask("How many? ") == "42")
    #expect(console.ask("How many? ") == nil)
    #expect(console.outputBytes == Array("How many? How many? ".utf8))
  }
}
