import PlanModel
import PlanText

extension Catalog {
  /// Reads an overhead item.
  static let readOverhead: @Sendable (Node, inout Reader) -> OverheadDraft = { node, reader in
    var draft = OverheadDraft(node: node)
    reader.read(overhead, of: node, into: &draft)
    return draft
  }

  /// What is paid besides people.
  static let overhead = Section<OverheadDraft>(
    "overhead item", "in an overhead item",
    "Either a person (`pay`), or an amount once (`cost`, `at`) or again and again (`every`).",
    rivals: [["pay", "fte"], ["cost", "at"], ["cost", "every"]],
    [
      Key("item", .words, \.name, .required, "Its name.", example: "ML liaison"),
      Key(
        "pay", .pay, \.pay, .otherwise("see `cost`"), "Pay of a person.",
        example: "\"$14,000/month\""
      ).measured("Take the person's contract or a quote, with what the employer adds."),
      Key(
        "fte", .fullTimes, \.fte, .otherwise("1"), "Share of the person's time.", example: "0.25"
      ).decided,
      Key("cost", .money, \.cost, .otherwise("see `pay`"), "An amount.", example: "\"$6,000\"")
        .measured("Take the last bill, or ask for a quote."),
      Key("at", .week, \.at, .otherwise("see `every`"), "The week it is paid.", example: "week 1")
        .decided,
      Key(
        "every", .weeksFromOne, \.every, .otherwise("see `at`"),
        "Time between payments, the first in week 1.", example: "13 weeks"
      ).decided,
    ])
}
