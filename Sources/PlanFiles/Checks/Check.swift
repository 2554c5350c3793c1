import PlanText

/// A rule that several parts of a file must keep together.
struct Check: Sendable {
  /// What its diagnostics are called.
  let id: String

  /// Whether it only warns.
  let isMild: Bool

  /// Looks at a plan and tells where the rule is broken.
  ///
  /// A plan may lack what could not be read; a check says nothing of that.
  let run: @Sendable (PlanDraft, inout Findings) -> Void

  private init(
    _ id: String, isMild: Bool = false,
    _ run: @escaping @Sendable (PlanDraft, inout Findings) -> Void
  ) {
    self.id = id
    self.isMild = isMild
    self.run = run
  }

  /// What a check tells with.
  typealias Tell = (_ place: Place?, _ message: String, _ remedy: String?) -> Void

  /// A rule whose breach makes a file unusable.
  ///
  /// - Parameters:
  ///   - id: What its diagnostics are called.
  ///   - isOfOnePlan: Whether a breach is told of the first plan that has it, not of alternatives too.
  ///   - look: Looks at a plan and tells where the rule is broken.
  /// - Returns: The rule.
  static func error(
    _ id: String, isOfOnePlan: Bool = false,
    _ look: @escaping @Sendable (PlanDraft, Tell) -> Void
  ) -> Check {
    Check(id) { plan, findings in
      if isOfOnePlan, findings.tells(id) { return }
      look(plan) { place, message, remedy in
        findings.add(Diagnostic(id, .error, at: place, message, remedy: remedy))
      }
    }
  }

  /// A rule whose breach an author should look at.
  static func warning(
    _ id: String, _ look: @escaping @Sendable (PlanDraft, Tell) -> Void
  ) -> Check {
    Check(id, isMild: true) { plan, findings in
      look(plan) { place, message, remedy in
        findings.add(Diagnostic(id, .warning, at: place, message, remedy: remedy))
      }
    }
  }

  /// A rule on names: each that is written has to be known.
  static func names(
    _ id: String, _ look: @escaping @Sendable (PlanDraft) -> [UnknownName]
  ) -> Check {
    Check(id) { plan, findings in
      for unknown in look(plan) {
        if findings.isFull { return }
        // What the plan says of a name, each alternative would say again.
        if findings.tells(id, at: unknown.name.place) { continue }
        let remedy =
          unknown.known.isEmpty
          ? unknown.whereNoneIs
          : findings.suggestion(
            for: unknown.name.value, among: unknown.known, listing: unknown.listing)
        findings.add(Diagnostic(id, at: unknown.name.place, unknown.message, remedy: remedy))
      }
    }
  }

  /// A name that nothing has.
  struct UnknownName {
    /// The name, and where it is written.
    let name: Written<String>
    /// What is wrong.
    let message: String
    /// The names that are known.
    let known: [String]
    /// What a list of the known names begins with.
    let listing: String
    /// What to do where no name is known.
    let whereNoneIs: String
  }
}
