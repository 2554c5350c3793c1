import Glibc
import Testing

@testable import PodplanCLI

@Suite struct ReadingTests {
  private let files = DiskFiles()

  @Test func `a file is read whole`() throws {
    try withTemporaryDirectory { directory in
      let long = String(repeating: "0123456789", count: 100_000)
      for (name, text) in [("empty", ""), ("short", "a\0b\r\n₱"), ("long", long)] {
        try makeFile("\(directory)/\(name)", text)
        #expect(try files.read("\(directory)/\(name)") == Array(text.utf8))
      }
    }
  }

  @Test func `a file that does not tell its size is read to its end`() throws {
    #expect(try files.read("/proc/self/status").starts(with: Array("Name:".utf8)))
  }

  @Test(arguments: [0, 1, 9999, 10_000, 10_001])
  func `the limit is the most that a file may have`(limit: Int) throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", String(repeating: "x", count: 10_000))
      let read = { try files.read("\(directory)/file", limit: limit) }
      if limit >= 10_000 {
        #expect(try read().count == 10_000)
      } else {
        #expect(throws: FileProblem(.read, "\(directory)/file", .tooLarge(limit: limit))) {
          try read()
        }
      }
    }
  }

  @Test func `a limit also holds for a file that does not tell its size`() {
    expectRefusal(.tooLarge(limit: 10)) { try files.read("/proc/self/status", limit: 10) }
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["/dev/zero", "/dev/null", "/dev/tty", "/dev/full"])
  func `a device is refused`(path: String) {
    expectRefusal(.notRegular) { try files.read(path) }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a pipe or socket is refused without waiting for anybody`() throws {
    try withTemporaryDirectory { directory in
      try #require(mkfifo("\(directory)/pipe", 0o600) == 0)
      expectRefusal(.notRegular) { try files.read("\(directory)/pipe") }
      try #require(mknod("\(directory)/socket", S_IFSOCK | 0o600, 0) == 0)
      expectRefusal(.notRegular) { try files.read("\(directory)/socket") }
      #expect(files.kind(of: "\(directory)/pipe") == .other)
    }
  }

  @Test func `what stands in the way is told`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "")
      symlink("nowhere", "\(directory)/dangling")
      symlink("circle", "\(directory)/circle")
      expectRefusal(.isDirectory) { try files.read(directory) }
      expectRefusal(.notFound) { try files.read("\(directory)/missing") }
      expectRefusal(.notFound) { try files.read("\(directory)/missing/file") }
      expectRefusal(.notFound) { try files.read("") }
      expectRefusal(.notFound) { try files.read("\(directory)/file\0.yaml") }
      expectRefusal(.notDirectory) { try files.read("\(directory)/file/file") }
      expectRefusal(.danglingLink) { try files.read("\(directory)/dangling") }
      expectRefusal(.system(code: ELOOP)) { try files.read("\(directory)/circle") }
    }
  }

  @Test func `symbolic links are followed`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "text")
      symlink("file", "\(directory)/link")
      #expect(try files.read("\(directory)/link") == Array("text".utf8))
      #expect(files.kind(of: "\(directory)/link") == .regular)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `an unreadable file is refused`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "text", permissions: 0)
      expectRefusal(.noPermission) { try files.read("\(directory)/file") }
      mkdir("\(directory)/locked", 0)
      expectRefusal(.noPermission) { try files.list("\(directory)/locked") }
      #expect(files.kind(of: "\(directory)/locked/file") == nil)
    }
  }

  @Test(arguments: ["a b", "-", "\n", "'\"\\", "e\u{301}", "\u{301}", "\u{1B}[31m", "*", "名前"])
  func `any name that is a text is found`(name: String) throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/\(name)", "x")
      #expect(try files.list(directory).map { Array($0.utf8) } == [Array(name.utf8)])
      #expect(try files.read(Path.join(directory, name)) == [UInt8(ascii: "x")])
    }
  }

  @Test func `a directory is listed in order, without names that are no text`() throws {
    try withTemporaryDirectory { directory in
      for name in ["b", "a", "B", ".hidden", "é"] { try makeFile("\(directory)/\(name)", "") }
      let bytes = Array("\(directory)/".utf8) + [0xFF, 0xFE, 0]
      try #require(mkdir(bytes.map { CChar(bitPattern: $0) }, 0o700) == 0)
      #expect(try files.list(directory) == [".hidden", "B", "a", "b", "é"])
      expectRefusal(.notDirectory) { try files.list("\(directory)/a") }
      expectRefusal(.notFound) { try files.list("\(directory)/missing") }
    }
  }
}

@Suite struct WritingTests {
  private let files = DiskFiles()

  @Test func `a file is made, and made anew, and nothing else is left`() throws {
    try withTemporaryDirectory { directory in
      for text in ["first", "", "a longer third text"] {
        try files.write(Array(text.utf8), to: "\(directory)/file")
        #expect(content(of: "\(directory)/file") == text)
        #expect(names(in: directory) == ["file"])
      }
    }
  }

  @Test func `a replaced file keeps its permissions`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "old", permissions: 0o600)
      try files.write(Array("new".utf8), to: "\(directory)/file")
      var status = stat()
      #expect(stat("\(directory)/file", &status) == 0 && status.st_mode & 0o777 == 0o600)
      #expect(content(of: "\(directory)/file") == "new")
    }
  }

  @Test func `who reads while a file is replaced goes on reading the old one`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "old")
      let reader = open("\(directory)/file", O_RDONLY)
      defer { close(reader) }
      try files.write(Array("new".utf8), to: "\(directory)/file")
      #expect(readAll(from: reader, expecting: 3, limit: 10).bytes == Array("old".utf8))
    }
  }

  @Test func `nothing but a regular file is replaced`() throws {
    try withTemporaryDirectory { directory in
      mkdir("\(directory)/directory", 0o755)
      mkfifo("\(directory)/pipe", 0o600)
      try makeFile("\(directory)/file", "text")
      symlink("file", "\(directory)/link")
      symlink("nowhere", "\(directory)/dangling")
      let before = names(in: directory)
      expectRefusal(.isDirectory) { try files.write([1], to: "\(directory)/directory") }
      for name in ["pipe", "link", "dangling"] {
        expectRefusal(.notRegular) { try files.write([1], to: "\(directory)/\(name)") }
      }
      expectRefusal(.notDirectory) { try files.write([1], to: "\(directory)/file/file") }
      expectRefusal(.notFound) { try files.write([1], to: "\(directory)/missing/file") }
      expectRefusal(.notFound) { try files.write([1], to: "\(directory)/file\0") }
      expectRefusal(.notRegular) { try files.write([1], to: "/dev/full") }
      #expect(names(in: directory) == before)
      #expect(content(of: "\(directory)/file") == "text")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `what may not be written is not`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "text", permissions: 0o444)
      expectRefusal(.noPermission) { try files.write([1], to: "\(directory)/file") }
      mkdir("\(directory)/locked", 0o555)
      expectRefusal(.noPermission) { try files.write([1], to: "\(directory)/locked/file") }
      expectRefusal(.noPermission) { try files.write([], into: "\(directory)/locked/deep") }
      #expect(content(of: "\(directory)/file") == "text")
      #expect(names(in: directory) == ["file", "locked"])
    }
  }

  @Test func `a set of files goes into a directory that is made for it`() throws {
    try withTemporaryDirectory { directory in
      let set = [named("a.csv", "1"), named("b.csv", "2")]
      for target in ["\(directory)/deep/down", "\(directory)/deep/down/", "\(directory)//x/../y"] {
        try files.write(set, into: target)
        #expect(names(in: target) == ["a.csv", "b.csv"])
        #expect(content(of: "\(target)/b.csv") == "2")
      }
    }
  }

  @Test func `a set is written into a directory behind a link`() throws {
    try withTemporaryDirectory { directory in
      mkdir("\(directory)/real", 0o755)
      symlink("real", "\(directory)/link")
      try files.write([named("a.csv", "1")], into: "\(directory)/link")
      #expect(names(in: "\(directory)/real") == ["a.csv"])
    }
  }

  @Test func `where one file of a set cannot be written, none is replaced`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/a.csv", "old")
      mkdir("\(directory)/c.csv", 0o755)
      let set = [named("a.csv", "new"), named("b.csv", "new"), named("c.csv", "new")]
      expectRefusal(.isDirectory) { try files.write(set, into: directory) }
      #expect(content(of: "\(directory)/a.csv") == "old")
      #expect(names(in: directory) == ["a.csv", "c.csv"])
    }
  }

  @Test func `something else where the directory should be is told`() throws {
    try withTemporaryDirectory { directory in
      try makeFile("\(directory)/file", "text")
      symlink("nowhere", "\(directory)/dangling")
      let set = [named("a.csv", "1")]
      expectRefusal(.notDirectory) { try files.write(set, into: "\(directory)/file") }
      expectRefusal(.notDirectory) { try files.write(set, into: "\(directory)/file/below") }
      expectRefusal(.danglingLink) { try files.write(set, into: "\(directory)/dangling") }
      #expect(names(in: directory) == ["dangling", "file"])
    }
  }

  @Test func `drafts of others are left alone`() throws {
    try withTemporaryDirectory { directory in
      let stale = ".podplan-\(getpid())-0.tmp"
      try makeFile("\(directory)/\(stale)", "theirs")
      try files.write(Array("mine".utf8), to: "\(directory)/file")
      #expect(names(in: directory) == [stale, "file"])
      #expect(content(of: "\(directory)/\(stale)") == "theirs")
    }
  }

  @Test func `many writers at once leave one whole file`() async throws {
    try await withTemporaryDirectory { directory async throws in
      await withTaskGroup(of: Void.self) { group in
        for number in UInt8(0)..<16 {
          group.addTask {
            let bytes = [UInt8](repeating: UInt8(ascii: "a") + number, count: 5000)
            #expect(throws: Never.self) { try files.write(bytes, to: "\(directory)/file") }
          }
        }
      }
      let text = try #require(content(of: "\(directory)/file"))
      #expect(text.utf8.count == 5000 && Set(text.utf8).count == 1)
      #expect(names(in: directory) == ["file"])
    }
  }
}

@Suite struct MemoryFilesTests {
  @Test func `files in memory are read, listed and written like those on the disk`() throws {
    var files = MemoryFiles([
      "Scenarios/a.yaml": "a", "Scenarios/deep/b.yaml": "b", "/root.yaml": "r",
    ])
    #expect(try files.read("Scenarios/../Scenarios/a.yaml") == Array("a".utf8))
    #expect(try files.list("Scenarios") == ["a.yaml", "deep"])
    #expect(try files.list(".") == ["Scenarios"])
    #expect(try files.list("/") == ["root.yaml"])
    #expect(files.kind(of: "Scenarios") == .directory)
    #expect(files.kind(of: "Scenarios/a.yaml") == .regular)
    #expect(files.kind(of: "Scen") == nil)
    expectRefusal(.isDirectory) { try files.read("Scenarios") }
    expectRefusal(.notFound) { try files.read("missing") }
    expectRefusal(.tooLarge(limit: 0)) { try files.read("/root.yaml", limit: 0) }
    expectRefusal(.notDirectory) { try files.list("/root.yaml") }
    expectRefusal(.notFound) { try files.list("missing") }
    try files.write(Array("c".utf8), to: "c.yaml")
    try files.write([named("d.csv", "d")], into: "out/deep/")
    #expect(try files.read("c.yaml") == Array("c".utf8))
    #expect(try files.read("out/deep/d.csv") == Array("d".utf8))
  }

  @Test func `a set of files in memory is written whole or not at all`() {
    var files = MemoryFiles(["out/a.csv": "old", "out/c.csv/x": ""], locked: ["out/d.csv"])
    let before = files.contents
    for last in ["c.csv", "d.csv"] {
      let set = [named("a.csv", "new"), named("b.csv", "new"), named(last, "new")]
      #expect(throws: FileProblem.self) { try files.write(set, into: "out") }
    }
    #expect(files.contents == before)
    expectRefusal(.notDirectory) { try files.write([1], to: "out/a.csv/x") }
    expectRefusal(.noPermission) { try files.write([1], to: "out/d.csv") }
  }
}

@Suite struct FileProblemTests {
  @Test(
    arguments: [
      (.notFound, "cannot read 'a b': there is no such file"),
      (.isDirectory, "cannot read 'a b': it is a directory"),
      (.notRegular, "cannot read 'a b': it is not a regular file"),
      (.danglingLink, "cannot read 'a b': it is a symbolic link to nothing"),
      (.tooLarge(limit: 16 << 20), "cannot read 'a b': it is larger than 16 MiB"),
      (.tooLarge(limit: 1000), "cannot read 'a b': it is larger than 1000 bytes"),
      (.noPermission, "cannot read 'a b': permission denied"),
      (.system(code: ENOSPC), "cannot read 'a b': no space left on device"),
    ] as [(FileProblem.Reason, String)])
  func `a problem names the file and the reason`(reason: FileProblem.Reason, message: String) {
    #expect(FileProblem(.read, "a b", reason).message == message)
  }

  @Test func `a path cannot steer the terminal`() {
    let problem = FileProblem(.write, "\u{1B}]0;x\u{7}\n\u{202E}", .notFound)
    #expect(
      problem.message
        == "cannot write '\\u{1b}]0;x\\u{7}\\u{a}\\u{202e}': there is no such directory")
  }
}

@Suite struct PathTests {
  @Test(arguments: [
    ("a/b.yaml", "a", "b.yaml", "b"), ("b.yaml", ".", "b.yaml", "b"), ("/b", "/", "b", "b"),
    ("//b", "/", "b", "b"), ("a//b", "a", "b", "b"), ("a/", "a", "", ""), ("", ".", "", ""),
    ("a.b/c", "a.b", "c", "c"), ("a/.hidden", "a", ".hidden", ".hidden"),
    ("a/b.c.yaml", "a", "b.c.yaml", "b.c"), ("a/\u{301}x.y", "a", "\u{301}x.y", "\u{301}x"),
  ])
  func `a path has a directory, a name and a stem`(
    path: String, directory: String, name: String, stem: String
  ) {
    #expect(Path.directory(of: path) == directory)
    #expect(Path.name(of: path) == name)
    #expect(Path.stem(of: path) == stem)
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("", "b", "b"), ("a", "/b", "/b"), ("/", "b", "/b"),
    (".", "b", "./b"),
  ])
  func `a path is seen from a directory`(directory: String, path: String, joined: String) {
    #expect(Path.join(directory, path) == joined)
  }

  @Test(arguments: [
    ("a/../b", "b"), ("./a//b/.", "a/b"), ("../a", "../a"), ("a/../../b", "../b"),
    ("/../a", "/a"), ("a/..", "."), ("", "."), ("/", "/"), ("../..", "../.."), ("...", "..."),
  ])
  func `a path is shown without detours`(path: String, normal: String) {
    #expect(Path.normalized(path) == normal)
    #expect(Path.normalized(normal) == normal)
  }
}

private func named(_ name: String, _ text: String) -> NamedBytes {
  NamedBytes(name: name, bytes: Array(text.utf8))
}

private func expectRefusal(
  _ reason: FileProblem.Reason, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> some Any
) {
  let problem = #expect(throws: FileProblem.self, sourceLocation: sourceLocation) {
    _ = try body()
  }
  #expect(problem?.reason == reason, sourceLocation: sourceLocation)
}
