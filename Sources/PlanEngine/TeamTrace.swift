public import PlanModel

/// What a run knows of one team and does not record: the people of each start week, and the tables
/// that it works with.
///
/// Made by running the plan once more, for one team at a time, as it holds numbers by start week and
/// week.
public struct TeamTrace: Sendable {
  /// By weeks since the start: share of the standard pace, 0 while onboarding.
  public let pace: [Double]

  /// By weeks since the start: share of right passes, 0 while onboarding.
  public let accuracy: [Double]

  /// By weeks since the start: share that leaves at the end of the week.
  public let hazard: [Double]

  /// By week: hours that one person can spend on tasks.
  public let hours: [Double]

  /// By population: a month's pay of one person by week, in the plan's currency.
  public private(set) var pay: [StaffKind: [Double]] = [:]

  /// By population: what the employer adds to it, in the plan's currency.
  public private(set) var burden: [StaffKind: [Double]] = [:]

  /// By population: units of the plan's currency for one of the card's, by week.
  public private(set) var worth: [StaffKind: [Double]] = [:]

  /// The replacements that cuts took back, in the order of the cuts.
  public private(set) var cancellations: [Cancellation] = []

  private let weeks: Int

  /// By population, start week (the starting team first) and week: people at work.
  private var working: [Double]

  /// Likewise: those still there after the week's leavers.
  private var staying: [Double]

  /// Replacements of one week that a cut took back.
  public struct Cancellation: Sendable, Hashable {
    /// Which people.
    public let kind: StaffKind

    /// The week of the cut, from 0.
    public let week: Int

    /// The week in which they would have started, from 0; the horizon stands for any later one.
    public let arrival: Int

    /// How many.
    public let people: Double
  }

  /// Runs a plan and keeps what concerns one team.
  ///
  /// - Parameters:
  ///   - team: Index of a team with a payroll.
  ///   - scenario: A sound scenario.
  ///   - value: How quantities become numbers.
  /// - Complexity: That of a run; O(weeks²) numbers are kept.
  public init(of team: Int, in scenario: Scenario, _ value: Valuation) {
    let plan = Blueprint(scenario, value)
    weeks = plan.weeks
    func row(_ row: TeamRow) -> [Double] {
      let numbers = plan.row(row, of: team)
      return (0...plan.weeks).map { numbers[$0] }
    }
    let constants = plan.teams[team]
    let (first, full) = (constants.firstAccuracy, constants.fullAccuracy)
    pace = row(.pace)
    accuracy = zip(row(.lapse), row(.isOnboarding)).map { lapse, isOnboarding in
      isOnboarding > 0 ? 0 : full - (full - first) * lapse
    }
    let attrition = scenario.site(of: team).map { Attrition($0, value) }
    hazard = (0..<plan.weeks).map { attrition?.share(in: $0) ?? 0 }
    hours = row(.hours)
    working = Array(repeating: 0, count: 3 * (plan.weeks + 1) * plan.weeks)
    staying = working
    let payroll = plan.payroll
    for kind in StaffKind.allCases {
      let group = payroll.layout.groupOfPopulation[kind.population(of: team)]
      guard group >= 0 else { continue }
      let worth = (0..<plan.weeks).map { payroll.worth[group][$0] }
      let steps = payroll.layout.step[group * plan.weeks..<(group + 1) * plan.weeks]
      self.worth[kind] = worth
      pay[kind] = zip(steps, worth).map { payroll.pay[$0] * $1 }
      burden[kind] = zip(steps, worth).map { payroll.burden[$0] * $1 }
    }
    var simulation = Simulation(plan, ExpectedFates(plan))
    for week in 0..<plan.weeks {
      let pending = simulation.state.pending.all
      simulation.live(week, plan)
      keep(simulation.fates, of: team, week, after: week, in: &working, plan)
      noteCancellations(pending, simulation.state.pending, of: team, week)
      simulation.depart(week, plan)
      keep(simulation.fates, of: team, week, after: week + 1, in: &staying, plan)
    }
  }

  /// People of one start at work in a week, after its cuts and before its leavers.
  ///
  /// - Parameters:
  ///   - kind: The population.
  ///   - start: The week in which they started; `nil` for the starting team.
  ///   - week: The week, not before `start`.
  /// - Returns: How many.
  public func people(_ kind: StaffKind, start: Int?, week: Int) -> Double {
    working[place(kind, start, week)]
  }

  /// People of one start who are still there after a week's leavers.
  ///
  /// - Parameters:
  ///   - kind: The population.
  ///   - start: The week in which they started; `nil` for the starting team.
  ///   - week: The week, not before `start`.
  /// - Returns: How many.
  public func staying(_ kind: StaffKind, start: Int?, week: Int) -> Double {
    staying[place(kind, start, week)]
  }

  private func place(_ kind: StaffKind, _ start: Int?, _ week: Int) -> Int {
    (kind.rawValue * (weeks + 1) + (start.map { $0 + 1 } ?? 0)) * weeks + week
  }

  /// Keeps the people of each start who are there after so many weeks of the plan have ended.
  private func keep(
    _ fates: ExpectedFates<Double>, of team: Int, _ week: Int, after ended: Int,
    in numbers: inout [Double], _ plan: Blueprint<Double>
  ) {
    for kind in StaffKind.allCases {
      let population = kind.population(of: team)
      let founders = plan.row(.foundersLeft, of: team)[ended]
      numbers[place(kind, nil, week)] = fates.founders[population] * founders
      let left = plan.row(kind == .trainers ? .trainersLeft : .staffLeft, of: team)
      for start in 0...week {
        numbers[place(kind, start, week)] =
          fates.started[population * weeks + start] * left[ended - start]
      }
    }
  }

  private mutating func noteCancellations(
    _ before: [Double], _ after: Numbers<Double>, of team: Int, _ week: Int
  ) {
    for kind in StaffKind.allCases {
      let first = kind.population(of: team) * (weeks + 1)
      for arrival in week + 1..<weeks + 1 {
        let people = before[first + arrival] - after[first + arrival]
        guard people > 0 else { continue }
        cancellations.append(
          Cancellation(kind: kind, week: week, arrival: arrival, people: people))
      }
    }
  }
}
