/// The problems found in one text: as many as are worth reading, each place once.
struct Problems: Sendable {
  /// How many are told of one text before the rest is left out.
  static var most: Int { 100 }

  private let source: Source
  private var found: [Diagnostic] = []

  /// Whether the tree is what its author meant in spite of all problems so far.
  private(set) var leaveTreeWhole = true

  init(in source: Source) {
    self.source = source
  }

  /// Whether there is no room for more, so that reading on is of no use.
  var isFull: Bool { found.count > Problems.most }

  /// Whether there is none.
  var isEmpty: Bool { found.isEmpty }

  /// Adds an error, unless the one before it points at the same place.
  mutating func add(
    _ problem: TextProblem, _ range: Range<Int>, _ message: String, remedy: String? = nil
  ) {
    leaveTreeWhole = leaveTreeWhole && problem.leavesTreeWhole
    guard !isFull else { return }
    if let last = found.last?.place?.range, last.lowerBound == range.lowerBound { return }
    found.append(
      Diagnostic(
        problem.rawValue, at: Place(source: source, range: range), message, remedy: remedy))
  }

  /// All of them in the order of the text, with a last one where some were left out.
  func diagnostics() -> [Diagnostic] {
    let sorted = found.sortedByPlace()
    guard sorted.count > Problems.most, let first = sorted.dropFirst(Problems.most).first else {
      return sorted
    }
    return sorted.prefix(Problems.most) + [
      Diagnostic(
        TextProblem.tooManyProblems.rawValue, at: first.place,
        "there are more problems from here on; only the first \(Problems.most) are shown",
        remedy: "Mend these first, then check the file again.")
    ]
  }
}
