import PlanModel

// The two parts of a new scenario that its author will change first: who works, and on what.

extension StarterText {
  private var assumption: String { ", source: planning-assumption" }

  var team: [String] {
    let habits = StarterHabits.self
    let isOwn = plan.answers.isOwn(plan.classes.isEmpty ? .to : .from)
    // Where the team's own figures are the author's, those of its parts say that they are not.
    let others = isOwn ? assumption : ""
    return ["teams:", "  - team: trainers"] + (isOwn ? ["    source: our-figures"] : []) + [
      "    site: \(siteName)",
      "    role: \(ScalarText.scalar(plan.role))",
      line(
        "    start_with: \(plan.from)",
        isOwn ? "yours" : "assumed: a core of 3 to 5 comes first (A. Shahid, November 2025)"),
    ] + ramp + [
      "    # Assumed: three weeks of paid training, which nine in ten of a class pass.",
      "    onboarding: {duration: \(habits.onboardingWeeks) weeks, "
        + "graduation: \(percent(habits.graduation))\(others)}",
      "    # Full pace 2 to 3 months from the start (Sourcefit), the training included; the rest assumed.",
      "    productivity: {curve: s-curve, start: \(percent(habits.firstPace)), full_after: "
        + "\(habits.fullAfter.lowerBound) to \(habits.fullAfter.upperBound) weeks\(others)}",
      "    # Assumed: the share that is right, in the first week of work and once settled. Measure it.",
      "    accuracy: {start: \(percent(habits.firstAccuracy)), full: \(percent(habits.fullAccuracy)), "
        + "settles_after: \(habits.accuracyWeeks) weeks\(others)}",
      "    # Assumed: what each new person takes of the others' time.",
      "    mentoring: {hours: \(habits.mentoringHours) h/week, for: \(habits.mentoringWeeks) "
        + "weeks\(others)}",
      line(
        "    calibration: \(habits.calibration) h/week",
        "for you to decide: a session a week is usual (Sourcefit, A. Shahid)"),
      line("    backfill: yes", "for you to decide: who leaves is replaced"),
    ] + pod(others)
  }

  private var ramp: [String] {
    guard !plan.classes.isEmpty else {
      return ["    # The team stays as it is. To let it grow: `ramp: {to: …, begin: week …}`."]
    }
    let isOwn = plan.answers.isOwn(.to)
    let one = plan.classes.count == 1
    let date = plan.start.adding(days: 7 * plan.complete)
    let source = isOwn ? "our-figures" : "planning-assumption"
    return [
      "    ramp:",
      "      source: \(source)",
      line(
        "      to: \(plan.to)",
        isOwn ? "yours" : "sized by podplan init: enough for the volume below"),
      line(
        "      begin: week \(plan.begin + 1)",
        plan.begin >= StarterHabits.measuredWeeks
          ? "the first people were measured for \(plan.begin) weeks, and hiring had its time"
          : "hiring had its time; 8 to 12 weeks of measuring would be better (Sourcefit)"),
      line(
        "      complete: week \(plan.complete + 1)",
        plan.answers.isOwn(.by)
          ? "yours: the week of \(date)"
          : "podplan's choice: \(one ? "one class" : "classes of a usual size")"),
      line(
        "      class_every: \(StarterHabits.classEvery) weeks",
        "for you to decide: as often as you can train a class"),
      line("      shape: s-curve", "for you to decide: small classes first and last"),
    ]
  }

  private func pod(_ others: String) -> [String] {
    let roles = plan.answers.roles
    let hasLead = roles.contains(StarterRoles.lead)
    let hasReviewer = roles.contains(StarterRoles.reviewer)
    var parts: [String] = []
    if hasLead { parts.append("size: \(StarterHabits.podSize), lead: \(StarterRoles.lead)") }
    if hasReviewer {
      parts.append(
        "qa: \(StarterRoles.reviewer), trainers_per_qa: \(StarterHabits.trainersPerReviewer)")
    }
    var lines = ["    # A lead for 5 to 8 trainers (A. Shahid); a reviewer for 8 is assumed."]
    for (isThere, role) in [(hasLead, StarterRoles.lead), (hasReviewer, StarterRoles.reviewer)]
    where !isThere {
      lines.append("    # No `\(role)` here: the rate card has no such role.")
    }
    if !parts.isEmpty { lines.append("    pod: {\(parts.joined(separator: ", "))\(others)}") }
    return lines
  }

  var work: [String] {
    let habits = StarterHabits.self
    let isOwn = plan.answers.isOwn(.handleTime)
    let others = isOwn ? assumption : ""
    return ["work:", "  - stream: \(stream)"] + (isOwn ? ["    source: our-figures"] : []) + [
      "    teams: [trainers]",
      line(
        "    handle_time: \(ScalarText.scalar(plan.handleTime.text))",
        isOwn
          ? "yours: the time for one item at full pace"
          : "assumed (a blog has it for preference pairs): measure it first of all"),
      line(
        "    overlap: \(percent(habits.overlap))",
        "for you to decide: 10 to 15% are done twice, for agreement (Sourcefit)"),
    ] + review(others) + [
      line("    due: 2 weeks", "for you to decide: later than that counts as late"),
      "    # What the team can do as it grows, a little less, so that a bad week can be made up for.",
      "    demand:",
    ]
      + plan.demand.map { week, rate, isVolume in
        let source =
          isVolume == isOwn ? "" : isVolume ? ", source: our-figures" : assumption
        let entry =
          "      - {from: week \(week + 1), rate: \(ScalarText.scalar(rate.text))\(source)}"
        return isVolume ? line(entry, "yours") : entry
      }
  }

  private func review(_ others: String) -> [String] {
    guard plan.answers.roles.contains(StarterRoles.reviewer) else {
      return ["    # No review: the rate card has no `\(StarterRoles.reviewer)` to do it."]
    }
    let look = StarterFigure.half(of: plan.handleTime.expected)
    return [
      "    # 10 to 20% are looked at again (A. Shahid); that a look takes half the time and finds nine in",
      "    # ten mistakes is assumed.",
      "    review: {sample: \(percent(StarterHabits.sample)), time: \(look.text), detection: "
        + "\(percent(StarterHabits.detection))\(others)}",
    ]
  }
}
