import PlanText

extension Check {
  /// An overhead item is a person, or an amount with its time.
  static let overheadKind = error("overhead-kind") { plan, tell in
    for item in plan.overhead {
      let node = item.node
      func has(_ key: String) -> Bool { node.key(key) != nil }
      let place = item.name?.place ?? node.entries.first?.key.place
      func refuse(_ message: String, _ remedy: String, at key: String? = nil) {
        tell(key.flatMap { node.key($0)?.place } ?? place, message, remedy)
      }
      switch (has("pay"), has("cost")) {
      case (false, false):
        refuse(
          "this item costs nothing",
          "Add `pay: $14,000/month` for a person, or `cost: $6,000` with 'at' or 'every'.")
      case (true, true):
        refuse("an item has either 'pay' or 'cost'", "Make two items of it.", at: "cost")
      case (true, false):
        for key in ["at", "every"] where has(key) {
          refuse("'\(key)' goes with 'cost', not with 'pay'", "Take it out.", at: key)
        }
      case (false, true):
        if has("fte") {
          refuse("'fte' goes with 'pay', not with 'cost'", "Take it out.", at: "fte")
        }
        if has("at"), has("every") {
          refuse("a cost has either 'at' or 'every'", "Make two items of it.", at: "every")
        } else if !has("at"), !has("every") {
          refuse(
            "a cost needs its time", "Add `at: week 1`, or `every: 13 weeks`.", at: "cost")
        }
      }
    }
  }
}
