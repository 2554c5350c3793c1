import PlanModel

extension Scenario {
  /// The scenario as if somebody had written each of its numbers.
  func numbered() -> Scenario {
    var plan = self
    var fields: [Field] = []
    func number(_ quantity: inout Quantity) {
      let origin = Origin(file: "plan.yaml", line: fields.count + 1, column: 1, citation: nil)
      quantity.field = fields.count
      fields.append(
        Field(path: "n\(fields.count)", text: "", estimate: quantity.estimate, origin: origin))
    }
    func number(_ amount: inout BurdenPart.Amount) {
      switch amount {
      case .share(var share, var floor, var cap):
        number(&share)
        if var written = floor { number(&written); floor = written }
        if var written = cap { number(&written); cap = written }
        amount = .share(share, from: floor, upTo: cap)
      case .monthly(var sum):
        number(&sum)
        amount = .monthly(sum)
      }
    }
    func number<Root>(_ paths: [WritableKeyPath<Root, Quantity>], of root: inout Root) {
      for path in paths { number(&root[keyPath: path]) }
    }
    number([\.discountRate, \.contingency], of: &plan)
    for index in plan.sites.indices {
      number(
        [
          \.hoursPerWeek, \.leave, \.shrinkage, \.attrition, \.newHireAttrition.multiplier,
          \.newHireAttrition.weeks, \.salaryGrowth, \.managementFee, \.timeToHire,
          \.recruitingCost, \.onboardingCost, \.severance, \.seat, \.tooling,
        ], of: &plan.sites[index])
      for part in plan.sites[index].burden.parts.indices {
        number(&plan.sites[index].burden.parts[part].amount)
        if var highest = plan.sites[index].burden.parts[part].highestPay {
          number(&highest)
          plan.sites[index].burden.parts[part].highestPay = highest
        }
      }
    }
    for index in plan.teams.indices {
      switch plan.teams[index].sourcing {
      case .staffed(var staff):
        number(
          [
            \.startWith, \.bench.size, \.bench.leadTime, \.onboardingWeeks, \.graduation,
            \.accuracy.start, \.accuracy.full, \.mentoring.hours, \.mentoring.weeks, \.calibration,
            \.pod.size, \.pod.trainersPerQA,
          ], of: &staff)
        switch staff.ramp {
        case nil: break
        case .classes(var ramp):
          number([\.to, \.begin, \.complete, \.every], of: &ramp)
          staff.ramp = .classes(ramp)
        case .steps(var steps):
          for step in steps.indices { number([\.week, \.headcount], of: &steps[step]) }
          staff.ramp = .steps(steps)
        }
        plan.teams[index].sourcing = .staffed(staff)
      case .crowd(var crowd):
        number([\.leadTime, \.capacity, \.accuracy, \.price], of: &crowd)
        plan.teams[index].sourcing = .crowd(crowd)
      }
    }
    for index in plan.streams.indices {
      number(
        [
          \.priority, \.handleTime, \.overlap, \.prelabelSaving, \.seniorAccuracy,
          \.review.sample, \.review.time, \.review.detection,
        ], of: &plan.streams[index])
    }
    for index in plan.pauses.indices { number([\.from, \.weeks], of: &plan.pauses[index]) }
    plan.fields = fields
    return plan
  }
}
