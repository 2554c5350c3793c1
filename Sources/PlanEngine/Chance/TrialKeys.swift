/// The random words of trials that run side by side, one a lane.
struct TrialKeys: Sendable {
  /// One place: a hash of the seed and of the trial's number, for each lane.
  private let keys: Numbers<Words>

  /// The keys of as many trials as there are lanes.
  ///
  /// - Parameters:
  ///   - seed: Which set of trials.
  ///   - first: The number of the trial in the first lane, from 0 to 2^40; the others follow.
  init(seed: UInt64, first: Int) {
    let start = mixed(seed &+ goldenGamma)
    var keys = Words()
    for lane in 0..<Words.scalarCount {
      keys[lane] = mixed(start &+ UInt64(truncatingIfNeeded: first + lane) &* goldenGamma)
    }
    self.keys = Numbers([keys])
  }

  /// One word a trial for something that is drawn.
  @inline(__always)
  func words(_ key: DrawKey) -> Words { TrialKeys.words(keys[0] &+ key.sum) }

  /// The word of one trial.
  @inline(__always)
  func word(_ lane: Int, _ key: DrawKey) -> UInt64 { mixed(self[lane] &+ key.sum) }

  /// The hash of one trial.
  @inline(__always)
  subscript(lane: Int) -> UInt64 {
    UnsafeRawPointer(keys.pointer(to: 0)).assumingMemoryBound(to: UInt64.self)[lane]
  }

  /// Words for sums of a trial's key and a draw's key: lanes need not be trials in order.
  @inline(__always)
  static func words(_ sums: Words) -> Words {
    var bits = sums
    bits = (bits ^ (bits &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits &>> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits &>> 31)
  }
}

/// SplitMix64's finaliser: every bit of the sum moves every bit of the word about half the time.
///
/// - Parameter sum: A counter, or a sum of keys.
/// - Returns: The word.
@inlinable
public func mixed(_ sum: UInt64) -> UInt64 {
  var bits = sum
  bits = (bits ^ (bits &>> 30)) &* 0xbf58_476d_1ce4_e5b9
  bits = (bits ^ (bits &>> 27)) &* 0x94d0_49bb_1331_11eb
  return bits ^ (bits &>> 31)
}

/// 2^64 divided by the golden ratio: the step of SplitMix64's counter.
public var goldenGamma: UInt64 { 0x9e37_79b9_7f4a_7c15 }
