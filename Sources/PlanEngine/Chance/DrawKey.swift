/// Names one thing that is drawn: the demand of a stream, the n-th person of a team.
///
/// Every draw has a key of its own and none a place in a sequence, so a plan that draws more or less
/// elsewhere, another number of threads or another order of work changes no draw.
///
/// A key is a strong 64-bit hash of words, taken once when a plan is compiled, to which small numbers
/// are added as multiples of two odd constants. A word is `mixed(trial + key + week·a + index·b)`: what
/// stands behind the trial is one sum for all lanes, so a word costs one strong mix, no more than
/// reading on in a SplitMix64 sequence, which this is where only the week or only the index moves.
///
/// Keys of one thing are equal for no two pairs of week and index below 2^30: the shortest step that
/// comes back to 0 is (−531,584,935, 1,608,354,333). Sums of hashes meet as rarely as random words do.
struct DrawKey: Hashable, Sendable {
  /// What is added to a trial's key.
  let sum: UInt64

  private init(sum: UInt64) { self.sum = sum }

  /// A key made of words and a number.
  ///
  /// - Parameters:
  ///   - words: What is drawn and for what: `DrawKey("demand", stream.name)`.
  ///   - number: Tells apart what has the same words.
  init(_ words: String..., number: Int = 0) {
    // FNV-1a; the byte after each word is in no UTF-8 text, so ("ab", "c") is not ("a", "bc").
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    sum = mixed(mixed(hash) &+ UInt64(truncatingIfNeeded: number) &* goldenGamma)
  }

  /// The key of a week.
  ///
  /// - Parameter week: From 0, below 2^30.
  /// - Returns: The key.
  @inline(__always)
  func week(_ week: Int) -> DrawKey {
    DrawKey(sum: sum &+ UInt64(truncatingIfNeeded: week) &* DrawKey.weekStep)
  }

  /// The key of one of several draws of the same kind, such as persons.
  ///
  /// - Parameter index: From 0, below 2^30.
  /// - Returns: The key.
  @inline(__always)
  func index(_ index: Int) -> DrawKey {
    DrawKey(sum: sum &+ UInt64(truncatingIfNeeded: index) &* DrawKey.indexStep)
  }

  /// 2^64 divided by the plastic number and by its square: a sequence of well spread points.
  static var weekStep: UInt64 { 0xc13f_a9a9_02a6_328f }
  static var indexStep: UInt64 { 0x91e1_0da5_c79e_7b1d }
}
