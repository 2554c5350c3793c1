import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// Streams, votes, review and crowds against arithmetic done by hand and by enumeration.
struct WorkTests {
  @Test(arguments: [1, 2, 3, 4, 5, 7])
  func `a majority vote is what counting all votes gives`(passes: Int) {
    for accuracy in [0.0, 0.3, 0.5, 0.9, 1.0] {
      let voting = Voting(passes: passes, overlap: 0, classes: 2, senior: 0.98)
      var (right, tied) = (0.0, 0.0)
      for votes in 0..<(1 << passes) {
        let correct = votes.nonzeroBitCount
        var chance = 1.0
        for pass in 0..<passes { chance *= votes >> pass & 1 == 1 ? accuracy : 1 - accuracy }
        if 2 * correct > passes { right += chance }
        if 2 * correct == passes { tied += chance }
      }
      #expect(abs(voting.right(accuracy) - (right + tied * 0.98)) < 1e-12)
      #expect(abs(voting.adjudicated(accuracy) - tied) < 1e-12)
    }
  }

  @Test func `overlap sends disagreements to a senior`() {
    let voting = Voting(passes: 1, overlap: 0.12, classes: 2, senior: 0.98)
    let a = 0.9
    #expect(abs(voting.adjudicated(a) - 0.12 * 2 * a * (1 - a)) < 1e-15)
    #expect(abs(voting.right(a) - (0.88 * a + 0.12 * (a * a + 2 * a * (1 - a) * 0.98))) < 1e-15)
  }

  @Test(arguments: [
    (0.9, 2, 0.64), (1.0, 2, 1.0), (0.5, 2, 0.0), (1.0 / 3, 3, 0.0), (0.947, 2, 0.799),
  ])
  func `kappa of two raters`(accuracy: Double, classes: Int, kappa: Double) {
    let voting = Voting(passes: 1, overlap: 0, classes: classes, senior: 1)
    #expect(abs(voting.kappa(accuracy) - kappa) < 1e-3)
  }

  @Test func `items take handle time, passes and overlap, less what machines propose`() {
    var plan = SamplePlans.plan(weeks: 2)
    #expect(simulate(plan).team(0, week: 0).usedHours == 100)
    plan.streams[0].overlap = 0.1
    plan.streams[0].prelabelSaving = 0.5
    #expect(abs(simulate(plan).team(0, week: 0).usedHours - 55) < 1e-9)
    plan.streams[0].overlap = 0
    plan.streams[0].passes = 3
    #expect(abs(simulate(plan).team(0, week: 0).usedHours - 150) < 1e-9)
  }

  @Test func `a lower number is worked first, and the next team takes what is left`() {
    var plan = SamplePlans.plan(weeks: 1)
    plan.teams.append(SamplePlans.team("second", of: 2))
    plan.streams = [
      SamplePlans.stream("late", teams: [0, 1], rate: 1_000) { $0.priority = 2 },
      SamplePlans.stream("early", teams: [0], rate: 3_500),
    ]
    let run = simulate(plan)
    #expect(run.stream(1, week: 0).produced == 3_500)
    #expect(run.team(0, week: 0).usedHours == 400)
    #expect(run.team(1, week: 0).usedHours == 50)
    #expect(run.stream(0, week: 0).produced == 1_000)
  }

  @Test func `what rounding leaves of the hours is nobody's work`() {
    var random = PseudoRandom(seed: 3)
    for _ in 0..<300 {
      var plan = SamplePlans.plan(weeks: 1)
      plan.sites[0].shrinkage = Quantity(Estimate(random.next(in: 0...0.3)))
      plan.streams = (0..<4).map { stream in
        SamplePlans.stream("stream \(stream)", rate: stream < 2 ? random.next(in: 1...900) : 9_000)
      }
      let run = simulate(plan)
      #expect(run.stream(2, week: 0).produced > 0)
      #expect(run.stream(3, week: 0).produced == 0)
      #expect(run.efforts.allSatisfy { $0.stream != 3 || $0.hours == 0 })
    }
  }

