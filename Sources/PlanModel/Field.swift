/// One number that an author wrote: where, how, and on whose word.
public struct Field: Sendable, Hashable {
  /// The keys that lead to it, such as `teams.trainers.ramp.to`.
  public let path: String

  /// The text as written, such as `$800 to $1,200/month`.
  public let text: String

  /// What is known of the number, in podplan's own unit.
  public let estimate: Estimate

  /// Where it was written and on whose word.
  public let origin: Origin

  /// Whether the author of the plan decides it, such as a headcount to reach or a target; anything
  /// else is a figure about the world, which can be right or wrong.
  public let isDecision: Bool

  /// What to do to measure it, in a sentence; `nil` for what the plan decides.
  public let howToMeasure: String?

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - path: The keys that lead to it.
  ///   - text: The text as written.
  ///   - estimate: What is known of the number.
  ///   - origin: Where it was written and on whose word.
  ///   - isDecision: Whether the author of the plan decides it.
  ///   - howToMeasure: What to do to measure it, in a sentence.
  public init(
    path: String, text: String, estimate: Estimate, origin: Origin, isDecision: Bool = false,
    howToMeasure: String? = nil
  ) {
    self.path = path
    self.text = text
    self.estimate = estimate
    self.origin = origin
    self.isDecision = isDecision
    self.howToMeasure = howToMeasure
  }
}

/// Where a figure was written and on whose word.
public struct Origin: Sendable, Hashable {
  /// The file, as messages name it.
  public let file: String

  /// The line, from 1.
  public let line: Int

  /// The column, from 1.
  public let column: Int

  /// Who says so; `nil` where the author named nobody, which makes it an assumption.
  public let citation: Citation?

  /// Creates an origin.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  ///   - citation: Who says so.
  public init(file: String, line: Int, column: Int, citation: Citation?) {
    self.file = file
    self.line = line
    self.column = column
    self.citation = citation
  }

  /// How much the figure can be trusted.
  public var evidence: Evidence { citation?.evidence ?? .assumption }
}

/// A source that a file names under `sources`.
public struct Citation: Sendable, Hashable {
  /// Its name in the file, such as `sourcefit-2026`.
  public let key: String

  /// What it is, such as `BLS OEWS, May 2025`.
  public let title: String

  /// How much it can be trusted.
  public let evidence: Evidence

  /// When its figures were true, as written: a year, a month or a day; `nil` where nobody said.
  public let date: String?

  /// Creates a citation.
  ///
  /// - Parameters:
  ///   - key: Its name in the file.
  ///   - title: What it is.
  ///   - evidence: How much it can be trusted.
  ///   - date: When its figures were true.
  public init(key: String, title: String, evidence: Evidence, date: String?) {
    self.key = key
    self.title = title
    self.evidence = evidence
    self.date = date
  }
}

/// How much a figure can be trusted.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// A public statistic or survey.
  case statistic
  /// A statute or an official rate.
  case law
  /// What a vendor or an article says.
  case claim
  /// What the user measured.
  case measured
  /// What nobody measured.
  case assumption
}
