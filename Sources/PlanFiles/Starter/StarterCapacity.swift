import PlanModel

/// What a team can do in a week, by arithmetic on averages: enough to size a plan, no simulation.
struct StarterCapacity {
  /// Hours a week that a person at work can spend on items.
  let hours: Double

  /// Share of the positions that are filled with people at full pace, once the team is complete: the
  /// rest is being hired, trained or learning in the place of those who left.
  let filled: Double

  /// Hours that an item takes, with what is annotated twice or done anew.
  let hoursPerItem: Double

  init(at site: Site, from start: CalendarDate, handleTime: Double, isReviewed: Bool) {
    hours = Self.hours(at: site, from: start)
    let habits = StarterHabits.self
    let newHires = site.newHireAttrition.weeks.estimate.high > 0
    let times = newHires ? (1 + site.newHireAttrition.multiplier.estimate.expected) / 2 : 1
    let leavers = site.attrition.estimate.expected * times / habits.graduation
    let learning = habits.expectedFullAfter * (1 - habits.firstPace) / 2
    let mentoring = Double(habits.mentoringHours * habits.mentoringWeeks) / max(1, hours)
    let weeksLost =
      site.timeToHire.estimate.expected + 1 + Double(habits.onboardingWeeks) + learning + mentoring
    filled = max(0.3, 1 - leavers * weeksLost / 52)
    let rework = isReviewed ? habits.sample * (1 - habits.fullAccuracy) * habits.detection : 0
    hoursPerItem = handleTime * (1 + habits.overlap) * (1 + rework)
  }

  /// Hours a week that a person at work can spend on items at a site.
  static func hours(at site: Site, from start: CalendarDate) -> Double {
    let daysOff: Double
    switch site.holidays {
    case .perYear(let days): daysOff = days.estimate.expected
    case .dates(let dates):
      let end = start.adding(days: 364)
      daysOff = Double(dates.count { $0 >= start && $0 < end && $0.weekday < 5 })
    }
    let leave = site.leave.estimate.expected
    let atWork = max(0, 1 - daysOff / 261) * max(0, 1 - leave / 261)
    let onTasks = site.hoursPerWeek.estimate.expected * (1 - site.shrinkage.estimate.expected)
    return max(0, onTasks * atWork - Double(StarterHabits.calibration))
  }

  /// Items a week that so many positions do, with some hours to spare.
  func items(for people: Double) -> Double {
    StarterHabits.load * people * filled * hours / hoursPerItem
  }

  /// The positions that so many items a week need.
  func people(for items: Double) -> Int {
    let people = items / self.items(for: 1)
    return people < 1e9 ? max(1, Int((people - 1e-9).rounded(.up))) : Int(1e9)
  }

  /// Items that the team can do in each of the first weeks and ever after: what one week can do and a
  /// later one cannot does not count.
  ///
  /// - Parameters:
  ///   - weeks: How many weeks.
  ///   - first: The people in place from the start.
  ///   - classes: Who joins, and when.
  /// - Returns: Items for each week, never falling.
  func items(in weeks: Int, startingWith first: Int, _ classes: [StarterClass]) -> [Double] {
    let habits = StarterHabits.self
    var items = (0..<weeks).map { week in
      var (equivalents, mentored) = (Double(first), 0)
      for each in classes where each.week <= week {
        let tenure = week - each.week
        if tenure < habits.mentoringWeeks { mentored += each.people }
        if tenure >= habits.onboardingWeeks {
          equivalents += Double(each.people) * habits.pace(after: tenure - habits.onboardingWeeks)
        }
      }
      let mentoring = Double(mentored * habits.mentoringHours) / hours
      return self.items(for: max(0, equivalents - mentoring))
    }
    for week in items.indices.dropLast().reversed() {
      items[week] = min(items[week], items[week + 1])
    }
    return items
  }
}

/// People who start together.
struct StarterClass: Sendable, Equatable {
  /// The week, from 0.
  let week: Int
  /// How many.
  let people: Int
}
