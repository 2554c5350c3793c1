import PlanAnalysis

/// Goes on at its own pace, until it is time to stop.
struct PacedWatcher: TrialWatcher {
  var step = 64
  var stopAt = Int.max

  /// Whether there is no more to look on.
  private(set) var isAtEnd = false

  mutating func pace(done: Int, of total: Int, pass: Int) -> Int {
    isAtEnd = done == total
    return done >= stopAt ? 0 : step
  }
}