  @Test func `review finds wrong items and sends them back`() {
    var plan = SamplePlans.plan(weeks: 2)
    plan.changeStaff {
      $0.accuracy.full = 0.9
      $0.pod.trainersPerQA = 10
      $0.pod.qa = SamplePlans.role("qa", 1_500)
    }
    plan.streams[0].review.sample = 0.5
    plan.streams[0].review.detection = 0.8
    plan.streams[0].review.time = 0.05
    let record = simulate(plan).stream(0, week: 0)
    #expect(abs(record.rework - 1_000 * 0.5 * 0.1 * 0.8) < 1e-9)
    #expect(abs(record.backlog - record.rework) < 1e-9)
    #expect(abs(record.deliveredRight - 900) < 1e-9)
    #expect(simulate(plan).team(0, week: 0).qaUsedHours == 25)
  }

  @Test func `without reviewers nothing is delivered; without review all is`() {
    var plan = SamplePlans.plan(weeks: 3)
    plan.streams[0].review.sample = 0.1
    plan.streams[0].review.time = 0.05
    #expect(simulate(plan).stream(0, week: 2).inReview == 3_000)
    plan.streams[0].review.time = 0
    #expect(simulate(plan).stream(0, week: 2).inReview == 0)
  }

  @Test func `a crowd works from its week on and is paid by the pass`() {
    var crowd = Crowd()
    crowd.leadTime = 1
    crowd.capacity = 60
    crowd.accuracy = 0.8
    crowd.price = 0.10
    var plan = SamplePlans.plan(weeks: 3)
    plan.teams = [Team(name: "crowd", sourcing: .crowd(crowd))]
    plan.streams[0].passes = 3
    let run = simulate(plan)
    #expect((0..<3).map { run.team(0, week: $0).usedHours } == [0, 60, 60])
    #expect((0..<3).map { run.team(0, week: $0).accuracy } == [nil, 0.8, 0.8])
    #expect(abs(run.stream(0, week: 1).produced - 200) < 1e-9)
    #expect(run.ledger.entries.map(\.account.line) == [.perUnit])
    #expect(run.ledger.total == 2 * 600 * 10)
    #expect(run.stream(0, week: 1).staffedAccuracy == nil)
  }

  @Test func `demand holds its last rate and adds what comes at once`() {
    let stream = SamplePlans.stream(rate: 100) {
      $0.demand += [
        .volume(at: 2, items: 1_000), .rate(from: 4, itemsPerWeek: 50), .volume(at: 4, items: 7),
      ]
    }
    let run = simulate(SamplePlans.plan(weeks: 6, stream: stream))
    #expect((0..<6).map { run.stream(0, week: $0).arrived } == [100, 100, 1_100, 100, 57, 50])
  }

  @Test func `hours fall with leave, holidays, shrinkage and calibration`() {
    var plan = SamplePlans.plan(weeks: 3)
    plan.sites[0].leave = 26.1
    plan.sites[0].shrinkage = 0.2
    plan.sites[0].holidays = .dates([
      SamplePlans.monday.adding(days: 8), SamplePlans.monday.adding(days: 9),
      SamplePlans.monday.adding(days: 12),
    ])
    plan.changeStaff { $0.calibration = 1 }
    let run = simulate(plan)
    let hours = 40 * 0.9 * 0.8
    #expect(abs(run.team(0, week: 0).capacityHours - 10 * (hours - 1)) < 1e-9)
    #expect(abs(run.team(0, week: 1).capacityHours - 10 * (hours * 3 / 5 - 1)) < 1e-9)
    plan.sites[0].holidays = .perYear(52.2)
    #expect(abs(simulate(plan).team(0, week: 0).capacityHours - 10 * (hours * 0.8 - 1)) < 1e-9)
  }

  @Test func `in a week without hours nobody is right or wrong`() {
    var plan = SamplePlans.plan(weeks: 3)
    plan.sites[0].holidays = .dates((7..<12).map { SamplePlans.monday.adding(days: $0) })
    let run = simulate(plan)
    #expect((0..<3).map { run.team(0, week: $0).accuracy == nil } == [false, true, false])
    #expect(run.stream(0, week: 1).accuracy == nil)
  }
}
