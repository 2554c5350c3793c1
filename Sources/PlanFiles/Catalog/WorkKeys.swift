import PlanModel
import PlanText

extension Catalog {
  /// Reads a stream.
  static let readStream: @Sendable (Node, inout Reader) -> StreamDraft = { node, reader in
    var draft = StreamDraft(node: node)
    reader.read(stream, of: node, into: &draft)
    return draft
  }

  /// A stream of work.
  static let stream = Section<StreamDraft>(
    "stream", "in a stream", "Work of one kind: what arrives, what an item takes, who does it.",
    [
      Key("stream", .words, \.name, .required, "Its name.", example: "preference pairs"),
      Key(
        "teams", .names(of: "teams"), \.teams, .required,
        "Who works on it: the first team first, the others take what it leaves.",
        example: "[trainers, crowd]"),
      Key(
        "priority", .priority, \.priority, .otherwise("1"), "Lower numbers are worked first.",
        example: "1"
      ).decided,
      Key(
        "handle_time", .hoursOverZero, \.handleTime, .required,
        "One pass over an item at the standard pace.", example: "6 min"
      ).measured("Time 200 items by people past their ramp; take the mean, as long ones count."),
      Key(
        "passes", .count(1...99), \.passes, .otherwise("1"), "Independent passes over each item.",
        example: "1"),
      Key(
        "overlap", .share, \.overlap, .otherwise("0%"),
        "Share of items annotated twice to measure agreement; with one pass only.",
        example: "12%"
      ).decided,
      Key(
        "prelabel_saving", .shareBelowOne, \.prelabelSaving, .otherwise("0%"),
        "Share of the handle time that a machine's proposals save.", example: "20%"
      ).measured("Time the same people on 100 items with the machine's proposals and 100 without."),
      Key(
        "classes", .count(2...10_000), \.classes, .otherwise("2"), "Answers to choose from.",
        example: "2"),
    ] + reviewing + arriving)

  private static let reviewing: [Key<StreamDraft>] = [
    Key(
      "senior_accuracy", .share, \.seniorAccuracy, .otherwise("98%"),
      "Share of right decisions where a senior settles a disagreement.", example: "98%"
    ).measured("Have a panel decide 100 settled disagreements anew, and count who was right."),
    Key(
      "review", .map(review) { _ in Review() }, \.review, .otherwise("none"),
      "How finished items are reviewed.",
      example: "{sample: 15%, time: 4 min, detection: 90%}"),
    Key(
      "gates", .map(gates) { _ in Gates() }, \.gates, .otherwise("as in the scenario"),
      "This stream's own thresholds.", example: "{kappa: 0.45}"),
  ]

  private static let arriving: [Key<StreamDraft>] = [
    Key(
      "due", .weeks, \.due, .otherwise("never"),
      "Time from arrival within which a delivery is on time.", example: "2 weeks"
    ).decided,
    Key(
      "batch", .volume, \.batch, .otherwise("none"),
      "Items of a batch, to tell how long one takes from week to week.", example: "5000"
    ).decided,
    Key(
      "demand_spread", .openShare, \.demandSpread, .otherwise("0%"),
      "Coefficient of variation of a week's demand; moves risk only.", example: "20%"
    ).measured("Divide standard deviation by mean of the last year's weekly arrivals."),
    Key(
      "demand", .list(of: demand) { DemandDraft(node: $0) }, \.demand, .otherwise("none"),
      "What arrives, in order of time.",
      example: "[{from: week 1, rate: 600/week}, {at: week 30, volume: 50000}]"),
  ]

  /// What arrives.
  static let demand = Section<DemandDraft>(
    "demand", "in an entry of 'demand'",
    "Either a rate from a week on (`from`, `rate`), or a batch in a week (`at`, `volume`).",
    rivals: [["from", "rate"], ["at", "volume"]],
    [
      Key(
        "from", .week, \.from, .otherwise("see `at`"), "The first week of the rate.",
        example: "week 1"
      ).decided,
      Key(
        "rate", .rate, \.rate, .otherwise("see `volume`"),
        "Items that arrive, until the next rate.",
        example: "600/week"
      ).measured("Count the arrivals of eight weeks, and have the client commit to a range."),
      Key(
        "at", .week, \.at, .otherwise("see `from`"), "The week of the batch.",
        example: "week 30"
      ).decided,
      Key(
        "volume", .volume, \.volume, .otherwise("see `rate`"),
        "Items that arrive on top of the rate.",
        example: "50000"
      ).measured("Have the client count the items of the batch before you hire for it."),
    ])

  /// How finished items are reviewed.
  static let review = Section<Review>(
    "review", "under 'review'", "How the teams' reviewers look at finished items.",
    [
      Key(
        "sample", .share, \.sample, .otherwise("0%"), "Share of items looked at.", example: "15%"
      ).decided,
      Key(
        "time", .hours, \.time, .otherwise("0 min"),
        "One look, also where a senior settles a disagreement.", example: "4 min"
      ).measured("Time 100 looks of reviewers, settled disagreements among them."),
      Key(
        "detection", .share, \.detection, .otherwise("100%"),
        "Share of the wrong items looked at that are found.", example: "90%"
      ).measured("Slip 100 known errors into what reviewers look at, and count those found."),
    ])

  /// Thresholds.
  static let gates = Section<Gates>(
    "gates", "under 'gates'", "Thresholds below which planned classes wait.",
    [
      Key(
        "gold_accuracy", .share, \.goldAccuracy, .otherwise("none"), "Least share of right passes.",
        example: "90%"
      ).decided,
      Key(
        "kappa", .agreement, \.kappa, .otherwise("none"), "Least agreement, as Cohen's kappa.",
        example: "0.45"
      ).decided,
    ])
}
