import PlanModel

extension Advice {
  /// The widest published span of a lead.
  fileprivate static let widestSpan = 8

  /// A lead has no more trainers than the published span.
  static let wideSpan = Advice(
    "wide-span", "A pod has more than 8 trainers for its lead; the published span is 5 to 8."
  ) { plan, tell in
    for crew in plan.crews {
      guard let size = crew.pod(over: Double(widestSpan)), crew.peak > widestSpan,
        !crew.hasTooFewLeads
      else { continue }
      let now = AdviceWords.spans(of: size.estimate.expected, over: crew.peak)
      let then = AdviceWords.spans(of: Double(widestSpan), over: crew.peak)
      let wide = AdviceWords.number(size.estimate.expected)
      tell(
        plan.place(of: size),
        "a lead of '\(crew.name)' has up to \(wide) trainers; the published span is 5 to 8 "
          + "(A. Shahid, 2025)",
        "Write `size: 8`: "
          + (then == now
            ? "for \(AdviceWords.count(crew.peak, "trainer")) that takes no more leads."
            : "for \(AdviceWords.count(crew.peak, "trainer")) that is "
              + "\(AdviceWords.count(then, "lead")), not \(now)."))
    }
  }

  /// A team that is too large for one lead has more.
  static let tooFewLeads = Advice(
    "too-few-leads", "A team of 12 trainers or more has one lead, or none."
  ) { plan, tell in
    for crew in plan.crews where crew.hasTooFewLeads {
      let needed = AdviceWords.spans(of: Double(widestSpan), over: crew.peak)
      let pod = crew.team.pod
      let has = pod.lead == nil ? "no lead" : "one lead"
      let add =
        pod.lead != nil
        ? "Write `size: 8`"
        : pod.node == nil
          ? "Add `pod: {size: 8, lead: \(crew.leadRole)}` to the team"
          : "Add `size: 8` and `lead: \(crew.leadRole)` to its pod"
      tell(
        plan.place(of: pod.size) ?? crew.team.name?.place,
        "'\(crew.name)' has \(has) for \(AdviceWords.count(crew.peak, "trainer")); the published "
          + "span is 5 to 8 (A. Shahid, 2025)",
        "\(add): that is \(AdviceWords.count(needed, "lead")).")
    }
  }
}

extension SoundPlan.Crew {
  /// The size of its pods, where they have a lead each and are larger than a span.
  fileprivate func pod(over span: Double) -> Quantity? {
    guard team.pod.lead != nil, let size = team.pod.size,
      size.estimate.expected > span + 1e-9
    else { return nil }
    return size
  }

  /// Whether one lead, or nobody, leads 12 trainers or more.
  fileprivate var hasTooFewLeads: Bool {
    guard peak >= 12 else { return false }
    return team.pod.lead == nil || pod(over: Double(peak) - 1e-6) != nil
  }

  /// A role of the card that sounds like one who leads.
  fileprivate var leadRole: String {
    site.roles.map(\.key.value).first { $0.lowercased().contains("lead") } ?? "team-lead"
  }
}
