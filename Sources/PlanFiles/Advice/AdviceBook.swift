import PlanText

/// What there is to advise on a scenario and its alternatives, and what of it was accepted.
struct AdviceBook {
  /// Where something is said, and what.
  private struct Spot: Hashable {
    let source: ObjectIdentifier?
    let offset: Int
    let id: String

    init(_ place: Place?, _ id: String) {
      source = place.map { ObjectIdentifier($0.source) }
      offset = place?.range.lowerBound ?? -1
      self.id = id
    }
  }

  /// What is said there.
  private struct Told: Hashable {
    let spot: Spot
    let message: String
  }

  private var advice: [Diagnostic] = []
  private var told: Set<Told> = []
  private var accepted: [Written<String>] = []
  private var silencing: Set<Spot> = []

  /// Notes what there is to advise on a plan; what an earlier one was told at the same place, word
  /// for word, is not told again.
  ///
  /// - Parameters:
  ///   - plan: The plan, in which no check found an error.
  ///   - alternative: The alternative that is laid over it.
  ///   - own: Where that is written.
  mutating func note(_ plan: PlanDraft, alternative: String?, at own: Place? = nil) {
    let sound = SoundPlan(plan)
    let intro = alternative.map { "in the alternative '\($0)', " } ?? ""
    var now: Set<Told> = []
    for piece in Advice.all {
      let accepting = plan.accept.filter { $0.value == piece.id }
      piece.look(sound) { place, message, remedy in
        let spot = Spot(place, piece.id)
        if !accepting.isEmpty {
          silencing.formUnion(accepting.map { Spot($0.place, piece.id) })
        } else if !told.contains(Told(spot: spot, message: message)) {
          now.insert(Told(spot: spot, message: message))
          // What stands elsewhere is the plan's: mended there, the plan itself would change.
          let isOfPlan = if let own, let place { !own.holds(place) } else { false }
          let lead = isOfPlan ? "Let the alternative itself say otherwise: " : ""
          advice.append(
            Diagnostic(
              piece.id, .warning, at: place, intro + message,
              remedy: remedy.map {
                lead + (isOfPlan ? $0.prefix(1).lowercased() + $0.dropFirst() : $0)
                  + " Or `accept: [\(piece.id)]` at the top."
              }))
        }
      }
    }
    told.formUnion(now)
    accepted += plan.accept
  }

  /// Tells all advice.
  func tell(_ findings: inout Findings) {
    for diagnostic in advice { findings.add(diagnostic) }
  }

  /// Tells what a file accepts though nobody advises it; to be asked once the scenario was read with
  /// all of its alternatives.
  func tellUseless(in file: LoadedFile, _ findings: inout Findings) {
    for id in accepted where id.place.source === file.source {
      guard !silencing.contains(Spot(id.place, id.value)) else { continue }
      findings.warn(
        .acceptsNothing, at: id.place,
        "'\(id.value)' is accepted, but neither this scenario nor an alternative gives cause for it",
        remedy: "Take it out of 'accept'.")
    }
  }
}
