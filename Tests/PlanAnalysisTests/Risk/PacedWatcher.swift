import PlanAnalysis

/// Goes on at its own pace, until it is time to stop.
struct PacedWatcher: TrialWatcher {
  var step = 64
  var stopAt = Int.max

  mutating func pace(done: Int, of total: Int, pass: Int) -> Int { done >= stopAt ? 0 : step }
}
