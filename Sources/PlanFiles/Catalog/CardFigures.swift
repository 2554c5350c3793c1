import PlanModel

extension Catalog {
  /// How people come and go at a place.
  static let peopleFigures: [Key<SiteDraft>] = [
    Key(
      "attrition", .yearlyShare, \.site.attrition, .otherwise("0%"),
      "Leavers in a year over average headcount, past the new-hire weeks.",
      example: "30%/year"),
    Key(
      "new_hire_attrition", .map(newHireAttrition) { _ in NewHireAttrition() },
      \.site.newHireAttrition, .otherwise("as everyone"), "By how much more new hires leave.",
      example: "{multiplier: 2, for: 12 weeks}"),
    Key(
      "time_to_hire", .weeks, \.site.timeToHire, .otherwise("0 weeks"),
      "Time from an open requisition to a start.", example: "4 to 8 weeks"),
  ]

  /// What a place costs.
  static let moneyFigures: [Key<SiteDraft>] = [
    Key(
      "salary_growth", .growth, \.site.salaryGrowth, .otherwise("0%"),
      "Rise of pay every 52 weeks, for pay without dates.", example: "6%/year"),
    Key(
      "burden", .burden, \.burden, .otherwise("0%"),
      "Statutory on-cost and benefits on top of pay: one share of it, or the parts by name.",
      example: "25%"),
    Key(
      "management_fee", .openShare, \.site.managementFee, .otherwise("0%"),
      "A vendor's fee, as a share of pay and burden.", example: "20%"),
    Key(
      "recruiting_cost", .money, \.site.recruitingCost, .otherwise("0"),
      "Cost of finding one person who starts.", example: "$300"),
    Key(
      "onboarding_cost", .money, \.site.onboardingCost, .otherwise("0"),
      "Cost of setting up one person who starts.", example: "$200"),
    Key(
      "severance", .money, \.site.severance, .otherwise("0"),
      "Cost of releasing one person.", example: "$500"),
    Key(
      "seat", .monthlyMoney, \.site.seat, .otherwise("0"),
      "Desk, room and machine of one person.", example: "$150/month"),
    Key(
      "tooling", .monthlyMoney, \.site.tooling, .otherwise("0"),
      "Licences of one person.", example: "$60/month"),
  ]

  /// By how much more new hires leave.
  static let newHireAttrition = Section<NewHireAttrition>(
    "new-hire attrition", "under 'new_hire_attrition'",
    "New hires leave more often in their first weeks.",
    [
      Key(
        "multiplier", .times, \.multiplier, .otherwise("1"), "Times the base rate.", example: "2"),
      Key(
        "for", .weeks, \.weeks, .otherwise("0 weeks"), "For so long after the start.",
        example: "12 weeks"),
    ])
}
