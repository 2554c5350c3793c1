import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

struct TimelineTests {
  @Test(arguments: [1, 4, 52, 53, 1_040])
  func `weeks lie in the months of their Mondays`(weeks: Int) {
    let timeline = Timeline(start: SamplePlans.monday, weeks: weeks)
    for week in 0..<weeks {
      let month = timeline.firstMonth.adding(months: timeline.month[week])
      #expect(timeline.monday(of: week).month == month)
      #expect(timeline.month[week] < timeline.months)
    }
  }

  @Test func `a plan touches the month of its last Friday`() {
    #expect(Timeline(start: SamplePlans.monday, weeks: 4).months == 1)
    // The week of Monday, 29 March 2027 ends on Friday, 2 April.
    #expect(Timeline(start: SamplePlans.monday, weeks: 13).months == 4)
  }
}
