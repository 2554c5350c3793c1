import PlanEngine
import PlanModel

extension RunFindings {
  /// The value of a figure that only a comparison shows; `nil` where there is none.
  ///
  /// - Parameter figure: Which one.
  public subscript(figure: ReachFigure) -> Double? {
    switch figure {
    case .weeksFrom3To30: weeks(from: 3, to: 30).map { Double($0) }
    case .hoursCovered: hoursCovered()
    }
  }

  /// Weeks in which the plan's positions grow from one headcount to another.
  ///
  /// - Parameters:
  ///   - few: The headcount to start from: the weeks count from the last week with no more.
  ///   - many: The headcount to reach.
  /// - Returns: The weeks; `nil` where the plan never has so few before it has so many, or never so
  ///   many.
  public func weeks(from few: Int, to many: Int) -> Int? {
    let positions = (0..<scenario.horizon).map { week in
      scenario.teams.indices.reduce(0) { $0 + trajectory.team($1, week: week).positions }
    }
    guard let reached = positions.firstIndex(where: { $0 >= Double(many) }),
      let last = positions[..<reached].lastIndex(where: { $0 <= Double(few) && $0 > 0 })
    else { return nil }
    return reached - last
  }

  /// Hours of a working day in which some site is at work, in the last week: each works a fifth of its
  /// paid week from nine in the morning, its own time.
  ///
  /// Two sites at one distance from UTC may be two shifts or one, which no file says.
  ///
  /// - Returns: The hours, 24 at most; `nil` where a site does not say its distance from UTC or shares
  ///   it with another, or nobody is on a payroll.
  public func hoursCovered() -> Double? {
    let minutes = 24 * 60
    var isCovered = [Bool](repeating: false, count: minutes)
    var siteAt: [Int: Int] = [:]
    for (index, team) in scenario.teams.enumerated() {
      guard let staff = team.staff,
        trajectory.team(index, week: scenario.horizon - 1).trainers.people > 0
      else { continue }
      let site = scenario.sites[staff.site]
      guard let offset = site.utcOffset, siteAt[offset, default: staff.site] == staff.site else {
        return nil
      }
      siteAt[offset] = staff.site
      let length = min(minutes, Int((valuation(site.hoursPerWeek) / 5 * 60).rounded()))
      for minute in 0..<length {
        isCovered[((9 * 60 - offset + minute) % minutes + minutes) % minutes] = true
      }
    }
    let covered = isCovered.count { $0 }
    return covered > 0 ? Double(covered) / 60 : nil
  }
}
