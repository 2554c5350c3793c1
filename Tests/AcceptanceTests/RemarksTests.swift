import PlanTestSupport
import PodplanCLI
import Testing

/// What `podplan run` says beside a number that would be misread without it.
struct RemarksTests {
  /// What all plans here begin with.
  private static func plan(_ title: String, weeks: Int) -> String {
    """
    scenario: \(title)
    start: 2027-01-04
    horizon: \(weeks) weeks
    default_source: guess
    sources: {guess: {title: A guess, class: assumption}}
    sites: {m: {rate_card: philippines}}

    """
  }

  @Test func `what is produced and not reviewed is told beside a cleared backlog`() {
    let plan =
      Self.plan("Nobody looks", weeks: 4) + """
        teams: [{team: t, site: m, role: annotator, start_with: 5}]
        work:
          - stream: s
            teams: [t]
            handle_time: 6 min
            review: {sample: 15%, time: 3 min}
            demand: [{from: week 1, rate: 100/week}]
        targets: [{stream: s, cleared_by: week 2}]

        """
    let outcome = podplan(["run", "plan.yaml"], with: ["plan.yaml": plan])
    #expect(outcome.output.contains(", with 400 items not reviewed in the end"))
  }

  @Test func `a target missed by a part of an item says so`() {
    let plan =
      Self.plan("Everybody leaves", weeks: 20) + """
        teams:
          - team: t
            site: m
            role: annotator
            start_with: 10
            ramp: {steps: [{week: week 12, headcount: 0}]}
            accuracy: {full: 90%}
        work:
          - stream: s
            teams: [t]
            handle_time: 6 min
            review: {sample: 10%, time: 0 min, detection: 50%}
            demand: [{from: week 1, rate: 1000/week}, {from: week 11, rate: 0/week}]
        targets: [{stream: s, cleared_by: week 12}]

        """
    let outcome = podplan(["run", "plan.yaml"], with: ["plan.yaml": plan])
    #expect(outcome.output.contains("not within the horizon, for want of less than half an item"))
    #expect(!outcome.output.contains("more work than its teams can do"))
  }

  @Test func `the hiring calendar says that it knows of the gate`() {
    let plan =
      Self.plan("A gate that closes", weeks: 30) + """
        teams:
          - team: t
            site: m
            role: annotator
            start_with: 4
            ramp: {steps: [{week: week 9, headcount: 12}, {week: week 12, headcount: 20}]}
            accuracy: {start: 75%, full: 91.5%, settles_after: 6 weeks}
        work:
          - {stream: s, teams: [t], handle_time: 6 min, demand: [{from: week 1, rate: 900/week}]}
        gates: {gold_accuracy: 88%}

        """
    let remark = "Nobody knows of the wait before the gate closes"
    let gated = podplan(["run", "plan.yaml"], with: ["plan.yaml": plan])
    #expect(gated.output.contains(remark))
    let open = podplan(
      ["run", "plan.yaml", "--set", "gates.gold_accuracy=50%"], with: ["plan.yaml": plan])
    #expect(open.output.contains("Hiring calendar") && !open.output.contains(remark))
  }
}
