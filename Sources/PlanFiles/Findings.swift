import PlanText

extension Place {
  /// Whether another place begins within it.
  func holds(_ other: Place) -> Bool {
    other.source === source && range.contains(other.range.lowerBound)
  }
}

/// What a reading has to tell: each problem once, and no more of them than anyone reads.
struct Findings: Sendable {
  /// How many are told before the rest is only counted.
  static let most = 100

  /// The problems, in the order found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether any of them is an error, told or only counted.
  private(set) var hasErrors = false

  /// Whether some are only counted.
  private var isCut = false

  private var told: Set<Key> = []

  /// The alternative that is looked at, and where it is written.
  private var alternative: (name: String, place: Place)?
  private var suggestionsLeft = Findings.most

  private struct Key: Hashable {
    let source: ObjectIdentifier?
    let start: Int
    let id: String
    let message: String

    init(_ diagnostic: Diagnostic) {
      source = diagnostic.place.map { ObjectIdentifier($0.source) }
      start = diagnostic.place?.range.lowerBound ?? -1
      (id, message) = (diagnostic.id, diagnostic.message)
    }
  }

  init() {}

  /// Whether no more is told, so that looking on is of no use.
  var isFull: Bool { errorCount >= Findings.most }

  private var errorCount = 0

  /// Adds a problem, unless it was told before; where there are too many, an error takes the place of
  /// a warning.
  mutating func add(_ diagnostic: Diagnostic) {
    let isError = diagnostic.severity == .error
    if isError { hasErrors = true }
    guard !told.contains(Key(diagnostic)) else { return }
    let diagnostic = introduced(diagnostic)
    let key = Key(diagnostic)
    guard !told.contains(key) else { return }
    if diagnostics.count >= Findings.most {
      isCut = true
      guard isError, let place = diagnostics.lastIndex(where: { $0.severity == .warning }) else {
        return
      }
      diagnostics.remove(at: place)
    }
    told.insert(key)
    diagnostics.append(diagnostic)
    if isError { errorCount += 1 }
  }

  /// Looks at an alternative: what is told of other lines than its own names it.
  ///
  /// - Parameters:
  ///   - name: The alternative; `nil` for a plan as written.
  ///   - place: Where it is written.
  ///   - look: Looks, and tells.
  mutating func look(
    at name: String?, _ place: Place?, _ look: (inout Findings) -> Void
  ) {
    alternative = name.flatMap { name in place.map { (name, $0) } }
    look(&self)
    alternative = nil
  }

  private func introduced(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let (name, own) = alternative, let place = diagnostic.place, !own.holds(place) else {
      return diagnostic
    }
    // What the plan names is gone in the alternative; that line is right for the plan itself.
    let remedy =
      diagnostic.id.hasPrefix("unknown-")
      ? "Let the alternative change what names it too, or keep it." : diagnostic.remedy
    return Diagnostic(
      diagnostic.id, diagnostic.severity, at: place,
      "in the alternative '\(name)', \(diagnostic.message)", remedy: remedy)
  }

  /// Adds an error.
  mutating func refuse(
    _ problem: FileProblem, at place: Place?, _ message: String, remedy: String? = nil
  ) {
    add(Diagnostic(problem.rawValue, .error, at: place, message, remedy: remedy))
  }

  /// Adds a warning.
  mutating func warn(
    _ problem: FileProblem, at place: Place?, _ message: String, remedy: String? = nil
  ) {
    add(Diagnostic(problem.rawValue, .warning, at: place, message, remedy: remedy))
  }

  /// Whether a problem of this kind is told already, of a place or anywhere.
  func tells(_ id: String, at place: Place? = nil) -> Bool {
    diagnostics.contains { $0.id == id && (place == nil || $0.place == place) }
  }

  /// A question after the nearest of some names, such as `Did you mean 'manila'?`; else what there is.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - names: What could have been written.
  ///   - listing: What a list of the names begins with, where none is near; `nil` for no list.
  ///   - others: More names that could have been written, but are not worth listing.
  /// - Returns: The sentence; `nil` where there is nothing to say.
  mutating func suggestion(
    for word: String, among names: [String], listing: String? = nil, others: [String] = []
  ) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    if let name = nearest(to: word, among: names + others) { return "Did you mean '\(name)'?" }
    guard let listing, !names.isEmpty else { return nil }
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return "\(listing): \(shown)\(names.count > 12 ? ", and more" : "")."
  }

  /// The problems as a reading gives them: in the order of the texts, with a word on those left out.
  func sorted() -> [Diagnostic] {
    guard isCut || isFull else { return diagnostics.sortedByPlace() }
    let more = Diagnostic(
      FileProblem.moreProblems.rawValue, hasErrors ? .error : .warning, at: nil,
      "only the first \(Findings.most) problems are shown",
      remedy: "Mend these first, then check the file again.")
    return diagnostics.sortedByPlace() + [more]
  }
}
