/// What people and overhead cost in the trials that run, ready for the week loop.
struct Prices {
  /// By step of pay: what one person costs for a month, in the currency of the card.
  let month: Numbers<TrialLanes>

  /// By group: what a start and a release cost, in the currency of the card.
  let start: Numbers<TrialLanes>
  let release: Numbers<TrialLanes>

  /// What is known by week, besides the price of people.
  enum Other: Int, CaseIterable {
    /// Overhead for a month, and at once, in the reports' currency.
    case overhead
    case overheadOnce
    /// What a month's pay and what an amount at once are worth at the start of the plan.
    case paidDiscount
    case onceDiscount
  }

  /// By `Other` and week.
  private let others: Rows<TrialLanes>

  init(_ plan: Blueprint<TrialLanes>, otherMayDiffer: Bool) {
    func zeros(_ count: Int) -> Numbers<TrialLanes> { Numbers(repeating: .zero, count: count) }
    month = zeros(plan.payroll.pay.count)
    start = zeros(plan.payroll.groups.count)
    release = zeros(plan.payroll.groups.count)
    let rows = Rows<Double>(
      Self.others(plan).flatMap { $0.map { $0[0] } }, count: Other.allCases.count)
    others = Rows(rows, apart: otherMayDiffer ? Other.allCases.map(\.rawValue) : [])
    pricePay(plan.payroll)
  }

  /// A number of a week.
  @inline(__always)
  func other(_ row: Other, _ week: Int) -> TrialLanes { others[row.rawValue][week] }

  /// Prices people.
  func pricePay(_ payroll: Payroll<TrialLanes>) {
    for group in payroll.groups.indices {
      let rates = payroll.groups[group]
      for step in payroll.layout.groups[group].steps {
        let paid =
          (payroll.pay[step] + payroll.burden[step]) * (TrialLanes.one + rates.managementFee)
        month[step] = paid + rates.seat + rates.tooling
      }
      start[group] = rates.recruiting + rates.onboarding
      release[group] = rates.severance
    }
  }

  /// Prices overhead, and what is paid later.
  func priceOther(_ plan: Blueprint<TrialLanes>) {
    for (row, numbers) in Self.others(plan).enumerated() {
      others.part(row)
      others.put(numbers, row)
      others.join(row)
    }
  }

  /// By `Other` and week.
  private static func others(_ plan: Blueprint<TrialLanes>) -> [[TrialLanes]] {
    let (payroll, timeline, weeks) = (plan.payroll, plan.timeline, plan.weeks)
    let zeros = Array(repeating: TrialLanes.zero, count: weeks)
    var (overhead, overheadOnce, paidDiscount, onceDiscount) = (zeros, zeros, zeros, zeros)
    for place in payroll.other.monthly.indices {
      let week = place % weeks
      overhead[week] += payroll.other.monthly[place] * payroll.ownWorth[0][week]
      overheadOnce[week] += payroll.other.once[place] * payroll.ownWorth[0][week]
    }
    let yearly = TrialLanes(.log((TrialLanes.one + payroll.other.discountRate).lanes))
    let discount = (0...timeline.months).map {
      TrialLanes(.exp((yearly * (-Double($0) / 12)).lanes))
    }
    for week in 0..<weeks {
      let (now, next) = (discount[timeline.month[week]], discount[timeline.month[week] + 1])
      paidDiscount[week] = now * timeline.share[week] + next * timeline.nextShare[week]
      onceDiscount[week] = now * timeline.split[week] + next * (1 - timeline.split[week])
    }
    return [overhead, overheadOnce, paidDiscount, onceDiscount]
  }
}
