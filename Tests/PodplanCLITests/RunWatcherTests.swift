import PlanTestSupport
import Testing

@testable import PodplanCLI

/// Who looks on while trials run.
struct RunWatcherTests {
  @Test func `looks are a tenth of a second apart, of no fewer trials than run together`() {
    #expect(RunWatcher.pace(done: 0, in: .zero) == 256)
    #expect(RunWatcher.pace(done: 256, in: .zero) == 256)
    #expect(RunWatcher.pace(done: 1_000, in: .seconds(10)) == 256)
    #expect(RunWatcher.pace(done: 256, in: .milliseconds(1)) == 25_600)
    #expect(RunWatcher.pace(done: 1_000_000, in: .microseconds(1)) == 1_000_000)
  }

  @Test func `it says how far the trials are`() {
    #expect(
      RunWatcher.words(done: 5_000, of: 20_000, "runs", pass: 1) == "5,000 of 20,000 runs")
    #expect(RunWatcher.words(done: 1, of: 2, "trials", pass: 3) == "1 of 2 trials, pass 3")
    #expect(
      RunWatcher.words(done: 1, of: 2, "trials", pass: 3, isAskedToStop: true)
        == "1 of 2 trials, pass 3; Ctrl-C again ends without a result")
  }

  @Test func `it stops when asked, and at the end of a pass goes on`() {
    var calm = RunWatcher(Console())
    #expect(calm.pace(done: 0, of: 1_000, pass: 1) == 256)
    #expect(calm.pace(done: 256, of: 1_000, pass: 1) >= 256)
    var asked = RunWatcher(Console(interruption: Interruption { true }))
    #expect(asked.pace(done: 256, of: 1_000, pass: 1) == 0)
    // The trials of later passes are those of the first.
    #expect(asked.pace(done: 256, of: 1_000, pass: 2) >= 256)
  }

  @Test(arguments: [(0, 3, "abc"), (2, 2, "cd"), (4, 10, "ef"), (6, 1, ""), (9, 1, ""), (1, 0, "")])
  func `a part of a file is read, on the disk as in memory`(
    offset: Int, count: Int, expected: String
  ) throws {
    let text = "abcdef"
    let memory = MemoryFiles(["file": text])
    #expect(try memory.read("file", from: offset, count: count) == Array(expected.utf8))
    try withTemporaryDirectory { directory in
      let files = DiskFiles()
      try files.write(Array(text.utf8), to: "\(directory)/file")
      let part = try files.read("\(directory)/file", from: offset, count: count)
      #expect(part == Array(expected.utf8))
      let refused = { try files.read(directory, from: 0, count: 1) }
      #expect(throws: FileProblem(.read, directory, .isDirectory), performing: refused)
    }
  }
}
