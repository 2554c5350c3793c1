/// How two people agree who are right with the same probability, errors spread evenly over the other
/// answers.
struct Agreement {
  /// Answers to choose from.
  let classes: Int

  /// Cohen's kappa of two people.
  ///
  /// - Parameter accuracy: The share on which each is right.
  /// - Returns: The kappa, 1 for people who are always right.
  func kappa(at accuracy: Double) -> Double {
    let observed =
      accuracy * accuracy + (1 - accuracy) * (1 - accuracy) / Double(classes - 1)
    return (observed - chance) / (1 - chance)
  }

  /// The share on which each of two people has to be right to reach a kappa.
  ///
  /// - Parameter kappa: The kappa, 0 to 1.
  /// - Returns: The accuracy, from that of a guess to 1.
  func accuracy(for kappa: Double) -> Double {
    let others = Double(classes - 1)
    let observed = kappa * (1 - chance) + chance
    // a² + (1 − a)² / others = observed, solved for a.
    let root = max(0, 1 - (1 + others) * (1 - observed * others)).squareRoot()
    return (1 + root) / (1 + others)
  }

  private var chance: Double { 1 / Double(classes) }
}
