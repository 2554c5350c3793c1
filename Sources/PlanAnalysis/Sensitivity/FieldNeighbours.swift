import PlanModel

/// How far numbers may go before they pass others that have to stand before or after them.
struct FieldNeighbours {
  private var least: [Int: Double] = [:]
  private var most: [Int: Double] = [:]

  init(of scenario: Scenario) {
    for staff in scenario.teams.compactMap(\.staff) {
      switch staff.ramp {
      case nil: break
      case .classes(let plan): keep([plan.begin, plan.complete])
      case .steps(let steps): keep(steps.map(\.week), apart: 1)
      }
    }
    for stream in scenario.streams {
      keep(
        stream.demand.map { demand in
          switch demand {
          case .rate(let from, _): from
          case .volume(let at, _): at
          }
        }, apart: 1)
    }
    for part in scenario.sites.flatMap(\.burden.parts) {
      guard case .share(_, let floor?, let cap?) = part.amount else { continue }
      keep([floor, cap])
    }
  }

  /// What a number may be for the sake of the others.
  subscript(field: Int) -> ClosedRange<Double> {
    let least = least[field] ?? -.infinity
    return least...max(least, most[field] ?? .infinity)
  }

  /// Keeps numbers in the order in which they are written.
  private mutating func keep(_ numbers: [Quantity], apart distance: Double = 0) {
    for (earlier, later) in zip(numbers, numbers.dropFirst()) {
      if let field = earlier.field { most[field] = later.estimate.low - distance }
      if let field = later.field { least[field] = earlier.estimate.high + distance }
    }
  }
}
