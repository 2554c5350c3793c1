import PlanModel
import PlanText

extension Check {
  /// Where finished items wait for a look, there is somebody to look.
  static let reviewersThere = warning("review-without-qa") { plan, tell in
    let reviewed = Set(
      plan.teams.filter { $0.pod.node?.key("qa") != nil }.compactMap(\.name?.value))
    for stream in plan.streams {
      let review = stream.review
      let hasDisagreements =
        stream.overlap.estimate.high > 0 || (stream.passes > 1 && stream.passes % 2 == 0)
      guard review.time.estimate.high > 0, review.sample.estimate.high > 0 || hasDisagreements,
        let teams = stream.teams, !teams.contains(where: { reviewed.contains($0.value) })
      else { continue }
      tell(
        plan.place(of: review.time), "no team of the stream has reviewers, so nothing is delivered",
        "Add `qa` and `trainers_per_qa` to the 'pod' of one of its teams, or take the review out.")
    }
  }
}
