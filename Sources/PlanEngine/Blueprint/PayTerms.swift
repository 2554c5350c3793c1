import PlanModel

/// What a group is paid by, as written: read again and again where it is uncertain, and so where it
/// lies.
final class PayTerms: Sendable {
  let pay: Pay
  let site: Site

  init(pay: Pay, site: Site) {
    self.pay = pay
    self.site = site
  }

  /// The rates that do not change over time.
  func rates(_ value: Valuation) -> PayGroup<Double> {
    PayGroup(
      managementFee: value(site.managementFee), seat: value(site.seat),
      tooling: value(site.tooling), recruiting: value(site.recruitingCost),
      onboarding: value(site.onboardingCost), severance: value(site.severance))
  }

  /// A month's pay of one person at a step, and what the employer adds to it, in the currency of the
  /// card.
  func month(_ step: Int, _ value: Valuation) -> (pay: Double, burden: Double) {
    let pay = pay.monthly(
      step, hoursPerWeek: value(site.hoursPerWeek), growth: value(site.salaryGrowth), value)
    return (pay, site.burden.monthly(on: pay, value))
  }
}
