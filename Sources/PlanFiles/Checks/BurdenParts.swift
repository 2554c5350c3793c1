import PlanModel
import PlanText

extension Check {
  /// A part of the burden is a share or an amount, and a share's floor is not over its cap.
  static let burdenParts = error("burden-part") { plan, tell in
    for site in plan.sites {
      guard case .parts(let parts)? = site.burden else { continue }
      for part in parts where part.node.kind == .map {
        func place(of key: String) -> Place? { part.node.key(key)?.place }
        switch (place(of: "share"), place(of: "amount")) {
        case (nil, nil):
          tell(
            part.name.place, "'\(part.name.value)' is neither a share nor an amount",
            "Add a line such as `share: 10%`, or `amount: 20 \(site.currency?.code ?? "USD")/month`."
          )
        case (_?, let amount?):
          tell(amount, "a part has either 'share' or 'amount'", "Make two parts of it.")
        case (nil, _?):
          for key in ["of_pay_from", "of_pay_up_to"] {
            guard let place = place(of: key) else { continue }
            tell(place, "'\(key)' goes with 'share', not with 'amount'", "Take it out.")
          }
        case (_?, nil):
          guard let floor = part.floor?.estimate.high, let cap = part.cap?.estimate.low,
            floor > cap
          else { continue }
          tell(
            plan.place(of: part.floor), "'of_pay_from' is over 'of_pay_up_to'",
            "The share is taken of pay between the two: swap them.")
        }
      }
    }
  }
}
