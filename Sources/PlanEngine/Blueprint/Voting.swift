public import PlanModel

/// How passes over an item become its answer, and how far two passes agree: model, section 7.
public struct Voting: Sendable {
  private let votes: Votes<Double>

  /// Creates a way of voting.
  ///
  /// - Parameters:
  ///   - passes: Independent passes over each item, at least 1.
  ///   - overlap: Share of items annotated twice, where there is one pass.
  ///   - classes: Answers to choose from, at least 2.
  ///   - senior: Share of right decisions of a senior.
  public init(passes: Int, overlap: Double, classes: Int, senior: Double) {
    votes = Votes(passes: passes, classes: classes, overlap: overlap, senior: senior)
  }

  /// The way of voting of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - value: How quantities become numbers.
  public init(_ stream: WorkStream, _ value: Valuation) {
    votes = Votes(stream, value)
  }

  /// Passes that an item takes.
  public var passesPerItem: Double { votes.passesPerItem }

  /// Share of items whose passes disagree so that a senior has to settle them.
  ///
  /// - Parameter a: Share of right passes.
  /// - Returns: The share.
  public func adjudicated(_ a: Double) -> Double { votes.outcome(a).adjudicated }

  /// Share of items with the right answer.
  ///
  /// One pass: the overlapped share is right where both agree on it or a senior settles it. Several:
  /// the majority of independent passes (Condorcet's jury theorem), ties settled by a senior.
  ///
  /// - Parameter a: Share of right passes.
  /// - Returns: The share.
  public func right(_ a: Double) -> Double { votes.outcome(a).right }

  /// Cohen's kappa of two passes, errors spread evenly over the other classes.
  ///
  /// - Parameter a: Share of right passes.
  /// - Returns: Agreement beyond chance: 1 where all agree, 0 at chance, below 0 under it.
  public func kappa(_ a: Double) -> Double { votes.kappa(a) }
}

extension Votes<Double> {
  init(_ stream: WorkStream, _ value: Valuation) {
    self.init(
      passes: stream.passes, classes: stream.classes, overlap: value(stream.overlap),
      senior: value(stream.seniorAccuracy))
  }
}
