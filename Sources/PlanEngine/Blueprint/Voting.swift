public import PlanModel

/// How passes over an item become its answer, and how far two passes agree: model, section 7.
public struct Voting: Sendable, Hashable {
  /// Independent passes over each item.
  let passes: Int

  /// Share of items annotated twice to measure agreement, where there is one pass.
  let overlap: Double

  /// Answers to choose from.
  let classes: Double

  /// Share of right decisions where a senior settles a disagreement.
  let senior: Double

  /// Ways to choose half of the passes; 0 for an odd number.
  private let tieWays: Double

  /// Creates a way of voting.
  ///
  /// - Parameters:
  ///   - passes: Independent passes over each item, at least 1.
  ///   - overlap: Share of items annotated twice, where there is one pass.
  ///   - classes: Answers to choose from, at least 2.
  ///   - senior: Share of right decisions of a senior.
  public init(passes: Int, overlap: Double, classes: Int, senior: Double) {
    self.passes = passes
    self.overlap = overlap
    self.classes = Double(classes)
    self.senior = senior
    tieWays = passes % 2 == 0 ? Self.choose(passes, passes / 2) : 0
  }

  /// The way of voting of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - value: How quantities become numbers.
  public init(_ stream: WorkStream, _ value: Valuation) {
    self.init(
      passes: stream.passes, overlap: value(stream.overlap), classes: stream.classes,
      senior: value(stream.seniorAccuracy))
  }

  /// Passes that an item takes.
  public var passesPerItem: Double { passes == 1 ? 1 + overlap : Double(passes) }

  /// Share of items whose passes disagree so that a senior has to settle them.
  ///
  /// - Parameter a: Share of right passes.
  /// - Returns: The share.
  public func adjudicated(_ a: Double) -> Double {
    passes == 1 ? overlap * 2 * a * (1 - a) : tieWays * Self.power(a * (1 - a), passes / 2)
  }

  /// Share of items with the right answer.
  ///
  /// One pass: the overlapped share is right where both agree on it or a senior settles it. Several:
  /// the majority of independent passes (Condorcet's jury theorem), ties settled by a senior.
  ///
  /// - Parameter a: Share of right passes.
  /// - Returns: The share.
  public func right(_ a: Double) -> Double {
    if passes == 1 { return (1 - overlap) * a + overlap * a * a + adjudicated(a) * senior }
    var sum = adjudicated(a) * senior
    for votes in (passes / 2 + 1)...passes {
      sum +=
        Self.choose(passes, votes) * Self.power(a, votes) * Self.power(1 - a, passes - votes)
    }
    return sum
  }

  /// Cohen's kappa of two passes, errors spread evenly over the other classes.
  ///
  /// - Parameter a: Share of right passes.
  /// - Returns: Agreement beyond chance: 1 where all agree, 0 at chance, below 0 under it.
  public func kappa(_ a: Double) -> Double {
    let agreement = a * a + (1 - a) * (1 - a) / (classes - 1)
    return (agreement - 1 / classes) / (1 - 1 / classes)
  }

  private static func choose(_ n: Int, _ k: Int) -> Double {
    var ways = 1.0
    for step in 0..<min(k, n - k) { ways = ways * Double(n - step) / Double(step + 1) }
    return ways
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
