import PlanModel

/// What a group is paid by, as written: read again and again where it is uncertain.
struct PayTerms: Sendable {
  private let pay: Pay
  private let hoursPerWeek: Quantity
  private let growth: Quantity
  private let managementFee: Quantity
  private let seat: Quantity
  private let tooling: Quantity
  private let recruiting: Quantity
  private let onboarding: Quantity
  private let severance: Quantity
  private let burden: Burden

  init(_ pay: Pay, _ site: Site) {
    self.pay = pay
    hoursPerWeek = site.hoursPerWeek
    growth = site.salaryGrowth
    managementFee = site.managementFee
    seat = site.seat
    tooling = site.tooling
    recruiting = site.recruitingCost
    onboarding = site.onboardingCost
    severance = site.severance
    burden = site.burden
  }

  /// The rates that do not change over time.
  func rates(_ value: Valuation) -> PayGroup<Double> {
    PayGroup(
      managementFee: value(managementFee), seat: value(seat), tooling: value(tooling),
      recruiting: value(recruiting), onboarding: value(onboarding), severance: value(severance))
  }

  /// A month's pay of one person at a step, and what the employer adds to it, in the currency of the
  /// card.
  func month(_ step: Int, _ value: Valuation) -> (pay: Double, burden: Double) {
    let pay = pay.monthly(
      step, hoursPerWeek: value(hoursPerWeek), growth: value(growth), value)
    return (pay, burden.monthly(on: pay, value))
  }
}
