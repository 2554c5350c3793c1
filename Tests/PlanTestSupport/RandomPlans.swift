public import PlanModel

extension SamplePlans {
  /// A plan that uses every part of the model in some way, the same for the same seed.
  ///
  /// - Parameter seed: Which plan.
  /// - Returns: The scenario.
  public static func random(seed: UInt64) -> Scenario {
    var random = PseudoRandom(seed: seed)
    let weeks = 20 + random.next(below: 60)
    var plan = Scenario(title: "Random \(seed)", start: monday, horizon: weeks)
    plan.discountRate = 0.08
    plan.contingency = random.number(in: 0...0.1)
    plan.sites = [random.site(), random.site()]
    plan.sites[1].name = "other"
    plan.teams = (0..<1 + random.next(below: 3)).map { random.team("team \($0)") }
    if random.happens(40) { plan.teams.append(random.crowd("crowd")) }
    plan.streams = (0..<1 + random.next(below: 3)).map {
      random.stream("stream \($0)", teams: plan.teams.count)
    }
    plan.overhead = [
      OverheadItem(
        name: "liaison", cost: .pay(.steady(PayRate(6_000, per: .month)), fte: 0.5)),
      OverheadItem(name: "travel", cost: .every(2_500, weeks: 9)),
      OverheadItem(name: "set-up", cost: .once(9_999.99, at: 3)),
    ]
    if random.happens(30) { plan.pauses = [Pause(from: 8, weeks: 3)] }
    return plan
  }
}

extension PseudoRandom {
  fileprivate mutating func number(in range: ClosedRange<Double>) -> Quantity {
    Quantity(Estimate(next(in: range)))
  }

  fileprivate mutating func whole(in range: ClosedRange<Int>) -> Quantity {
    Quantity(Estimate(Double(range.lowerBound + next(below: range.count))))
  }

  fileprivate mutating func site() -> Site {
    var site = SamplePlans.site()
    site.leave = number(in: 0...25)
    site.holidays = .perYear(number(in: 0...18))
    site.shrinkage = number(in: 0...0.3)
    site.attrition = number(in: 0...0.9)
    site.newHireAttrition.multiplier = number(in: 1...3)
    site.newHireAttrition.weeks = whole(in: 0...12)
    site.salaryGrowth = number(in: 0...0.1)
    site.burden = .share(number(in: 0...0.4))
    site.managementFee = number(in: 0...0.2)
    site.timeToHire = whole(in: 0...8)
    (site.recruitingCost, site.onboardingCost, site.severance) = (300, 200, 1_000)
    (site.seat, site.tooling) = (150, 60)
    return site
  }

  fileprivate mutating func team(_ name: String) -> Team {
    let curves: [Productivity] = [
      .none, .linear(start: 0.3, fullAfter: 8), .sCurve(start: 0.2, fullAfter: 10),
      .exponential(start: 0.4, fullAfter: 9), .learning(start: 0.5, rate: 0.85),
      .table([0.3, 0.6, 1.1]),
    ]
    let start = next(below: 12)
    let curve = curves[next(below: curves.count)]
    var random = self
    let team = SamplePlans.team(name, of: start) { staff in
      staff.site = random.next(below: 2)
      staff.onboardingWeeks = random.whole(in: 0...4)
      staff.graduation = random.number(in: 0.7...1)
      staff.productivity = curve
      staff.accuracy.start = random.number(in: 0.7...0.9)
      staff.accuracy.full = 0.96
      staff.accuracy.settlesAfter = 6
      staff.mentoring.hours = random.number(in: 0...4)
      staff.mentoring.weeks = random.whole(in: 0...6)
      staff.calibration = random.number(in: 0...2)
      staff.backfill = random.happens(80)
      staff.bench.size = random.whole(in: 0...4)
      staff.bench.leadTime = 1
      staff.pod.size = 6
      staff.pod.lead = SamplePlans.role("lead", 2_000)
      staff.pod.trainersPerQA = 8
      staff.pod.qa = SamplePlans.role("qa", 1_500)
      staff.ramp = random.ramp(from: start)
    }
    self = random
    return team
  }

  private mutating func ramp(from start: Int) -> Ramp {
    if happens(50) {
      var plan = ClassPlan(
        to: whole(in: start...start + 30), begin: whole(in: 0...8), complete: whole(in: 9...24))
      plan.every = whole(in: 1...4)
      plan.shape = happens(50) ? .linear : .sCurve
      return .classes(plan)
    }
    return .steps([
      RampStep(week: 2, headcount: whole(in: 0...30)),
      RampStep(week: 9, headcount: whole(in: 0...30)),
      RampStep(week: 15, headcount: whole(in: 0...30)),
    ])
  }

  fileprivate mutating func crowd(_ name: String) -> Team {
    var crowd = Crowd()
    crowd.leadTime = whole(in: 0...3)
    crowd.capacity = number(in: 0...800)
    crowd.accuracy = 0.85
    crowd.price = 0.12
    return Team(name: name, sourcing: .crowd(crowd))
  }

  fileprivate mutating func stream(_ name: String, teams: Int) -> WorkStream {
    let first = next(below: teams)
    let names = Array(Set([first, next(below: teams)])).sorted()
    var random = self
    let rate = random.next(in: 0...6_000)
    let stream = SamplePlans.stream(name, teams: names, rate: rate) { stream in
      stream.priority = random.whole(in: 1...2)
      stream.handleTime = random.number(in: 0.05...0.3)
      stream.passes = 1 + random.next(below: 4)
      stream.overlap = stream.passes == 1 ? random.number(in: 0...0.2) : 0
      stream.prelabelSaving = random.number(in: 0...0.4)
      stream.classes = 2 + random.next(below: 4)
      stream.review.sample = random.number(in: 0...0.3)
      stream.review.time = random.number(in: 0...0.1)
      stream.review.detection = random.number(in: 0.5...1)
      stream.due = 2
      stream.demand.append(.rate(from: 12, itemsPerWeek: random.number(in: 0...6_000)))
      stream.demand.append(.volume(at: 15, items: 5_000))
      if random.happens(50) { stream.gates.goldAccuracy = random.number(in: 0.75...0.95) }
    }
    self = random
    return stream
  }
}
