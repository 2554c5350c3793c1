import PlanEngine
import PlanModel

/// Figures of one plan that only a comparison shows.
extension Explainer {
  func reach(_ figure: ReachFigure) -> Explanation {
    switch figure {
    case .weeksFrom3To30:
      return Explanation(
        "weeks from 3 to 30 positions", findings[figure], .weeks,
        note:
          "Hiring for the first class comes before; leavers may leave fewer people than positions."
      ) { findings[figure] == nil ? .absent : weeks(from: 3, to: 30) }
    case .hoursCovered:
      return Explanation(
        "hours covered", findings[figure], .hours,
        note: "Each site is at work for a fifth of its paid week from nine in the morning, its own "
          + "time, in the last week."
      ) { findings[figure] == nil ? .absent : hoursCovered }
    }
  }

  /// Weeks from the last with so few positions to the first with so many.
  private func weeks(from few: Int, to many: Int) -> Reckoning {
    func positions(_ week: Int) -> Reckoning {
      .term(.team(.positions, of: nil, weeks: only(week)))
    }
    let counts = allWeeks.map { week in
      scenario.teams.indices.reduce(0) { $0 + run.team($1, week: week).positions }
    }
    let reached = counts.firstIndex { $0 >= Double(many) } ?? counts.count
    let arrival = Search<Figure>(
      each: "week",
      rows: allWeeks.map {
        .init(
          Double($0 + 1), label($0),
          where: [Condition(positions($0), .atLeast, .number(Double(many)))])
      })
    let start = Search<Figure>(
      .last, each: "week",
      rows: (0..<min(reached + 1, counts.count)).map {
        .init(
          Double($0 + 1), label($0),
          where: [
            Condition(positions($0), .atMost, .number(Double(few))),
            Condition(positions($0), .over, 0),
          ])
      })
    return .search(arrival) - .search(start)
  }

  /// Hours from the start of each site to that of the next, as far as a site that has started by then
  /// is still at work.
  private var hoursCovered: Reckoning {
    let last = run.timeline.weeks - 1
    var starts: [(hour: Double, site: Site)] = []
    for (index, team) in scenario.teams.enumerated() {
      guard let staff = team.staff, run.team(index, week: last).trainers.people > 0 else {
        continue
      }
      let site = scenario.sites[staff.site]
      guard let offset = site.utcOffset, !starts.contains(where: { $0.site.name == site.name })
      else { continue }
      let minute = (9 * 60 - offset) % (24 * 60)
      starts.append((Double(minute < 0 ? minute + 24 * 60 : minute) / 60, site))
    }
    starts.sort { ($0.hour, $0.site.name) < ($1.hour, $1.site.name) }
    return .total(each: "site", of: starts.indices) { index in
      let (hour, site) = starts[index]
      let next = starts[(index + 1) % starts.count].hour
      let gap = next > hour ? next - hour : next + 24 - hour
      let working = starts.map { other -> Reckoning in
        let since = hour >= other.hour ? hour - other.hour : hour + 24 - other.hour
        let length = workingDay(of: other.site)
        return since == 0
          ? length : length - .term(.known("hours since \(other.site.name) began", since))
      }
      return (
        site.name,
        .least([
          .term(.known("hours until the next site begins", gap)),
          working.count == 1 ? working[0] : .greatest(working),
        ])
      )
    }
  }

  /// A fifth of a site's paid week, to the minute.
  private func workingDay(of site: Site) -> Reckoning {
    let day = given("hours a week", site.hoursPerWeek, .hours) / 5
    let minutes = value(site.hoursPerWeek) / 5 * 60
    return abs(minutes - minutes.rounded()) < 1e-9 ? day : .rounded(day * 60, .whole) / 60
  }
}
