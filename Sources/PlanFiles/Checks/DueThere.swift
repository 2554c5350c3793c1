import PlanModel
import PlanText

extension Check {
  /// What has to be on time is due at some time.
  static let dueThere = warning("on-time-without-due") { plan, tell in
    for target in plan.targets {
      guard let onTime = target.onTime, let name = target.stream?.value,
        let stream = plan.streams.first(where: { $0.name?.value == name }), stream.due == nil
      else { continue }
      tell(
        plan.place(of: onTime.value),
        "nothing says when work of '\(name)' is due, so the target is never met",
        "Add `due: 2 weeks` to the stream, or take the target out.")
    }
  }
}
