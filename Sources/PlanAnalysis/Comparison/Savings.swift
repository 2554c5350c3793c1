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

  /// What both have cost up to the end of a month.
  public struct MonthEnd: Sendable {
    /// The month.
    public let month: PlanModel.Month

    /// Every line of all months so far; negative where the plan is behind.
    public let cumulative: Saving
  }

  /// Every month end from the first month of either plan to the last of either, so that it ends at
  /// what is saved in all: a plan that has ended costs no more.
  public let course: [MonthEnd]

  /// The first month from which the plan's cumulative cost stays below the base's; `nil` where that
  /// does not come before both have ended.
  public var breakEven: PlanModel.Month? {
    let ahead = (course.lastIndex { $0.cumulative.amount <= 0 }).map { $0 + 1 } ?? 0
    return course.indices.contains(ahead) ? course[ahead].month : nil
  }

  /// The month end at which the plan has cost most beyond the base; `nil` where it never has.
  public var furthestBehind: MonthEnd? {
    course.filter { $0.cumulative.amount < 0 }
      .min { $0.cumulative.amount < $1.cumulative.amount }
  }

  /// Cost that comes once, in cents, beyond that of the base; 0 where it is less.
  ///
  /// What two teams are paid while work moves from one to the other is not in it.
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
    course = Savings.course(plan, base)
    let planned = Set(plan.wholeMonths.map { plan.months[$0] })
    let shared = base.wholeMonths.map { base.months[$0] }.filter(planned.contains).suffix(3)
    guard !shared.isEmpty else {
      month = nil
      return
    }
    /// The mean to the cent, so that what is printed of both plans subtracts exactly.
    func mean(_ cents: [Int], of profile: CostProfile, onlyRecurring: Bool = false) -> Double {
      let first = shared[shared.startIndex].index - profile.months[0].index
      let months = first..<first + shared.count
      let sum = cents[months].reduce(0, +) - (onlyRecurring ? profile.bookedOnce(months) : 0)
      return (Double(sum) / Double(shared.count)).rounded()
    }
    let labour = mean(plan.labour, of: plan)
    month = Month(
      months: Array(shared),
      wages: Saving(base: mean(base.wages, of: base), plan: labour),
      gross: Saving(base: mean(base.labour, of: base), plan: labour),
      net: Saving(
        base: mean(base.byMonth, of: base, onlyRecurring: true),
        plan: mean(plan.byMonth, of: plan, onlyRecurring: true)))
  }

  private static func course(_ plan: CostProfile, _ base: CostProfile) -> [MonthEnd] {
    guard let first = [plan, base].compactMap(\.months.first).min(),
      let last = [plan, base].compactMap(\.months.last).max()
    else { return [] }
    func cost(_ profile: CostProfile, in month: PlanModel.Month) -> Double {
      let index = month.index - profile.months[0].index
      return profile.byMonth.indices.contains(index) ? Double(profile.byMonth[index]) : 0
    }
    var (ofPlan, ofBase) = (0.0, 0.0)
    return (0...(last.index - first.index)).map { index in
      let month = first.adding(months: index)
      ofPlan += cost(plan, in: month)
      ofBase += cost(base, in: month)
      return MonthEnd(month: month, cumulative: Saving(base: ofBase, plan: ofPlan))
    }
  }
}
