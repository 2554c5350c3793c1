/// How passes over an item become its answer, in numbers: model, section 7.
struct Votes<N: Number>: Sendable, Equatable {
  /// Independent passes over each item.
  let passes: Int

  /// Answers to choose from.
  let classes: Double

  /// Share of items annotated twice to measure agreement, where there is one pass.
  var overlap: N

  /// Share of right decisions where a senior settles a disagreement.
  var senior: N

  /// Ways to choose so many of the passes, from 0 to all.
  private let ways: [Double]

  init(passes: Int, classes: Int, overlap: N, senior: N) {
    self.passes = passes
    self.classes = Double(classes)
    self.overlap = overlap
    self.senior = senior
    var ways = [1.0]
    for k in 1...passes { ways.append(ways[k - 1] * Double(passes - k + 1) / Double(k)) }
    self.ways = ways
  }

  /// Passes that an item takes.
  var passesPerItem: N { passes == 1 ? .one + overlap : N(repeating: Double(passes)) }

  /// Share of items whose passes disagree so that a senior has to settle them.
  func adjudicated(_ a: N) -> N {
    if passes == 1 { return overlap * N(repeating: 2) * a * (.one - a) }
    guard passes % 2 == 0 else { return .zero }
    return N(repeating: ways[passes / 2]) * Self.power(a * (.one - a), passes / 2)
  }

  /// Share of items with the right answer.
  func right(_ a: N) -> N {
    let settled = adjudicated(a) * senior
    if passes == 1 { return (.one - overlap) * a + overlap * a * a + settled }
    var sum = settled
    for votes in (passes / 2 + 1)...passes {
      sum +=
        N(repeating: ways[votes]) * Self.power(a, votes) * Self.power(.one - a, passes - votes)
    }
    return sum
  }

  /// Cohen's kappa of two passes, errors spread evenly over the other classes.
  func kappa(_ a: N) -> N {
    let agreement = a * a + (.one - a) * (.one - a) / N(repeating: classes - 1)
    return (agreement - N(repeating: 1 / classes)) / N(repeating: 1 - 1 / classes)
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
