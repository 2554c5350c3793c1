public import PlanModel

/// The figures that sum up a plan: model, section 12.
public enum FigureName: String, Sendable, Hashable, CaseIterable {
  /// All cost of the horizon.
  case totalCost = "total_cost"
  /// All cost, each month discounted to the start.
  case netPresentValue = "npv"
  /// Items accepted after review.
  case delivered
  /// All cost over delivered items; of a stream, the cost of the hours that it took over its own.
  case costPerUnit = "cost_per_unit"
  /// Most people on the payroll in a week.
  case peakPeople = "peak_people"
  /// Paid months of people.
  case personMonths = "person_months"
  /// All cost over person-months.
  case blendedMonthlyCost = "blended_monthly_cost"
  /// People who started.
  case hires
  /// People who left, washouts included.
  case leavers
  /// Leavers a year over average headcount.
  case realisedAttrition = "realised_attrition"
  /// A team's trainers in the last week.
  case finalTrainers = "final_trainers"
  /// The first week in which a team's positions are at the headcount its ramp is for.
  case firstWeekAtTarget = "first_week_at_target"
  /// Weeks from the first class to that week.
  case weeksToTarget = "weeks_to_target"
  /// Weeks from the first class to 95% of the standard pace.
  case weeksToFullProductivity = "weeks_to_full_productivity"
  /// Hours used over capacity.
  case utilisation
  /// Reviewers' hours used over their hours.
  case qaUtilisation = "qa_utilisation"
  /// Items that arrived in a stream.
  case arrived
  /// Share of arrivals that were delivered when due.
  case onTime = "on_time"
  /// The first week from which every week ends with all work at hand produced.
  case clearedWeek = "cleared_week"
  /// Items that wait to be worked after the last week.
  case finalBacklog = "final_backlog"
  /// Share of right items among the delivered.
  case deliveredAccuracy = "delivered_accuracy"
  /// Cohen's kappa of two passes.
  case kappa
  /// Weeks that a batch of a stream takes at the least.
  case shortestBatch = "batch_turnaround_shortest"
  /// Weeks that a batch of a stream takes at the most, of those that the horizon sees delivered.
  case longestBatch = "batch_turnaround_longest"
  /// All cost of a team, or the cost of the hours that a stream took.
  case cost
  /// The cost of a team's hours that no stream took.
  case idleCost = "idle_cost"

  /// The unit of the figure.
  public var unit: FigureUnit {
    switch self {
    case .totalCost, .netPresentValue, .cost, .idleCost: .money
    case .costPerUnit: .moneyPerItem
    case .blendedMonthlyCost: .moneyPerPersonMonth
    case .delivered, .arrived, .finalBacklog: .items
    case .peakPeople, .hires, .leavers, .finalTrainers: .people
    case .personMonths: .personMonths
    case .firstWeekAtTarget, .clearedWeek: .week
    case .weeksToTarget, .weeksToFullProductivity, .shortestBatch, .longestBatch: .weeks
    case .realisedAttrition, .utilisation, .qaUtilisation, .onTime, .deliveredAccuracy: .share
    case .kappa: .kappa
    }
  }
}

/// What a figure counts.
public enum FigureUnit: Sendable, Hashable {
  /// The plan's currency.
  case money
  /// The plan's currency for one item.
  case moneyPerItem
  /// The plan's currency for a person and month.
  case moneyPerPersonMonth
  /// Items of work.
  case items
  /// People.
  case people
  /// Paid months of people.
  case personMonths
  /// A week, from 1.
  case week
  /// A number of weeks.
  case weeks
  /// A part of a whole; a rate of attrition can pass 1.
  case share
  /// Agreement beyond chance, at most 1.
  case kappa
}

/// One figure of a plan, a team or a stream.
public struct KeyFigure: Sendable, Hashable {
  /// What it is about.
  public enum Subject: Sendable, Hashable {
    /// The whole plan.
    case plan
    /// A team, by index.
    case team(Int)
    /// A stream, by index.
    case stream(Int)
  }

  /// Which figure.
  public let name: FigureName

  /// What it is about.
  public let subject: Subject

  /// The value in the unit of `name`; `nil` for a week that is never reached and a share of nothing.
  public let value: Double?

  /// Whether there is something to reach: a crowd has no target headcount, a team without classes no
  /// ramp to count the weeks of.
  public let isAsked: Bool

  /// Creates a figure.
  ///
  /// - Parameters:
  ///   - name: Which figure.
  ///   - subject: What it is about.
  ///   - value: The value in the unit of `name`.
  ///   - isAsked: Whether there is something to reach.
  public init(name: FigureName, subject: Subject, value: Double?, isAsked: Bool = true) {
    self.name = name
    self.subject = subject
    self.value = value
    self.isAsked = isAsked
  }
}

extension [KeyFigure] {
  /// The value of a figure; `nil` also where there is no such figure.
  ///
  /// - Parameters:
  ///   - name: Which figure.
  ///   - subject: What it is about.
  public subscript(name: FigureName, subject: KeyFigure.Subject) -> Double? {
    figure(name, of: subject)?.value
  }

  /// A figure of a run, whose figures stand in the order of their subjects.
  ///
  /// - Parameters:
  ///   - name: Which figure.
  ///   - subject: What it is about.
  /// - Returns: The figure; `nil` where there is none.
  /// - Complexity: O(log n), as a large plan has thousands.
  public func figure(_ name: FigureName, of subject: KeyFigure.Subject) -> KeyFigure? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].subject.rank < subject.rank { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.subject == subject }.first { $0.name == name }
  }
}

extension KeyFigure.Subject {
  /// The place in the order of subjects: the plan, the teams, the streams.
  fileprivate var rank: Int {
    switch self {
    case .plan: 0
    case .team(let team): 1 + team
    case .stream(let stream): 1 + Scenario.mostTeams + stream
    }
  }
}

extension BoundedFigure {
  /// The key figure that is bounded.
  public var figure: (FigureName, KeyFigure.Subject) {
    switch self {
    case .totalCost: (.totalCost, .plan)
    case .costPerUnit: (.costPerUnit, .plan)
    case .onTime(let stream): (.onTime, .stream(stream))
    case .deliveredAccuracy(let stream): (.deliveredAccuracy, .stream(stream))
    }
  }
}
