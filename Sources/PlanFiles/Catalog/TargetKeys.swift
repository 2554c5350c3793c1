import PlanModel
import PlanText

extension Catalog {
  /// What the plan has to meet.
  static let target = Section<TargetDraft>(
    "target", "in a target",
    "One thing that the plan has to meet, e.g. a delivery of a stream by a week, or a bound.",
    [
      Key(
        "stream", .name(of: "a stream"), \.stream, .otherwise("none"), "The stream it is about.",
        example: "preference pairs"),
      Key(
        "team", .name(of: "a team"), \.team, .otherwise("none"), "The team it is about.",
        example: "trainers"),
      Key(
        "delivered", .delivery, \.delivered, .otherwise("none"),
        "Deliveries to reach, in one week or in all.", example: "9000/week"),
      Key(
        "headcount", .people, \.headcount, .otherwise("none"), "Positions to reach.",
        example: "50"),
      Key(
        "by", .week, \.by, .otherwise("none"), "The last week to reach it in.",
        example: "week 34"),
      Key(
        "cleared_by", .week, \.clearedBy, .otherwise("none"),
        "The last week to clear the stream's backlog in.", example: "week 36"),
      Key(
        "total_cost", .moneyBound(isUnitPrice: false), \.totalCost, .otherwise("none"),
        "Bound of all cost.", example: "at most $1.2M"),
      Key(
        "cost_per_unit", .moneyBound(isUnitPrice: true), \.costPerUnit, .otherwise("none"),
        "Bound of the cost of a delivered item.", example: "at most $0.90"),
      Key(
        "on_time", .shareBound, \.onTime, .otherwise("none"),
        "Bound of the share of the stream's items that are on time.", example: "at least 95%"),
      Key(
        "delivered_accuracy", .shareBound, \.deliveredAccuracy, .otherwise("none"),
        "Bound of the share of right items in the stream's deliveries.", example: "at least 97%"),
    ])
}
