import PlanAnalysis
import PlanEngine
import PlanModel

/// Runs the reference ramp, 3 to 50 people over 52 weeks with all that chance does to it, in 10,000
/// trials: on one thread, on two, as a plan of its own, and as plans side by side that only differ in
/// what their ranges come to.
func measureTrials() {
  let plan = uncertainRamp()
  let count = 10_000
  let ready = TrialPlan(plan, seed: 1)
  func run(threads: Int) -> Double {
    leastSeconds(rounds: 5) {
      var trials = ready.room(for: 1..<count + 1)
      ready.run(&trials, upTo: count, threads: threads)
      return trials.done
    }
  }
  let findings = PlanAnalysis.run(plan)
  func profile(threads: Int) -> Double {
    leastSeconds(rounds: 5) {
      var trials = TrialRuns(
        [ready], numbers: 1..<count + 1, threads: threads, watcher: NobodyWatching())
      return RiskProfile([("ramp", findings)], seed: 1, from: &trials).count
    }
  }
  let ranges = plan.fields.map { $0.estimate.low...$0.estimate.high }
  let variants = PlanVariants(
    plan, .expected, varying: ranges.enumerated().map { ($0, $1) }, .totalCost, of: .plan)
  func vary(threads: Int) -> Double {
    leastSeconds(rounds: 5) {
      variants?.run(0..<count, threads: threads) { variant, place in
        let part = Double((variant + place * count / ranges.count) % count) / Double(count)
        return ranges[place].lowerBound
          + part * (ranges[place].upperBound - ranges[place].lowerBound)
      }.count ?? 0
    }
  }
  let (varied, variedByTwo) = (vary(threads: 1), vary(threads: 2))
  let (one, two) = (run(threads: 1), run(threads: 2))
  let (profiled, profiledByTwo) = (profile(threads: 1), profile(threads: 2))
  let once = leastSeconds(rounds: 500) { simulate(plan).ledger.total }
  print("A trial of one team over 52 weeks: \(text(one / Double(count) * 1e6)) µs;")
  print("  \(text(one / Double(count) * 1e9 / 52)) ns a week;")
  print("  two threads are \(text(one / two)) times as fast as one;")
  print(
    "  with the percentiles of all figures and weeks: \(text(profiled / Double(count) * 1e6)) µs,")
  print("  two threads \(text(profiled / profiledByTwo)) times as fast;")
  print(
    "  the plan, compiled and run once, takes as long as \(text(once / one * Double(count))) trials.\n"
  )
  print("The same plan with other numbers in its ranges, many side by side:")
  print("  \(text(varied / Double(count) * 1e6)) µs a plan;")
  print("  \(text(once / varied * Double(count))) of them take as long as one by itself;")
  print("  two threads are \(text(varied / variedByTwo)) times as fast as one.\n")
}

/// Lets all trials run at once.
private struct NobodyWatching: TrialWatcher {
  mutating func pace(done: Int, of total: Int, pass: Int) -> Int { total }
}

/// The reference ramp with ranges of pay and of time to hire, and spreads of pace and demand.
private func uncertainRamp() -> Scenario {
  var plan = Scenario(title: "Ramp", start: CalendarDate(daysSinceEpoch: 20_822), horizon: 52)
  let origin = Origin(file: "ramp.yaml", line: 1, column: 1, citation: nil)
  func range(_ low: Double, _ high: Double, _ path: String) -> Quantity {
    let estimate = Estimate(low: low, high: high)
    plan.fields.append(Field(path: path, text: "", estimate: estimate, origin: origin))
    return Quantity(estimate, field: plan.fields.count - 1)
  }
  func role(_ key: String, _ low: Double, _ high: Double) -> Role {
    Role(key: key, pay: .steady(PayRate(range(low, high, key), per: .month)))
  }
  var site = Site(name: "site", currency: .dollar)
  (site.leave, site.shrinkage, site.attrition) = (15, 0.15, 0.3)
  site.holidays = .perYear(18)
  (site.newHireAttrition.multiplier, site.newHireAttrition.weeks) = (2, 12)
  (site.salaryGrowth, site.seat, site.tooling) = (0.06, 150, 60)
  (site.recruitingCost, site.onboardingCost) = (300, 200)
  site.timeToHire = range(4, 8, "time_to_hire")
  plan.sites = [site]
  (plan.discountRate, plan.contingency) = (0.08, 0.05)
  let liaison = Pay.steady(PayRate(14_000, per: .month))
  plan.overhead = [
    OverheadItem(name: "ML liaison", cost: .pay(liaison, fte: 0.25)),
    OverheadItem(name: "set-up", cost: .once(10_000, at: 0)),
  ]
  var classes = ClassPlan(to: 50, begin: 6, complete: 26)
  (classes.every, classes.shape) = (2, .sCurve)
  var staff = Staff(site: 0, role: role("annotator", 800, 1_200))
  staff.startWith = 3
  staff.ramp = .classes(classes)
  (staff.onboardingWeeks, staff.graduation) = (3, 0.9)
  staff.productivity = .sCurve(start: 0.3, fullAfter: 10)
  staff.productivitySpread = 0.15
  (staff.accuracy.start, staff.accuracy.full, staff.accuracy.settlesAfter) = (0.8, 0.95, 8)
  (staff.mentoring.hours, staff.mentoring.weeks, staff.calibration) = (3, 6, 1)
  (staff.pod.size, staff.pod.lead) = (6, role("team-lead", 2_000, 3_000))
  (staff.pod.trainersPerQA, staff.pod.qa) = (8, role("qa-specialist", 1_400, 2_000))
  plan.teams = [Team(name: "trainers", sourcing: .staffed(staff))]
  var stream = WorkStream(name: "preference pairs", teams: [0], handleTime: 0.1)
  (stream.overlap, stream.due, stream.demandSpread) = (0.12, 2, 0.2)
  (stream.review.sample, stream.review.detection) = (0.15, 0.9)
  stream.review.time = Quantity(Estimate(4.0 / 60))
  stream.gates.goldAccuracy = 0.88
  stream.demand = [
    .rate(from: 0, itemsPerWeek: 600), .rate(from: 13, itemsPerWeek: 3_000),
    .rate(from: 29, itemsPerWeek: 9_000),
  ]
  plan.streams = [stream]
  return plan
}
