import PlanModel

extension Advice {
  /// Review looks at enough of the work.
  static let thinReview = Advice(
    "thin-review",
    "Review looks at less than 10% of a stream, or at nothing while a team of more than 10 grows; "
      + "10 to 20% is the published practice."
  ) { plan, tell in
    for work in plan.works where work.stream.passes == 1 && !work.crews.isEmpty {
      let (stream, name) = (work.stream, work.name)
      let sample = stream.review.sample
      let share = sample.estimate.expected
      if share > 0, share < 0.1 - 1e-9 {
        tell(
          plan.place(of: sample),
          "review looks at \(AdviceWords.percent(share)) of '\(name.value)'; 10 to 20% is the "
            + "published practice (A. Shahid, 2025)",
          "Write `sample: 10%` at least, which takes reviewers about "
            + "\(AdviceWords.number(0.1 / share)) times as long.")
      } else if share == 0, let grown = work.crews.first(where: { plan.crews[$0].isScaledUp }) {
        let crew = plan.crews[grown]
        let hasReviewers = crew.team.pod.qa != nil
        tell(
          plan.place(of: sample) ?? name.place,
          "nobody looks again at the work of '\(name.value)' while '\(crew.name)' grows to "
            + "\(AdviceWords.people(crew.peak)); review of 10 to 20% is the published practice "
            + "(A. Shahid, 2025)",
          "Add `review: {sample: 15%, time: \(halfTime(of: stream))}` to the stream, with the time "
            + "that a look takes you"
            + (hasReviewers ? "." : ", and `qa` and `trainers_per_qa` to the pod of the team."))
      }
    }
  }

  /// Enough items are annotated twice to measure an agreement that is asked for, and no more.
  static let unusualOverlap = Advice(
    "unusual-overlap",
    "A gate asks for agreement, and not 10 to 15% of the items are annotated twice to measure it."
  ) { plan, tell in
    for work in plan.works where work.stream.passes == 1 && !work.crews.isEmpty {
      guard let kappa = work.gates.kappa else { continue }
      let (stream, name) = (work.stream, work.name)
      let overlap = stream.overlap.estimate.expected
      let place = plan.place(of: stream.overlap) ?? name.place
      let asked = "a gate asks for a kappa of \(AdviceWords.kappa(kappa.estimate.expected))"
      let usual = "10 to 15% is the published practice (Sourcefit, 2026)"
      if overlap == 0 {
        tell(
          place,
          "\(asked), but no item of '\(name.value)' is annotated twice to measure it; \(usual)",
          "Write `overlap: 12%` in the stream.")
      } else if overlap < 0.1 - 1e-9 {
        tell(
          place,
          "\(asked), but only \(AdviceWords.percent(overlap)) of '\(name.value)' is annotated twice "
            + "to measure it; \(usual)",
          "Write `overlap: 10%`.")
      } else if overlap > 0.15 + 1e-9 {
        let saved = (overlap - 0.15) / (1 + overlap)
        tell(
          place,
          "\(AdviceWords.percent(overlap)) of '\(name.value)' is annotated twice to measure a kappa; "
            + usual,
          "Write `overlap: 15%`, which frees \(AdviceWords.percent(saved)) of the annotation hours."
        )
      }
    }
  }

  /// Half of the time that a pass takes, as a value of the notation.
  private static func halfTime(of stream: StreamDraft) -> String {
    let minutes = (stream.handleTime?.estimate.expected ?? 0) * 60 / 2
    return minutes < 1
      ? "\(max(1, wholeNumber(minutes * 60))) s" : "\(wholeNumber(minutes)) min"
  }
}
