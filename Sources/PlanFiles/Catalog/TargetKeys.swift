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
        "Deliveries to reach, in one week or in all.", example: "9000/week"
      ).decided,
      Key(
        "headcount", .people, \.headcount, .otherwise("none"), "Positions to reach.",
        example: "50"
      ).decided,
      Key(
        "by", .week, \.by, .otherwise("none"), "The last week to reach it in.",
        example: "week 34"
      ).decided,
      Key(
        "cleared_by", .week, \.clearedBy, .otherwise("none"),
        "The last week to clear the stream's backlog in.", example: "week 36"
      ).decided,
      Key(
        "total_cost", .moneyBound(isUnitPrice: false), \.totalCost, .otherwise("none"),
        "Bound of all cost.", example: "at most $1.2M"
      ).decided,
      Key(
        "cost_per_unit", .moneyBound(isUnitPrice: true), \.costPerUnit, .otherwise("none"),
        "Bound of the cost of a delivered item.", example: "at most $0.90"
      ).decided,
      Key(
        "on_time", .shareBound, \.onTime, .otherwise("none"),
        "Bound of the share of the stream's items that are on time.", example: "at least 95%"
      ).decided,
      Key(
        "delivered_accuracy", .shareBound, \.deliveredAccuracy, .otherwise("none"),
        "Bound of the share of right items in the stream's deliveries.", example: "at least 97%"
      ).decided,
    ])
}
