import PlanText

extension Check {
  /// Targets name streams of the plan.
  static let knownStreams = names("unknown-stream") { plan in
    guard plan.isWhole.streams else { return [] }
    let names = plan.streams.compactMap(\.name?.value)
    let known = Set(names)
    return plan.targets.compactMap(\.stream).filter { !known.contains($0.value) }.map { stream in
      UnknownName(
        name: stream, message: "there is no stream '\(stream.value)'", known: names,
        listing: "Known streams",
        whereNoneIs: "Name it under 'work', such as `- stream: \(stream.value)`.")
    }
  }
}
