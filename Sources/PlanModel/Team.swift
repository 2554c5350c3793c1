/// A team that does the work: people at a site, or a crowd.
public struct Team: Sendable, Hashable {
  /// Where the hours come from.
  public enum Sourcing: Sendable, Hashable {
    /// People on a payroll.
    case staffed(Staff)
    /// A crowd that is paid for each pass.
    case crowd(Crowd)
  }

  /// The name in the scenario.
  public var name: String

  /// Where the hours come from.
  public var sourcing: Sourcing

  /// Creates a team.
  ///
  /// - Parameters:
  ///   - name: The name in the scenario.
  ///   - sourcing: Where the hours come from.
  public init(name: String, sourcing: Sourcing) {
    self.name = name
    self.sourcing = sourcing
  }

  /// The people; `nil` for a crowd.
  public var staff: Staff? {
    guard case .staffed(let staff) = sourcing else { return nil }
    return staff
  }

  /// The crowd; `nil` for people on a payroll.
  public var crowd: Crowd? {
    guard case .crowd(let crowd) = sourcing else { return nil }
    return crowd
  }
}

/// The people of a team: how many, hired when, how they learn and who leads them.
public struct Staff: Sendable, Hashable {
  /// Index of the site in `Scenario.sites`.
  public var site: Int

  /// The trainers' role.
  public var role: Role

  /// People in place at week 1, fully proficient.
  public var startWith: Quantity = 0

  /// People already vetted, who start sooner.
  public var bench = Bench()

  /// How the team grows or shrinks; `nil` where it stays as it is.
  public var ramp: Ramp?

  /// Weeks of paid training before the first task.
  public var onboardingWeeks: Quantity = 0

  /// Share of a class that passes onboarding, 0 to 1.
  public var graduation: Quantity = 1

  /// How output grows with experience.
  public var productivity = Productivity.none

  /// Coefficient of variation between classes; moves risk only.
  public var productivitySpread: Quantity = 0

  /// How right a pass is.
  public var accuracy = Accuracy()

  /// Hours that the experienced give to the new.
  public var mentoring = Mentoring()

  /// Hours a week that each trainer spends on calibration.
  public var calibration: Quantity = 0

  /// Whether leavers are replaced.
  public var backfill = true

  /// Leads and reviewers; roles are `nil` where there are none.
  public var pod = Pod()

  /// Creates the people of a team, none at first.
  ///
  /// - Parameters:
  ///   - site: Index of the site in `Scenario.sites`.
  ///   - role: The trainers' role.
  public init(site: Int, role: Role) {
    self.site = site
    self.role = role
  }
}

/// People already vetted, from whom the first hires come.
public struct Bench: Sendable, Hashable {
  /// How many.
  public var size: Quantity = 0

  /// Weeks until one of them starts.
  public var leadTime: Quantity = 0

  /// An empty bench.
  public init() {}
}

/// How a team grows or shrinks.
public enum Ramp: Sendable, Hashable {
  /// Classes at even distances up to a headcount.
  case classes(ClassPlan)
  /// Headcounts from weeks on, in order of time.
  case steps([RampStep])
}

/// Classes at even distances up to a headcount.
public struct ClassPlan: Sendable, Hashable {
  /// The path of the headcount between the first and the last class.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// Classes of the same size.
    case linear
    /// Small classes at both ends, `3x² − 2x³`.
    case sCurve = "s-curve"
  }

  /// The headcount to reach.
  public var to: Quantity

  /// Week of the first class, from 0.
  public var begin: Quantity

  /// Week of the last class, from 0.
  public var complete: Quantity

  /// Weeks between classes, at least 1.
  public var every: Quantity = 1

  /// The path in between.
  public var shape = Shape.linear

  /// Creates a plan of weekly classes in a straight line.
  ///
  /// - Parameters:
  ///   - to: The headcount to reach.
  ///   - begin: Week of the first class, from 0.
  ///   - complete: Week of the last class, from 0.
  public init(to: Quantity, begin: Quantity, complete: Quantity) {
    self.to = to
    self.begin = begin
    self.complete = complete
  }
}

/// A headcount from a week on.
public struct RampStep: Sendable, Hashable {
  /// The week, from 0.
  public var week: Quantity

  /// The headcount.
  public var headcount: Quantity

  /// Creates a step.
  ///
  /// - Parameters:
  ///   - week: The week, from 0.
  ///   - headcount: The headcount.
  public init(week: Quantity, headcount: Quantity) {
    self.week = week
    self.headcount = headcount
  }
}

/// How output grows with weeks in production, as a share of the standard pace.
public enum Productivity: Sendable, Hashable {
  /// At the standard pace from the first week.
  case none
  /// A straight line from `start` to 1 in `fullAfter` weeks.
  case linear(start: Quantity, fullAfter: Quantity)
  /// `3x² − 2x³` from `start` to 1 in `fullAfter` weeks.
  case sCurve(start: Quantity, fullAfter: Quantity)
  /// Towards 1, 95% of it after `fullAfter` weeks; `start` below 0.95.
  case exponential(start: Quantity, fullAfter: Quantity)
  /// Wright's law: each doubling of the weeks divides the time for an item by 1/`rate`.
  case learning(start: Quantity, rate: Quantity)
  /// The share of each week, the last one for all that follow.
  case table([Quantity])
}

/// How right a pass is, by weeks in production.
public struct Accuracy: Sendable, Hashable {
  /// Share of right passes in the first week of production.
  public var start: Quantity = 1

  /// Share of right passes once settled.
  public var full: Quantity = 1

  /// Weeks after which 95% of the way is done; `nil` where it is settled from the start.
  public var settlesAfter: Quantity?

  /// Always right.
  public init() {}
}

/// Hours that the experienced give to the new.
public struct Mentoring: Sendable, Hashable {
  /// Hours a week for each new person.
  public var hours: Quantity = 0

  /// For so many weeks after the start.
  public var weeks: Quantity = 0

  /// No mentoring.
  public init() {}
}

/// Who leads and who reviews a team, by span.
public struct Pod: Sendable, Hashable {
  /// Trainers for one lead.
  public var size: Quantity = 0

  /// The leads' role; `nil` where there are none.
  public var lead: Role?

  /// The reviewers' role; `nil` where there are none.
  public var qa: Role?

  /// Trainers for one reviewer.
  public var trainersPerQA: Quantity = 0

  /// Neither leads nor reviewers.
  public init() {}
}

/// Hours bought by the pass.
public struct Crowd: Sendable, Hashable {
  /// Weeks until the first hour.
  public var leadTime: Quantity = 0

  /// Hours a week from then on.
  public var capacity: Quantity = 0

  /// Share of right passes.
  public var accuracy: Quantity = 1

  /// Price of one pass, in the plan's currency.
  public var price: Quantity = 0

  /// A crowd without hours.
  public init() {}
}
