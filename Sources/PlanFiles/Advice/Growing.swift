import PlanModel

extension Advice {
  /// A team that grows beyond a pilot has a gate that holds its classes back.
  static let ungatedGrowth = Advice(
    "ungated-growth", "A team grows beyond 10 people and no gate holds a class back."
  ) { plan, tell in
    for crew in plan.crews where crew.isScaledUp {
      guard !crew.streams.contains(where: { plan.works[$0].isGated }),
        // Before the team has worked there is nothing of its own to test.
        let work = crew.firstWorkWeek,
        let demand = crew.streams.compactMap({ plan.works[$0].firstDemandWeek }).min(),
        let held = crew.later.first(where: { $0.due > max(work, demand) })
      else { continue }
      let accuracy = crew.bestAccuracy
      let below = max(0, ((accuracy - 0.04) * 100 + 1e-9).rounded(.down) / 100)
      let remedy =
        accuracy > 0.9 + 1e-9
        ? "Write `gates: {gold_accuracy: 90%}` (Sourcefit, 2026), or a threshold of your own."
        : "Write `gates: {gold_accuracy: \(AdviceWords.percent(below))}`, or another threshold below "
          + "the full accuracy of \(AdviceWords.percent(accuracy))."
      tell(
        plan.place(of: crew.team.ramp?.to) ?? held.place,
        "'\(crew.name)' grows from \(crew.founding) to \(AdviceWords.people(crew.peak)), and no gate "
          + "holds a class back when quality falls; add people only on proven quality (Sourcefit, "
          + "2026; A. Shahid, 2025)",
        remedy)
    }
  }

  /// A class starts after the gate that guards it has measured a week.
  static let rampBeforeGate = Advice(
    "ramp-before-gate", "A class starts before its gate has measured one week."
  ) { plan, tell in
    for crew in plan.crews {
      let gated = crew.streams.filter { plan.works[$0].isGated }
      guard let measured = gated.compactMap({ plan.works[$0].firstMeasuredWeek }).min() else {
        continue
      }
      let early = crew.later.filter { $0.due <= measured }
      guard let first = early.min(by: { $0.due < $1.due }) else { continue }
      let people = early.map(\.people).reduce(0, +)
      let isOneWeek = early.allSatisfy { $0.due == first.due }
      let when =
        (isOneWeek ? "in " : "from ") + AdviceWords.week(first.due) + (isOneWeek ? "" : " on")
      // The first people have to work a week before the others come.
      let isOfClasses = crew.team.ramp?.steps == nil && crew.founding == 0
      let begin = crew.firstDue ?? 0
      let week = "\(crew.team.ramp?.steps == nil ? "begin" : "week"): "
      let remedy =
        isOfClasses
        ? "class_every: \(AdviceWords.count(measured + 1 - begin, "week"))` or more"
        : week + AdviceWords.week(measured + 1) + "` or later"
      tell(
        isOfClasses ? plan.place(of: crew.team.ramp?.every) ?? first.place : first.place,
        "\(AdviceWords.people(people)) join '\(crew.name)' \(when) before its gate has measured one "
          + "week: there is no figure before the end of \(AdviceWords.week(measured))",
        "Write `\(remedy); 8 to 12 weeks of measuring are "
          + "the published practice (Sourcefit, 2026).")
    }
  }
}
