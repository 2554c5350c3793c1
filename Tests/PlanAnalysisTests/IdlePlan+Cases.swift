extension IdlePlan {
  private static let ramp = ", ramp: {to: 7, begin: week 3}"
  private static let crowd = "  - {team: c, sourcing: crowd, capacity: 50 h/week, price: $0.10}"

  /// For each reason a plan that provokes it, with everything that is without effect in it.
  static let cases: [(plan: IdlePlan, idle: [String])] =
    ofTime + ofPlaces + ofMoney + ofHiring + ofLearning + ofWork

  private static let ofTime: [(IdlePlan, [String])] = [
    (IdlePlan(name: "everything has an effect"), []),
    (
      IdlePlan(
        name: "batches, later ones longer", stream: ", batch: 900",
        demand: "{from: week 1, rate: 1000/week}, {from: week 9, rate: 400/week}"), []
    ),
    (
      IdlePlan(
        name: "past the horizon", rest: "overhead: [{item: x, at: week 30, cost: \"$500\"}]"),
      ["overhead.x.at pastHorizon", "overhead.x.cost pastHorizon"]
    ),
    (
      IdlePlan(name: "one month", horizon: 2, rest: "discount_rate: 8%"),
      ["discount_rate oneMonth"]
    ),
    (
      IdlePlan(name: "a pause of nobody", rest: "pauses: [{from: week 5, for: 1 week}]"),
      ["pauses.1.from noClassToPause", "pauses.1.for noClassToPause"]
    ),
    (
      IdlePlan(
        name: "a pause before all classes", team: ", ramp: {to: 7, begin: week 15}",
        rest: "pauses: [{from: week 5, for: 1 week}]"),
      ["pauses.1.from classesAfterPause"]
    ),
    (
      IdlePlan(
        name: "a pause of no time", team: ", ramp: {to: 7, begin: week 5}",
        rest: "pauses: [{from: week 5, for: 0 weeks}]"),
      ["pauses.1.from pauseForNoTime"]
    ),
    (
      IdlePlan(
        name: "a crowd to come",
        teams: "  - {team: c, sourcing: crowd, lead_time: 30 weeks, capacity: 9 h/week, price: $1}",
        workers: "t, c"),
      ["teams.c.capacity crowdTooLate", "teams.c.price crowdTooLate"]
    ),
  ]

  private static let ofPlaces: [(IdlePlan, [String])] = [
    (
      IdlePlan(name: "an empty site", sites: "  there: {rate_card: card, attrition: 10%}"),
      ["sites.there.attrition noTeamAtSite"]
    ),
    (
      IdlePlan(
        name: "an empty team", sites: "  there: {rate_card: card, attrition: 10%}",
        teams: "  - {team: u, site: there, role: annotator, calibration: 1 h/week}",
        workers: "t, u"),
      ["sites.there.attrition nobodyAtSite", "teams.u.calibration nobodyInTeam"]
    ),
    (
      IdlePlan(name: "a role of nobody", site: ", roles: {lead: {pay: \"$2,100/month\"}}"),
      ["sites.here.roles.lead.pay nobodyInRole"]
    ),
    (
      IdlePlan(name: "a currency of nobody", rest: "fx: {PHP: 57}\nfx_drift: {PHP: 2%}"),
      ["fx.PHP currencyNotUsed", "fx_drift.PHP currencyNotUsed"]
    ),
  ]

  private static let ofMoney: [(IdlePlan, [String])] = [
    (
      IdlePlan(
        name: "dated pay",
        rest: """
          overhead:
            - item: x
              pay: [{from: 2020-01-01, pay: "$10/month"}, {from: 2026-01-01, pay: "$20/month"}]
          """),
      ["overhead.x.pay.1.pay otherEntryHolds"]
    ),
    (
      IdlePlan(name: "too short for a rise", site: ", salary_growth: 5%"),
      ["sites.here.salary_growth endsBeforeRise"]
    ),
    (
      IdlePlan(
        name: "no pay to rise", horizon: 60,
        site:
          ", salary_growth: 5%, roles: {annotator: {pay: [{from: 2026-01-01, pay: \"$1,000/month\"}]}}"
      ),
      ["sites.here.salary_growth payByDate"]
    ),
    (
      IdlePlan(
        name: "no pay", site: ", burden: 10%, roles: {annotator: {pay: \"$0/month\"}}",
        rest: "contingency: 5%"),
      ["sites.here.burden nothingPaid", "contingency noCost"]
    ),
    (
      IdlePlan(name: "no cost", rest: "overhead: [{item: x, every: 3 weeks, cost: \"$0\"}]"),
      ["overhead.x.every amountZero"]
    ),
    (
      IdlePlan(name: "nobody released", site: ", severance: $500"),
      ["sites.here.severance nobodyReleased"]
    ),
  ]

  private static let ofHiring: [(IdlePlan, [String])] = [
    (
      IdlePlan(
        name: "nobody hired", site: ", time_to_hire: 3 weeks, recruiting_cost: $50",
        team: ", onboarding: {duration: 2 weeks, graduation: 90%}"),
      [
        "sites.here.time_to_hire nobodyHired", "sites.here.recruiting_cost nobodyHired",
        "teams.t.onboarding.duration nobodyHired", "teams.t.onboarding.graduation nobodyHired",
      ]
    ),
    (
      IdlePlan(
        name: "nobody leaves", site: ", new_hire_attrition: {multiplier: 2, for: 4 weeks}",
        team: ramp),
      [
        "sites.here.new_hire_attrition.multiplier noAttrition",
        "sites.here.new_hire_attrition.for noAttrition",
      ]
    ),
    (
      IdlePlan(
        name: "new for no time",
        site: ", attrition: 30%, new_hire_attrition: {multiplier: 2, for: 0 weeks}", team: ramp),
      ["sites.here.new_hire_attrition.multiplier newForNoTime"]
    ),
    (
      IdlePlan(
        name: "new like others",
        site: ", attrition: 30%, new_hire_attrition: {multiplier: 1, for: 4 weeks}", team: ramp),
      ["sites.here.new_hire_attrition.for newLeaveLikeOthers"]
    ),
    (
      IdlePlan(name: "a bench for nobody", team: ", bench: {size: 3, lead_time: 1 week}"),
      ["teams.t.bench.size noClass", "teams.t.bench.lead_time noClass"]
    ),
    (
      IdlePlan(name: "an empty bench", team: ", bench: {size: 0, lead_time: 1 week}" + ramp),
      ["teams.t.bench.lead_time benchEmpty"]
    ),
    (
      IdlePlan(
        name: "a level ramp",
        team: ", ramp: {to: 5, begin: week 3, complete: week 6, class_every: 2 weeks}"),
      [
        "teams.t.ramp.begin rampLevel", "teams.t.ramp.complete rampLevel",
        "teams.t.ramp.class_every rampLevel",
      ]
    ),
    (
      IdlePlan(name: "one class", team: ", ramp: {to: 7, begin: week 3, class_every: 2 weeks}"),
      ["teams.t.ramp.class_every oneClass"]
    ),
    (
      IdlePlan(
        name: "a small ramp",
        team: ", ramp: {to: 6, begin: week 3, complete: week 4, class_every: 1 week}"),
      ["teams.t.ramp.class_every nothingDepends"]
    ),
    (
      IdlePlan(
        name: "a level step",
        team: ", ramp: {steps: [{week: week 3, headcount: 5}, {week: week 6, headcount: 7}]}"),
      ["teams.t.ramp.steps.1.week stepLevel"]
    ),
  ]

  private static let ofLearning: [(IdlePlan, [String])] = [
    (
      IdlePlan(
        name: "nobody trained",
        team: ramp
          + ", onboarding: {duration: 30 weeks}, productivity: {start: 30%, full_after: 5 weeks}"),
      [
        "teams.t.productivity.start nobodyTrained",
        "teams.t.productivity.full_after nobodyTrained",
      ]
    ),
    (
      IdlePlan(
        name: "nobody so experienced",
        team: ", ramp: {to: 7, begin: week 18}, "
          + "productivity: {curve: table, weekly: [30%, 50%, 60%, 70%]}"),
      ["teams.t.productivity.weekly.4 nobodySoExperienced"]
    ),
    (
      IdlePlan(
        name: "no onboarding", team: ramp + ", onboarding: {duration: 0 weeks, graduation: 90%}"),
      ["teams.t.onboarding.graduation noOnboarding"]
    ),
    (
      IdlePlan(
        name: "full pace at once",
        team: ramp + ", productivity: {start: 100%, full_after: 5 weeks}"),
      ["teams.t.productivity.full_after fullPaceAtOnce"]
    ),
    (
      IdlePlan(
        name: "settled at once",
        team: ramp + ", accuracy: {start: 80%, full: 80%, settles_after: 5 weeks}"),
      ["teams.t.accuracy.settles_after settledAtOnce"]
    ),
    (
      IdlePlan(name: "never unsettled", team: ramp + ", accuracy: {start: 80%, full: 90%}"),
      ["teams.t.accuracy.start settledAtOnce"]
    ),
    (
      IdlePlan(
        name: "no mentoring", team: ramp + ", mentoring: {hours: 3 h/week, for: 0 weeks}"),
      ["teams.t.mentoring.hours noMentoring"]
    ),
    (
      IdlePlan(
        name: "not in the curve", team: ramp + ", productivity: {curve: none, full_after: 5 weeks}"),
      ["teams.t.productivity.full_after notInCurve"]
    ),
  ]

  private static let ofWork: [(IdlePlan, [String])] = [
    (
      IdlePlan(name: "a crowd that is not needed", teams: crowd, workers: "t, c"),
      ["teams.c.price crowdNotNeeded"]
    ),
    (
      IdlePlan(name: "nothing arrives", demand: "{from: week 30, rate: 1000/week}"),
      [
        "work.s.handle_time nothingArrives", "work.s.demand.1.from pastHorizon",
        "work.s.demand.1.rate pastHorizon",
      ]
    ),
    (IdlePlan(name: "nobody works", people: 0), ["work.s.handle_time nobodyWorks"]),
    (IdlePlan(name: "no rival", stream: ", priority: 2"), ["work.s.priority noRival"]),
    (
      IdlePlan(
        name: "time for all", stream: ", priority: 2",
        streams: "  - {stream: r, teams: [t], handle_time: 6 min, priority: 1, "
          + "demand: [{from: week 1, rate: 500/week}]}"),
      ["work.s.priority timeForAll", "work.r.priority timeForAll"]
    ),
    (
      IdlePlan(
        name: "nothing to decide", team: ", accuracy: {full: 90%}", stream: ", senior_accuracy: 98%"
      ),
      ["work.s.senior_accuracy noDisagreement"]
    ),
    (
      IdlePlan(
        name: "every pass right",
        stream: ", overlap: 10%, senior_accuracy: 98%, review: {sample: 10%, detection: 90%}"),
      [
        "work.s.senior_accuracy everyPassRight", "work.s.review.sample everyPassRight",
        "work.s.review.detection everyPassRight",
      ]
    ),
    (
      IdlePlan(
        name: "nothing reviewed", team: ", accuracy: {full: 90%}",
        stream: ", review: {sample: 0%, time: 3 min, detection: 90%}"),
      ["work.s.review.time nothingReviewed", "work.s.review.detection nothingReviewed"]
    ),
    (
      IdlePlan(name: "delivered at once", stream: ", due: 1 week"),
      ["work.s.due deliveredAtOnce"]
    ),
    (
      IdlePlan(
        name: "nobody to test", teams: crowd, workers: "c", rest: "gates: {gold_accuracy: 80%}"),
      ["gates.gold_accuracy nobodyToTest"]
    ),
    (
      IdlePlan(
        name: "own gates", stream: ", gates: {kappa: 0.4}", rest: "gates: {kappa: 0.5}"),
      ["work.s.gates.kappa everyPassRight", "gates.kappa streamsHaveOwn"]
    ),
    (
      IdlePlan(
        name: "the same rate",
        demand: "{from: week 1, rate: 1000/week}, {from: week 5, rate: 1000/week}"),
      ["work.s.demand.2.from sameRate"]
    ),
  ]
}
