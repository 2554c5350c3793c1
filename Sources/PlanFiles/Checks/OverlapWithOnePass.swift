import PlanModel
import PlanText

extension Check {
  /// Items are annotated twice to measure agreement only where they are annotated once.
  static let overlapWithOnePass = error("overlap-with-passes") { plan, tell in
    for stream in plan.streams where stream.passes > 1 && stream.overlap.estimate.high > 0 {
      tell(
        plan.place(of: stream.overlap),
        "with \(stream.passes) passes every item is annotated more than once already",
        "Take 'overlap' out, or write 'passes: 1'.")
    }
  }
}
