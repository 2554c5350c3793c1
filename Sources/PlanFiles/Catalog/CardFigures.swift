import PlanModel

extension Catalog {
  /// How people come and go at a place.
  static let peopleFigures: [Key<SiteDraft>] = [
    Key(
      "attrition", .yearlyShare, \.site.attrition, .otherwise("0%"),
      "Leavers in a year over average headcount, past the new-hire weeks.",
      example: "30%/year"
    ).measured(
      "Ask for leavers and average headcount of the last 24 months: a pilot is too short."),
    Key(
      "new_hire_attrition", .map(newHireAttrition) { _ in NewHireAttrition() },
      \.site.newHireAttrition, .otherwise("as everyone"), "By how much more new hires leave.",
      example: "{multiplier: 2, for: 12 weeks}"),
    Key(
      "time_to_hire", .weeks, \.site.timeToHire, .otherwise("0 weeks"),
      "Time from an open requisition to a start.", example: "4 to 8 weeks"
    ).measured("Note when each requisition opens and when the person starts, for ten or more."),
  ]

  /// What a place costs.
  static let moneyFigures: [Key<SiteDraft>] = [
    Key(
      "salary_growth", .growth, \.site.salaryGrowth, .otherwise("0%"),
      "Rise of pay every 52 weeks, for pay without dates.", example: "6%/year"
    ).measured("Ask for the rises of the last three years, or fix the next ones in the contract."),
    Key(
      "burden", .burden, \.burden, .otherwise("0%"),
      "Statutory on-cost and benefits on top of pay: one share of it, or the parts by name.",
      example: "25%"
    ).measured("Take what the employer pays on top of pay from a month's payroll, line by line."),
    Key(
      "management_fee", .openShare, \.site.managementFee, .otherwise("0%"),
      "A vendor's fee, as a share of pay and burden.", example: "20%"
    ).measured("Have the vendor quote it, and what it is taken of."),
    Key(
      "recruiting_cost", .money, \.site.recruitingCost, .otherwise("0"),
      "Cost of finding one person who starts.", example: "$300"
    ).measured("Divide what a class cost to find by those of it who started."),
    Key(
      "onboarding_cost", .money, \.site.onboardingCost, .otherwise("0"),
      "Cost of setting up one person who starts.", example: "$200"
    ).measured("Divide what a class cost in machines and accounts by those of it who started."),
    Key(
      "severance", .money, \.site.severance, .otherwise("0"),
      "Cost of releasing one person.", example: "$500"
    ).measured("Read the law and the contract, for people who stayed as long as yours will."),
    Key(
      "seat", .monthlyMoney, \.site.seat, .otherwise("0"),
      "Desk, room and machine of one person.", example: "$150/month"
    ).measured("Ask for a quote for the building that you would use."),
    Key(
      "tooling", .monthlyMoney, \.site.tooling, .otherwise("0"),
      "Licences of one person.", example: "$60/month"
    ).measured("Add up the licences of one person from the quotes of their vendors."),
  ]

  /// By how much more new hires leave.
  static let newHireAttrition = Section<NewHireAttrition>(
    "new-hire attrition", "under 'new_hire_attrition'",
    "New hires leave more often in their first weeks.",
    [
      Key(
        "multiplier", .times, \.multiplier, .otherwise("1"), "Times the base rate.", example: "2"
      ).measured(
        "Ask for leavers of the last 24 months by weeks since their start; divide the rates."),
      Key(
        "for", .weeks, \.weeks, .otherwise("0 weeks"), "For so long after the start.",
        example: "12 weeks"
      ).measured(
        "Ask for leavers of the last 24 months by weeks since their start; see what settles when."),
    ])
}
