import PlanModel
import PlanText

extension Catalog {
  /// Teams: people on a payroll, or a crowd.
  static let teamsKind = Kind<[TeamDraft]>.items([team.info, crowd.info], by: "team") {
    node, reader in
    var draft = TeamDraft(node: node)
    if let sourcing = node["sourcing"], sourcing.isKey("crowd") {
      reader.read(crowd, of: node, into: &draft)
    } else {
      reader.read(team, of: node, into: &draft)
    }
    return draft
  }

  /// A team of people on a payroll.
  static let team = Section<TeamDraft>(
    "team", "in a team", "People who are hired, learn and leave.",
    [
      Key("team", .words, \.name, .required, "Its name.", example: "trainers"),
      sourcing("staffed"),
      Key(
        "site", .name(of: "a site"), \.site, .required, "Where they work.", example: "manila"),
      Key(
        "role", .name(of: "a role"), \.role, .required, "Their role on the site's rate card.",
        example: "annotator"),
      Key(
        "start_with", .people, \.startWith, .otherwise("0"),
        "People in place in week 1, fully proficient.", example: "3"
      ).decided,
      Key(
        "bench", .map(bench) { _ in Bench() }, \.bench, .otherwise("none"),
        "People already vetted, who start sooner.", example: "{size: 5, lead_time: 1 week}"),
      Key(
        "ramp", .map(ramp) { RampDraft(node: $0) }, \.ramp, .otherwise("none"),
        "How the team grows or shrinks.",
        example: "{to: 50, begin: week 7, complete: week 27, class_every: 2 weeks}"),
      Key(
        "backfill", .yesNo, \.backfill, .otherwise("yes"), "Whether leavers are replaced.",
        example: "yes"),
    ] + growth + [
      Key(
        "pod", .map(pod) { PodDraft(node: $0) }, \.pod, .otherwise("none"),
        "Who leads and who reviews the team.",
        example: "{size: 6, lead: team-lead, qa: qa-specialist, trainers_per_qa: 8}")
    ])

  /// How people become proficient.
  private static let growth: [Key<TeamDraft>] = [
    Key(
      "onboarding", .map(onboarding) { _ in OnboardingDraft() }, \.onboarding,
      .otherwise("none"), "Paid training before the first task.",
      example: "{duration: 3 weeks, graduation: 90%}"),
    Key(
      "productivity", .map(productivity) { CurveDraft(node: $0) }, \.productivity,
      .otherwise("none"), "How output grows with experience.",
      example: "{curve: s-curve, start: 30%, full_after: 10 weeks}"),
    Key(
      "productivity_spread", .openShare, \.productivitySpread, .otherwise("0%"),
      "Coefficient of variation between people; moves risk only.", example: "15%"
    ).measured("Divide standard deviation by mean of weekly output, among people of one class."),
    Key(
      "accuracy", .map(accuracy) { _ in Accuracy() }, \.accuracy, .otherwise("always right"),
      "How right their work is.", example: "{start: 80%, full: 95%, settles_after: 8 weeks}"),
    Key(
      "mentoring", .map(mentoring) { _ in Mentoring() }, \.mentoring, .otherwise("none"),
      "Hours that the experienced give to the new.", example: "{hours: 3 h/week, for: 6 weeks}"),
    Key(
      "calibration", .weeklyHours, \.calibration, .otherwise("0 h/week"),
      "Hours that each person spends on calibration.", example: "1 h/week"
    ).decided,
  ]

  /// A team that is paid by the pass.
  static let crowd = Section<TeamDraft>(
    "crowd", "in a crowd team", "A team that is bought by the pass, with `sourcing: crowd`.",
    [
      Key("team", .words, \.name, .required, "Its name.", example: "crowd"),
      sourcing("crowd"),
      Key(
        "lead_time", .weeks, \.crowd.leadTime, .otherwise("0 weeks"),
        "Time until its first hour.", example: "1 week"
      ).measured("Post a small batch, and note the days until its first results."),
      Key(
        "capacity", .teamHours, \.crowd.capacity, .required, "Its hours from then on.",
        example: "1500 h/week"
      ).measured("Post more than you expect to be taken, and count the hours worked in a week."),
      Key(
        "accuracy", .share, \.crowd.accuracy, .otherwise("100%"), "Share of right passes.",
        example: "85%"
      ).measured("Slip 400 items with known answers into a batch, and count the right passes."),
      Key(
        "price", .price, \.crowd.price, .otherwise("0"),
        "Price of each pass made, in the plan's currency.", example: "$0.10"
      ).measured("Post the same batch at two prices, and see at which it is worked in time."),
    ])

  private static func sourcing(_ example: String) -> Key<TeamDraft> {
    Key(
      "sourcing", .choice, \.sourcing, .otherwise("staffed"), "Where the hours come from.",
      example: example)
  }
}
