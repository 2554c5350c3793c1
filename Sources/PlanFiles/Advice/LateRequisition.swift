import PlanModel

extension Advice {
  /// Nobody is wanted sooner than hiring can deliver from the first day on.
  static let lateRequisition = Advice(
    "late-requisition", "People are wanted sooner than hiring takes from the plan's first day."
  ) { plan, tell in
    for crew in plan.crews {
      if crew.team.ramp?.steps != nil {
        for arrival in crew.arrivals { tellLate([arrival], of: crew, plan, tell) }
      } else {
        for isFromBench in [true, false] {
          let some = crew.arrivals.filter { $0.isFromBench == isFromBench }
          tellLate(some, of: crew, plan, tell)
        }
      }
      tellLatePods(of: crew, plan, tell)
    }
  }

  private static func tellLate(
    _ arrivals: [SoundPlan.Arrival], of crew: SoundPlan.Crew, _ plan: SoundPlan, _ tell: Check.Tell
  ) {
    let late = arrivals.filter { $0.due > $0.wanted }
    guard let first = late.first, let last = late.last else { return }
    let people = late.map(\.people).reduce(0, +)
    let due = AdviceWords.week(first.due)
    let wanted =
      first.wanted == last.wanted
      ? AdviceWords.week(first.wanted)
      : "weeks \(first.wanted + 1) to \(last.wanted + 1)"
    let length = AdviceWords.count(first.leadTime, "week")
    let figure = first.isFromBench ? crew.team.bench.leadTime : crew.site.site.timeToHire
    let range = figure.estimate.isCertain ? nil : figure.field
    let text = range.map { " ('\(plan.draft.fields[$0].text)')" } ?? ""
    let key = crew.team.ramp?.steps == nil ? "begin" : "week"
    var remedy = "Write `\(key): \(due)`"
    if !first.isFromBench, crew.team.bench.size.estimate.expected == 0, first.wanted > 0 {
      let weeks = AdviceWords.count(first.wanted, "week")
      remedy += ", or `bench: {size: \(people), lead_time: \(weeks)}` if they are vetted already"
    } else if first.wanted == 0 {
      remedy += ", or count them in 'start_with' if they are there already"
    }
    tell(
      first.place,
      "\(AdviceWords.people(people)) for '\(crew.name)', wanted in \(wanted), can't start before "
        + "\(due): \(first.isFromBench ? "the bench" : "hiring") takes \(length)\(text), so the "
        + "requisition was due on \(date(first.wanted - first.leadTime, plan)), before the plan begins",
      remedy + ".")
  }

  /// Leads and reviewers start with the class that needs them, from a bench sooner than they can be
  /// hired.
  private static func tellLatePods(
    of crew: SoundPlan.Crew, _ plan: SoundPlan, _ tell: Check.Tell
  ) {
    let hireWeeks = wholeNumber(crew.site.site.timeToHire.estimate.expected)
    let early = crew.arrivals.filter { $0.due < hireWeeks }
    guard let first = early.min(by: { $0.due < $1.due }) else { return }
    let present = crew.founding + early.map(\.people).reduce(0, +)
    let pod = crew.team.pod
    var count = 0
    let parts = [(pod.lead, pod.size, "lead"), (pod.qa, pod.trainersPerQA, "reviewer")]
      .compactMap { role, span, noun -> String? in
        guard role != nil, let span = span?.estimate.expected else { return nil }
        let more =
          AdviceWords.spans(of: span, over: present)
          - AdviceWords.spans(of: span, over: crew.founding)
        count += max(0, more)
        return more > 0 ? AdviceWords.count(more, noun) : nil
      }
    guard !parts.isEmpty else { return }
    tell(
      plan.place(of: crew.team.bench.size) ?? first.place,
      "\(parts.joined(separator: " and ")) \(count == 1 ? "starts" : "start") with the bench of '\(crew.name)' in "
        + "\(AdviceWords.week(first.due)), but hiring \(count == 1 ? "one" : "them") takes "
        + "\(AdviceWords.count(hireWeeks, "week")), so the requisition was due on "
        + "\(date(first.due - hireWeeks, plan)), before the plan begins",
      "Have them on hand by then, or let the class start in \(AdviceWords.week(hireWeeks)).")
  }

  private static func date(_ week: Int, _ plan: SoundPlan) -> String {
    plan.draft.start?.value.adding(days: 7 * week).description ?? ""
  }
}
