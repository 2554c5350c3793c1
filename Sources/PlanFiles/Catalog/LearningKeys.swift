import PlanModel
import PlanText

extension Catalog {
  /// How output grows with experience.
  static let productivity = Section<CurveDraft>(
    "productivity", "under 'productivity'",
    "Output as a share of the standard pace, by weeks past onboarding.",
    rivals: [["full_after"], ["rate"], ["weekly"]],
    [
      Key(
        "curve", .choice, \.curve, .otherwise("linear"), "The shape of the curve.",
        example: "s-curve"),
      Key(
        "start", .share, \.start, .otherwise("0%"), "Output of the first week.", example: "30%"
      ).measured(
        "Count the items of new people in their first week of production, against others'."),
      Key(
        "full_after", .weeksOverZero, \.fullAfter, .otherwise("needed by most curves"),
        "Time until full output; with `exponential`, until 95% of it.", example: "10 weeks"
      ).measured("Follow new people's weekly output until it no longer rises: 8 to 12 weeks."),
      Key(
        "rate", .shareOverZero, \.rate, .otherwise("needed by `learning`"),
        "With each doubling of experience an item takes this share of the time.", example: "85%"
      ).measured(
        "Time new people's items, and see what share is left whenever experience doubles."),
      Key(
        "weekly", .weeklyShares, \.weekly, .otherwise("needed by `table`"),
        "Output of each week, the last one for all that follow.", example: "[30%, 60%, 90%, 100%]"
      ).measured("Follow the weekly output of a class, against people past their ramp."),
    ])

  /// How right a pass is.
  static let accuracy = Section<Accuracy>(
    "accuracy", "under 'accuracy'", "Share of right passes, by weeks past onboarding.",
    [
      Key(
        "start", .share, \.start, .otherwise("100%"), "In the first week.", example: "80%"
      ).measured("Slip 200 items with known answers into new people's first week of production."),
      Key(
        "full", .share, \.full, .otherwise("100%"), "Once settled.", example: "95%"
      ).measured("Slip 400 items with known answers into the work of people past their ramp."),
      Key(
        "settles_after", .weeksOverZero, \.settlesAfter, .otherwise("settled at once"),
        "Time until 95% of the way is done.", example: "8 weeks"
      ).measured("Slip known answers into each week's work, and see when new people level off."),
    ])
}
