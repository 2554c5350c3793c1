import PlanModel

/// How many leave a site each week: model, section 6.
struct Attrition {
  /// Share that leaves in a week, past the new-hire weeks.
  let base: Double

  /// Weeks of tenure in which a new person leaves at another rate.
  let newWeeks: Int

  private let new: Double

  /// Attrition at a site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - value: How quantities become numbers.
  init(_ site: Site, _ value: Valuation) {
    base = 1 - Math.exp(-(value(site.attrition) / 52))
    new = 1 - Math.exp(-(value(site.attrition) * value(site.newHireAttrition.multiplier) / 52))
    newWeeks = wholeNumber(value(site.newHireAttrition.weeks))
  }

  /// Share of those who started later than the team that leaves at the end of a week of their tenure.
  func share(in week: Int) -> Double { week < newWeeks ? new : base }
}
