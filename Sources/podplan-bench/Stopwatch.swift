/// The least time that some work takes over several rounds, in seconds.
///
/// - Parameters:
///   - rounds: How often to do it.
///   - work: The work; what it returns is kept, so that it is really done.
/// - Returns: The least time.
func leastSeconds(rounds: Int, _ work: () -> Int) -> Double {
  let clock = ContinuousClock()
  var least = Double.infinity
  var kept = 0
  for _ in 0..<rounds {
    let time = clock.measure { kept &+= work() }
    let (seconds, attoseconds) = time.components
    least = min(least, Double(seconds) + Double(attoseconds) / 1e18)
  }
  precondition(kept != Int.min, "the work was done")
  return least
}

/// A number with one decimal.
func text(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
