#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts podplan as a process of its own, which is what somebody at a shell waits for.
func measureStarting() {
  let bench = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
  let podplan = (bench.dropLast() + ["podplan"]).joined(separator: "/")
  guard access(podplan, X_OK) == 0 else {
    print("podplan as a process: build it first, with 'swift build -c release'.")
    return
  }
  let least = ["/bin/true", "/usr/bin/true"].lazy
    .compactMap { leastTimes(of: [$0], rounds: 100)?.end }.first
  for (verb, rounds) in [("run", 50), ("risk", 10)] {
    let line = "podplan \(verb) ramp-3-to-50"
    guard let times = leastTimes(of: [podplan, verb, "ramp-3-to-50"], rounds: rounds) else {
      print("\(line) does not run.")
      continue
    }
    let (first, end) = (text(times.firstByte * 1e3), text(times.end * 1e3))
    print("\(line), as a process: \(first) ms to the first byte, \(end) ms to the end;")
    if let least {
      print("  one that does nothing: \(text(least * 1e3)) ms; ratio \(text(times.end / least)).")
    }
  }
}

/// The least times that a process takes over several rounds, in seconds: until it prints the first
/// byte, and until it ends.
///
/// - Parameters:
///   - words: Where the program lies, and its arguments.
///   - rounds: How often to run it.
/// - Returns: The times; the first is infinite where nothing is printed. `nil` where the program can't
///   be run, or fails.
private func leastTimes(
  of words: [String], rounds: Int
) -> (firstByte: Double, end: Double)? {
  var (firstByte, end) = (Double.infinity, Double.infinity)
  for _ in 0..<rounds {
    guard let round = times(of: words) else { return nil }
    firstByte = min(firstByte, round.firstByte)
    end = min(end, round.end)
  }
  return (firstByte, end)
}

private func times(of words: [String]) -> (firstByte: Double, end: Double)? {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return nil }
  let clock = ContinuousClock()
  let start = clock.now
  let process = spawn(words, printingTo: ends)
  close(ends[1])
  defer { close(ends[0]) }
  guard let process else { return nil }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  var firstByte = Double.infinity
  while read(ends[0], &buffer, buffer.count) > 0 {
    firstByte = min(firstByte, (clock.now - start) / .seconds(1))
  }
  var status: Int32 = 0
  guard waitpid(process, &status, 0) == process, status == 0 else { return nil }
  return (firstByte, (clock.now - start) / .seconds(1))
}

/// Starts a process that prints into a pipe, and whose messages nobody reads.
///
/// - Returns: Its number; `nil` where it can't be started.
private func spawn(_ words: [String], printingTo ends: [Int32]) -> pid_t? {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
  for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  let arguments = words.map { strdup($0) }
  defer { for argument in arguments { free(argument) } }
  var process: pid_t = 0
  let status = posix_spawn(&process, words[0], &actions, nil, arguments + [nil], [nil])
  return status == 0 ? process : nil
}
