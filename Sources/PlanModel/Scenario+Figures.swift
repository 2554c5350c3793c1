extension Scenario {
  /// The numbers that the plan rests on: all that were written, but for the pay of roles of a rate
  /// card that nobody in the plan has, for cards of sites at which nobody works, and for a card's
  /// exchange rate where another one counts.
  public var figures: [Field] { figureIndices.map { fields[$0] } }

  /// The indices in `fields` of the numbers that the plan rests on.
  public var figureIndices: [Int] {
    var (idle, paid): (Set<Int>, Set<Int>) = ([], [])
    for (index, site) in sites.enumerated() {
      let staff = teams.compactMap(\.staff).filter { $0.site == index }
      let keys = Set(staff.flatMap { [$0.role, $0.pod.lead, $0.pod.qa].compactMap { $0?.key } })
      for role in site.roles {
        if keys.contains(role.key) {
          paid.formUnion(role.pay.fields)
        } else {
          idle.formUnion(role.pay.fields)
        }
      }
    }
    let used = Set(teams.compactMap(\.staff).map { sites[$0.site].cardFile })
    let unused = Set(sites.map(\.cardFile)).subtracting(used)
    idle.formUnion(fields.indices.filter { unused.contains(fields[$0].origin.file) })
    idle.formUnion(sites.compactMap(\.perDollar?.field))
    idle.subtract(exchangeRates.compactMap(\.rate.field))
    idle.subtract(paid)
    return fields.indices.filter { !idle.contains($0) }
  }
}

extension Pay {
  /// The indices of the written numbers that it holds.
  fileprivate var fields: [Int] {
    switch self {
    case .steady(let rate): [rate.amount.field].compactMap(\.self)
    case .dated(let rates): rates.compactMap(\.rate.amount.field)
    }
  }
}
