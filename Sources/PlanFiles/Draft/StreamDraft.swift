import PlanModel
import PlanText

/// A stream of work, its teams still by name.
struct StreamDraft: Sendable {
  var node: Node
  var name: Written<String>?
  var teams: [Written<String>]?
  var priority: Quantity = 1
  var handleTime: Quantity?
  var passes = 1
  var overlap: Quantity = 0
  var prelabelSaving: Quantity = 0
  var classes = 2
  var seniorAccuracy: Quantity = 0.98
  var review = Review()
  var due: Quantity?
  var batch: Quantity?
  var gates = Gates()
  var demandSpread: Quantity = 0
  var demand: [DemandDraft]?
}

/// What arrives.
struct DemandDraft: Sendable {
  var node: Node
  var from: Quantity?
  var rate: Quantity?
  var at: Quantity?
  var volume: Quantity?
}
