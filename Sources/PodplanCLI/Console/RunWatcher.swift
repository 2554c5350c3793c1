import PlanAnalysis
import Tabular

/// Looks on while trials or plans run: tells a terminal how far they are, and stops them when asked to.
struct RunWatcher: TrialWatcher {
  private let what: String
  private let interruption: Interruption
  private var progress: ByteStream?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var startOfPass: ContinuousClock.Instant
  private var isShown = false

  /// Begins to look on.
  ///
  /// - Parameters:
  ///   - console: Where to tell how far they are, and who may stop them.
  ///   - what: What is counted.
  init(_ console: Console, counting what: String = "trials") {
    self.what = what
    interruption = console.interruption
    progress = console.progress
    start = clock.now
    startOfPass = start
  }

  mutating func pace(done: Int, of total: Int, pass: Int) -> Int {
    let now = clock.now
    if done == 0 { startOfPass = now }
    // Later passes run the trials of the first again, so none of them can be left out.
    let isStopping = interruption.isAsked && pass == 1
    if isStopping || done == total {
      clear()
      if done < total { return 0 }
    } else if done > 0, now - start > .milliseconds(500) {
      show(
        RunWatcher.words(
          done: done, of: total, what, pass: pass, isAskedToStop: interruption.isAsked))
    }
    return RunWatcher.pace(done: done, in: now - startOfPass)
  }

  /// How many to run until the next look, a tenth of a second later.
  static func pace(done: Int, in time: Duration) -> Int {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    guard done > 0, seconds > 0 else { return fewest }
    return Int(min(1e6, max(Double(fewest), Double(done) / seconds / 10)))
  }

  private static let fewest = 256

  /// How far they are.
  static func words(
    done: Int, of total: Int, _ what: String, pass: Int, isAskedToStop: Bool = false
  ) -> String {
    let style = NumberStyle(decimals: 0, isGrouped: true)
    return "\(style.text(done)) of \(style.text(total)) \(what)"
      + (pass > 1 ? ", pass \(pass)" : "")
      + (isAskedToStop ? "; Ctrl-C again ends without a result" : "")
  }

  private mutating func show(_ words: String) {
    progress?.write("\r" + words + "\u{1B}[K")
    isShown = true
  }

  /// Leaves the line as it was before.
  private mutating func clear() {
    if isShown { progress?.write("\r\u{1B}[K") }
    isShown = false
  }
}
