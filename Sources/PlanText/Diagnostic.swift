/// One thing that the author of a file should know: what is wrong, where, and what to write instead.
///
/// A diagnostic is a value; nothing is thrown for a mistake in a file, so that all mistakes of all
/// files are told at once.
public struct Diagnostic: Sendable, Equatable {
  /// How much it weighs.
  public enum Severity: Sendable, Hashable {
    /// The file cannot be used as it is.
    case error
    /// The file can be used; its author should look.
    case warning
  }

  /// The stable name of this kind of problem, in kebab-case, such as `unknown-key`.
  public let id: String

  /// How much it weighs.
  public let severity: Severity

  /// Where it is; `nil` only where there is no text to point at, such as a file that cannot
  /// be read.
  public let place: Place?

  /// What is wrong: one sentence without a full stop, beginning in lower case.
  public let message: String

  /// What to write instead, as a sentence; `nil` where the message says it all.
  public let remedy: String?

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - id: The stable name of this kind of problem.
  ///   - severity: How much it weighs.
  ///   - place: Where it is.
  ///   - message: What is wrong.
  ///   - remedy: What to write instead.
  public init(
    _ id: String, _ severity: Severity = .error, at place: Place?, _ message: String,
    remedy: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}

extension Sequence<Diagnostic> {
  /// The diagnostics in the order to print them: by source, then by place; those without a place
  /// first, equal places in the order they were found.
  ///
  /// - Returns: The sorted diagnostics, without exact repeats.
  public func sortedByPlace() -> [Diagnostic] {
    var kept: [Diagnostic] = []
    let sorted = enumerated().sorted { a, b in
      let (left, right) = (a.element.place, b.element.place)
      let leftKey = (left?.source.rank ?? -1, left?.range.lowerBound ?? -1, a.offset)
      let rightKey = (right?.source.rank ?? -1, right?.range.lowerBound ?? -1, b.offset)
      return leftKey < rightKey
    }
    for (_, diagnostic) in sorted where !kept.suffix(16).contains(diagnostic) {
      kept.append(diagnostic)
    }
    return kept
  }

  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
