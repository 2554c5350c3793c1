public import PlanModel

/// Scenarios to test with, small enough to reckon by hand.
public enum SamplePlans {
  /// Monday, 4 January 2027.
  public static let monday = CalendarDate(daysSinceEpoch: 20_822)

  /// A role with a monthly pay.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - pay: Pay a month.
  /// - Returns: The role.
  public static func role(_ key: String, _ pay: Double) -> Role {
    Role(key: key, pay: .steady(PayRate(Quantity(Estimate(pay)), per: .month)))
  }

  /// A site without holidays, leave, shrinkage or attrition: 40 hours a week and 1,000 a month.
  ///
  /// - Returns: The site.
  public static func site() -> Site {
    var site = Site(name: "site", currency: .dollar)
    site.roles = [role("annotator", 1_000), role("lead", 2_000), role("qa", 1_500)]
    return site
  }

  /// So many people at the site, all proficient.
  ///
  /// - Parameters:
  ///   - name: The team's name.
  ///   - people: How many.
  ///   - change: What is different.
  /// - Returns: The team.
  public static func team(
    _ name: String = "team", of people: Int = 10, _ change: (inout Staff) -> Void = { _ in }
  ) -> Team {
    var staff = Staff(site: 0, role: role("annotator", 1_000))
    staff.startWith = Quantity(Estimate(Double(people)))
    change(&staff)
    return Team(name: name, sourcing: .staffed(staff))
  }

  /// A stream of the first team: 6 minutes an item, 1,000 items a week.
  ///
  /// - Parameters:
  ///   - name: The stream's name.
  ///   - teams: Its teams.
  ///   - rate: Items a week.
  ///   - change: What is different.
  /// - Returns: The stream.
  public static func stream(
    _ name: String = "stream", teams: [Int] = [0], rate: Double = 1_000,
    _ change: (inout WorkStream) -> Void = { _ in }
  ) -> WorkStream {
    var stream = WorkStream(name: name, teams: teams, handleTime: 0.1)
    stream.demand = [.rate(from: 0, itemsPerWeek: Quantity(Estimate(rate)))]
    change(&stream)
    return stream
  }

  /// A plan of one team and one stream.
  ///
  /// - Parameters:
  ///   - weeks: The horizon.
  ///   - team: The team.
  ///   - stream: The stream.
  ///   - change: What is different.
  /// - Returns: The scenario.
  public static func plan(
    weeks: Int = 26, team: Team = team(), stream: WorkStream = stream(),
    _ change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    var plan = Scenario(title: "Sample", start: monday, horizon: weeks)
    plan.sites = [site()]
    plan.teams = [team]
    plan.streams = [stream]
    change(&plan)
    return plan
  }
}

extension Scenario {
  /// Changes the people of a team.
  ///
  /// - Parameters:
  ///   - index: The team.
  ///   - change: What is different.
  public mutating func changeStaff(of index: Int = 0, _ change: (inout Staff) -> Void) {
    guard var staff = teams[index].staff else { return }
    change(&staff)
    teams[index].sourcing = .staffed(staff)
  }
}
