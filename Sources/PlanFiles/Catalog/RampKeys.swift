import PlanModel
import PlanText

extension Catalog {
  /// People already vetted.
  static let bench = Section<Bench>(
    "bench", "under 'bench'", "The first hires come from the bench, sooner than others.",
    [
      Key("size", .people, \.size, .required, "How many they are.", example: "5").decided,
      Key(
        "lead_time", .weeks, \.leadTime, .otherwise("0 weeks"), "Time until one of them starts.",
        example: "1 week"
      ).measured("Note the days from the call to the first day at work, for each from the bench."),
    ])

  /// How a team grows or shrinks.
  static let ramp = Section<RampDraft>(
    "ramp", "under 'ramp'",
    "Either classes at even distances up to a headcount (`to`), or headcounts by week (`steps`).",
    rivals: [["to", "begin", "complete", "class_every", "shape"], ["steps"]],
    [
      Key("to", .people, \.to, .otherwise("see `steps`"), "The headcount to reach.", example: "50")
        .decided,
      Key(
        "begin", .week, \.begin, .otherwise("week 1"), "Week of the first class.",
        example: "week 7"
      ).decided,
      Key(
        "complete", .week, \.complete, .otherwise("as `begin`"), "Week of the last class.",
        example: "week 27"
      ).decided,
      Key(
        "class_every", .weeksFromOne, \.every, .otherwise("1 week"), "Time between classes.",
        example: "2 weeks"
      ).decided,
      Key(
        "shape", .choice, \.shape, .otherwise("linear"), "The path of the headcount in between.",
        example: "s-curve"),
      Key(
        "steps", .list(of: step) { _ in StepDraft() }, \.steps, .otherwise("see `to`"),
        "Headcounts by week, in order of time.",
        example: "[{week: week 7, headcount: 10}, {week: week 20, headcount: 30}]"),
    ])

  /// A headcount from a week on.
  static let step = Section<StepDraft>(
    "step", "in an entry of 'steps'", "A headcount from a week on.",
    [
      Key("week", .week, \.week, .required, "The first week.", example: "week 7").decided,
      Key("headcount", .people, \.headcount, .required, "The people in it.", example: "10").decided,
    ])

  /// Paid training.
  static let onboarding = Section<OnboardingDraft>(
    "onboarding", "under 'onboarding'", "Paid training before the first task.",
    [
      Key("duration", .weeks, \.weeks, .required, "How long it takes.", example: "3 weeks").decided,
      Key(
        "graduation", .share, \.graduation, .otherwise("100%"), "Share of a class that passes it.",
        example: "90%"
      ).measured("Count who begins the onboarding and who passes it, over two classes or more."),
    ])

  /// Hours that the experienced give to the new.
  static let mentoring = Section<Mentoring>(
    "mentoring", "under 'mentoring'", "Hours that the experienced give to the new.",
    [
      Key(
        "hours", .weeklyHours, \.hours, .required, "For each new person.", example: "3 h/week"
      ).decided,
      Key(
        "for", .weeks, \.weeks, .required, "For so long after the start.", example: "6 weeks"
      ).decided,
    ])

  /// Leads and reviewers.
  static let pod = Section<PodDraft>(
    "pod", "under 'pod'", "Who leads and who reviews the team: one for so many trainers.",
    [
      Key(
        "size", .span, \.size, .otherwise("none"), "Trainers for one lead.", example: "6"
      ).decided,
      Key(
        "lead", .name(of: "a role"), \.lead, .otherwise("none"), "The leads' role.",
        example: "team-lead"),
      Key(
        "qa", .name(of: "a role"), \.qa, .otherwise("none"), "The reviewers' role.",
        example: "qa-specialist"),
      Key(
        "trainers_per_qa", .span, \.trainersPerQA, .otherwise("none"),
        "Trainers for one reviewer.", example: "8"
      ).decided,
    ])
}
