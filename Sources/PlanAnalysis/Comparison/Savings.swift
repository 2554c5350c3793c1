public import PlanModel

/// What a plan saves against a base, always twice: on labour alone and on everything.
public struct Savings: Sendable {
  /// An amount saved, and what it is a part of.
  public struct Saving: Sendable {
    /// What the base costs, in cents.
    public let base: Double

    /// What the plan costs, in cents.
    public let plan: Double

    /// What is saved, in cents; negative where the plan costs more.
    public var amount: Double { base - plan }

    /// The part of the base that is saved; `nil` where the base costs nothing.
    public var share: Double? { base > 0 ? amount / base : nil }
  }

  /// Labour (salary, burden, management fee) against the base's labour, over the horizon.
  public let gross: Saving

  /// Every line against every line, over the horizon.
  public let net: Saving

  /// A month in the steady state: the mean of the last whole months that both plans have, three at
  /// most, since some cost comes once a quarter.
  public struct Month: Sendable {
    /// The months that it is the mean of, the same for both plans.
    public let months: [PlanModel.Month]

    /// Labour against the base's salaries alone, without what the employer pays on top.
    public let wages: Saving

    /// Labour against labour.
    public let gross: Saving

    /// Every line against every line, but for cost that comes once.
    public let net: Saving
  }

  /// A month in the steady state; `nil` where the plans share no whole month.
  public let month: Month?

  /// The first month from which the plan's cumulative cost stays below the base's; `nil` where that
  /// does not come within the horizon of both.
  public let breakEven: PlanModel.Month?

  /// Cost that comes once, in cents, beyond that of the base; 0 where it is less.
  public let oneOff: Int

  /// Months of net saving in the steady state that pay for `oneOff`; `nil` where nothing is saved.
  public var paybackMonths: Double? {
    guard let saving = month?.net.amount, saving > 0 else { return nil }
    return Double(oneOff) / saving
  }

  init(of plan: CostProfile, against base: CostProfile) {
    func saving(_ cents: (CostProfile) -> [Int]) -> Saving {
      Saving(
        base: Double(cents(base).reduce(0, +)), plan: Double(cents(plan).reduce(0, +)))
    }
    gross = saving(\.labour)
    net = saving(\.byMonth)
    oneOff = max(0, plan.oneOff - base.oneOff)
    breakEven = Savings.breakEven(plan, base)
    let planned = Set(plan.wholeMonths.map { plan.months[$0] })
    let shared = base.wholeMonths.map { base.months[$0] }.filter(planned.contains).suffix(3)
    guard !shared.isEmpty else {
      month = nil
      return
    }
    func mean(_ cents: [Int], of profile: CostProfile) -> Double {
      let sum = shared.reduce(0) { sum, month in
        sum + cents[month.index - profile.months[0].index]
      }
      return Double(sum) / Double(shared.count)
    }
    let labour = mean(plan.labour, of: plan)
    month = Month(
      months: Array(shared),
      wages: Saving(base: mean(base.wages, of: base), plan: labour),
      gross: Saving(base: mean(base.labour, of: base), plan: labour),
      net: Saving(
        base: mean(base.byMonth, of: base) - mean(base.oneOffByMonth, of: base),
        plan: mean(plan.byMonth, of: plan) - mean(plan.oneOffByMonth, of: plan)))
  }

  private static func breakEven(
    _ plan: CostProfile, _ base: CostProfile
  ) -> PlanModel.Month? {
    guard let first = [plan, base].compactMap(\.months.first).min(),
      let last = [plan, base].compactMap(\.months.last).min(), first <= last
    else { return nil }
    func cumulative(_ profile: CostProfile, through month: PlanModel.Month) -> Int {
      let count = month.index - profile.months[0].index + 1
      return profile.byMonth.prefix(max(0, count)).reduce(0, +)
    }
    var found: PlanModel.Month?
    for index in 0...(last.index - first.index) {
      let month = first.adding(months: index)
      if cumulative(plan, through: month) < cumulative(base, through: month) {
        if found == nil { found = month }
      } else {
        found = nil
      }
    }
    return found
  }
}
