/// How passes over an item become its answer, in numbers: model, section 7.
struct Votes<N: Number>: Sendable, BitwiseCopyable {
  /// Independent passes over each item.
  let passes: Int

  /// Answers to choose from.
  let classes: Int

  /// The share of agreement that chance alone gives, and what to multiply by to get it from others.
  private let chance: Double
  private let perOther: Double
  private let perRest: Double

  /// Share of items annotated twice to measure agreement, where there is one pass.
  var overlap: N

  /// Share of right decisions where a senior settles a disagreement.
  var senior: N

  init(passes: Int, classes: Int, overlap: N, senior: N) {
    self.passes = passes
    self.classes = classes
    chance = 1 / Double(classes)
    perOther = 1 / Double(classes - 1)
    perRest = 1 / (1 - 1 / Double(classes))
    self.overlap = overlap
    self.senior = senior
  }

  /// Passes that an item takes.
  var passesPerItem: N { passes == 1 ? .one + overlap : N(repeating: Double(passes)) }

  /// Shares of items with the right answer, and of those whose passes disagree so that a senior has to
  /// settle them.
  @inline(__always)
  func outcome(_ a: N) -> (right: N, adjudicated: N) {
    guard passes == 1 else { return Self.outcome(of: passes, a, senior) }
    let adjudicated = overlap * N(repeating: 2) * a * (.one - a)
    return ((.one - overlap) * a + overlap * a * a + adjudicated * senior, adjudicated)
  }

  @inline(never)
  private static func outcome(
    of passes: Int, _ a: N, _ senior: N
  ) -> (right: N, adjudicated: N) {
    let isEven = passes % 2 == 0
    let adjudicated =
      isEven
      ? N(repeating: ways(passes / 2, of: passes)) * power(a * (.one - a), passes / 2) : N.zero
    var sum = adjudicated * senior
    for votes in (passes / 2 + 1)...passes {
      sum +=
        N(repeating: ways(votes, of: passes)) * power(a, votes)
        * power(.one - a, passes - votes)
    }
    return (sum, adjudicated)
  }

  /// Cohen's kappa of two passes, errors spread evenly over the other classes.
  @inline(__always)
  func kappa(_ a: N) -> N {
    let agreement = a * a + (.one - a) * (.one - a) * N(repeating: perOther)
    return (agreement - N(repeating: chance)) * N(repeating: perRest)
  }

  /// Ways to choose so many of the passes.
  private static func ways(_ chosen: Int, of passes: Int) -> Double {
    (0..<chosen).reduce(1) { $0 * Double(passes - $1) / Double($1 + 1) }
  }

  private static func power(_ base: N, _ exponent: Int) -> N {
    var (result, square, rest) = (N.one, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
