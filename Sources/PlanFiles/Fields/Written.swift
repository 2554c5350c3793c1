import PlanText

/// A value that somebody wrote, and where.
struct Written<Value: Sendable>: Sendable {
  var value: Value
  var place: Place
}
