import PlanEngine
import PlanModel

/// Runs a year of one team of 3 to 50 with leads and reviewers.
func measureRun() {
  let plan = ramp(teams: 1, weeks: 52)
  let once = leastSeconds(rounds: 2_000) { simulate(plan).ledger.total }
  print("One team over 52 weeks, compiled and run: \(text(once * 1e6)) µs;")
  print("  \(text(once * 1e9 / 52)) ns a week.\n")
}

/// Runs 200 such teams, each with a stream, over ten years.
func measureLargePlan() {
  let (one, many) = (ramp(teams: 1, weeks: 520), ramp(teams: 200, weeks: 520))
  let single = leastSeconds(rounds: 20) { simulate(one).ledger.total }
  let all = leastSeconds(rounds: 3) { simulate(many).ledger.total }
  print("200 teams over 520 weeks: \(text(all * 1e3)) ms;")
  print("  one team over 520 weeks: \(text(single * 1e3)) ms; ratio \(text(all / single)).")
}

/// Teams that ramp from 3 to 50 in pods of 6, one stream each.
private func ramp(teams: Int, weeks: Int) -> Scenario {
  func role(_ key: String, _ pay: Double) -> Role {
    Role(key: key, pay: .steady(PayRate(Quantity(Estimate(pay)), per: .month)))
  }
  let monday = CalendarDate(daysSinceEpoch: 20_822)
  var plan = Scenario(title: "Ramp", start: monday, horizon: weeks)
  var site = Site(name: "site", currency: .dollar)
  (site.leave, site.shrinkage, site.attrition) = (15, 0.15, 0.3)
  site.newHireAttrition.multiplier = 2
  site.newHireAttrition.weeks = 12
  (site.timeToHire, site.seat, site.tooling, site.recruitingCost) = (6, 150, 60, 300)
  plan.sites = [site]
  var classes = ClassPlan(to: 50, begin: 6, complete: 26)
  classes.every = 2
  classes.shape = .sCurve
  var staff = Staff(site: 0, role: role("annotator", 1_000))
  staff.startWith = 3
  staff.ramp = .classes(classes)
  staff.onboardingWeeks = 3
  staff.graduation = 0.9
  staff.productivity = .sCurve(start: 0.3, fullAfter: 10)
  (staff.accuracy.start, staff.accuracy.full, staff.accuracy.settlesAfter) = (0.8, 0.95, 8)
  (staff.mentoring.hours, staff.mentoring.weeks, staff.calibration) = (3, 6, 1)
  (staff.pod.size, staff.pod.lead) = (6, role("team-lead", 2_500))
  (staff.pod.trainersPerQA, staff.pod.qa) = (8, role("qa-specialist", 1_700))
  for index in 0..<teams {
    plan.teams.append(Team(name: "team \(index)", sourcing: .staffed(staff)))
    var stream = WorkStream(name: "stream \(index)", teams: [index], handleTime: 0.1)
    stream.overlap = 0.12
    (stream.review.sample, stream.review.detection) = (0.15, 0.9)
    stream.review.time = Quantity(Estimate(4.0 / 60))
    stream.gates.goldAccuracy = 0.88
    stream.demand = [.rate(from: 0, itemsPerWeek: 600), .rate(from: 13, itemsPerWeek: 3_000)]
    plan.streams.append(stream)
  }
  return plan
}
