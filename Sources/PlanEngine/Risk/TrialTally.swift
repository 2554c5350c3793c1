import PlanModel

/// Adds up the trials of a block, week by week: key figures (model, section 12), series and targets.
///
/// Money is not rounded and the contingency is on the sum: model, section 13.
struct TrialTally: Witness {
  private let scenario: Scenario
  private let hasReportCurrency: Bool

  /// By group and week: what one person costs for a month, a start, and a release.
  private let personCost: Numbers<TrialLanes>
  private let startCost: Numbers<TrialLanes>
  private let releaseCost: Numbers<TrialLanes>

  /// By week: overhead for a month, and at once; what a month's pay and what an amount at once of the
  /// week are worth at the start.
  private let overhead: Numbers<TrialLanes>
  private let overheadOnce: Numbers<TrialLanes>
  private let paidDiscount: Numbers<TrialLanes>
  private let onceDiscount: Numbers<TrialLanes>
  private var isPriced = false

  /// The plan: cost, its present value, the same in the plan's own currency, people.
  private var cost = TrialLanes.zero
  private var presentValue = TrialLanes.zero
  private var ownCost = TrialLanes.zero
  private var delivered = TrialLanes.zero
  private var peakPeople = TrialLanes.zero
  private var peopleWeeks = TrialLanes.zero
  private var personMonths = TrialLanes.zero
  private var hires = TrialLanes.zero
  private var leavers = TrialLanes.zero

  private let crowdPurchases: [CrowdPurchase]
  private let teams: Numbers<TeamTally>
  private let streams: Numbers<StreamTally>

  /// By stream, as written, and week: items that arrived.
  private let arrivals: Numbers<TrialLanes>

  /// By target: the week in which it is reached, -1 for not yet.
  private let reached: Numbers<TrialLanes>

  /// By series: this week's values.
  private let series: Numbers<TrialLanes>

  /// By series: where its values go, how many of the lanes count, and the length of a week.
  private var columns: [UnsafeMutablePointer<Float>] = []
  private var place = 0
  private var lanes = 0
  private var weekLength = 0

  init(_ scenario: Scenario, _ plan: Blueprint<Double>) {
    self.scenario = scenario
    hasReportCurrency = scenario.reportCurrency != nil
    func zeros(_ count: Int) -> Numbers<TrialLanes> { Numbers(repeating: .zero, count: count) }
    let weeks = plan.weeks
    let groups = plan.payroll.groups.count
    personCost = zeros(groups * weeks)
    startCost = zeros(groups * weeks)
    releaseCost = zeros(groups * weeks)
    overhead = zeros(weeks)
    overheadOnce = zeros(weeks)
    paidDiscount = zeros(weeks)
    onceDiscount = zeros(weeks)
    crowdPurchases = plan.crowdPurchases
    teams = Numbers(repeating: TeamTally(), count: scenario.teams.count)
    streams = Numbers(repeating: StreamTally(), count: scenario.streams.count)
    arrivals = zeros(scenario.streams.count * weeks)
    reached = zeros(scenario.targets.count)
    series = zeros(Self.series(of: scenario).count)
  }

  /// Starts anew.
  mutating func begin(_ plan: Blueprint<TrialLanes>, dueWeeks: [TrialLanes], payHasChanged: Bool) {
    if payHasChanged || !isPriced { price(plan) }
    (cost, presentValue, ownCost, delivered) = (.zero, .zero, .zero, .zero)
    (peakPeople, peopleWeeks, personMonths) = (.zero, .zero, .zero)
    (hires, leavers) = (.zero, .zero)
    for team in teams.indices { teams[team] = TeamTally(classes: plan.teams[team].classPeople) }
    for stream in streams.indices { streams[stream] = StreamTally(dueWeeks: dueWeeks[stream]) }
    for target in reached.indices { reached[target] = TrialLanes(repeating: -1) }
  }

  /// What people and overhead cost, week by week.
  private mutating func price(_ plan: Blueprint<TrialLanes>) {
    let payroll = plan.payroll
    let (weeks, timeline) = (plan.weeks, plan.timeline)
    isPriced = true
    for (group, rates) in payroll.groups.enumerated() {
      for place in group * weeks..<(group + 1) * weeks {
        let step = payroll.layout.step[place]
        let paid =
          (payroll.pay[step] + payroll.burden[step]) * (TrialLanes.one + rates.managementFee)
        personCost[place] = (paid + rates.seat + rates.tooling) * payroll.worth[place]
        startCost[place] = (rates.recruiting + rates.onboarding) * payroll.worth[place]
        releaseCost[place] = rates.severance * payroll.worth[place]
      }
    }
    overhead.fill(.zero)
    overheadOnce.fill(.zero)
    for place in payroll.other.monthly.indices {
      let week = place % weeks
      overhead[week] += payroll.other.monthly[place] * payroll.ownWorth[week]
      overheadOnce[week] += payroll.other.once[place] * payroll.ownWorth[week]
    }
    let yearly = TrialLanes(.log((TrialLanes.one + payroll.other.discountRate).lanes))
    let discount = (0...timeline.months).map {
      TrialLanes(.exp((yearly * (-Double($0) / 12)).lanes))
    }
    for week in 0..<weeks {
      let (now, next) = (discount[timeline.month[week]], discount[timeline.month[week] + 1])
      paidDiscount[week] = now * timeline.share[week] + next * timeline.nextShare[week]
      onceDiscount[week] = now * timeline.split[week] + next * (1 - timeline.split[week])
    }
  }

  mutating func note(_ state: PlanState<TrialLanes>, _ week: Int, _ plan: Blueprint<TrialLanes>) {
    let (people, paid, once) = addPeople(state, week, plan)
    let shares = plan.timeline.share[week] + plan.timeline.nextShare[week]
    let atOnce = once + overheadOnce[week] + crowdCost(state, week, plan)
    let ofMonth = paid + overhead[week]
    let cost = ofMonth * shares + atOnce
    self.cost += cost
    presentValue += ofMonth * paidDiscount[week] + atOnce * onceDiscount[week]
    if hasReportCurrency { ownCost += cost / plan.payroll.ownWorth[week] }
    peakPeople = peakPeople.atLeast(people)
    peopleWeeks += people
    personMonths += people * shares
    series[0] = cost * (TrialLanes.one + plan.payroll.other.contingency)
    series[1] = people
    var next = 2
    for team in plan.teams.indices {
      teams[team].add(state, team, week, plan)
      if !plan.teams[team].isCrowd {
        series[next] = state.populations[3 * team].people
        next += 1
      }
      series[next] = state.teams[team].capacityHours
      next += 1
    }
    for order in plan.streams.indices {
      let stream = plan.streams[order].index
      streams[stream].add(state.streams, order, plan, week, arrivals)
      delivered += state.streams[order].delivered
      let first = next + 3 * stream
      series[first] = state.streams[order].delivered
      series[first + 1] = state.streams[order].backlog
      series[first + 2] = state.streams[order].rightHours / state.streams[order].hours
    }
    for (index, target) in scenario.targets.enumerated() {
      lookAt(target, index, state, week)
    }
    for index in columns.indices {
      let first = columns[index] + (week * weekLength + place)
      for lane in 0..<lanes { first[lane] = Float(series[index, lane: lane]) }
    }
  }

  /// Says where the series of the next trials go.
  mutating func keep(series: [TrialSeries], at place: Int, _ lanes: Int, of weekLength: Int) {
    columns = series.map(\.values.first)
    self.place = place
    self.lanes = lanes
    self.weekLength = weekLength
  }

  /// Adds the week's people.
  ///
  /// - Returns: How many they are, what they cost for a whole month, and what is paid at once.
  private mutating func addPeople(
    _ state: PlanState<TrialLanes>, _ week: Int, _ plan: Blueprint<TrialLanes>
  ) -> (people: TrialLanes, paid: TrialLanes, once: TrialLanes) {
    let shares = plan.timeline.share[week] + plan.timeline.nextShare[week]
    var (people, paid, once) = (TrialLanes.zero, TrialLanes.zero, TrialLanes.zero)
    for (population, group) in plan.payroll.layout.groupOfPopulation.enumerated() where group >= 0 {
      let place = group * plan.weeks + week
      let now = state.populations[population].people
      let starts = state.populations[population].starts
      let pay = now * personCost[place]
      let amount =
        starts * startCost[place] + state.populations[population].released * releaseCost[place]
      people += now
      paid += pay
      once += amount
      teams[population / 3].cost += pay * shares + amount
      hires += starts
      leavers += state.populations[population].leavers
    }
    return (people, paid, once)
  }

  private mutating func crowdCost(
    _ state: PlanState<TrialLanes>, _ week: Int, _ plan: Blueprint<TrialLanes>
  ) -> TrialLanes {
    var cost = TrialLanes.zero
    for purchase in crowdPurchases {
      let amount = plan.cost(of: purchase, state, week)
      teams[purchase.team].cost += amount
      cost += amount
    }
    return cost
  }

  private mutating func lookAt(
    _ target: Target, _ index: Int, _ state: PlanState<TrialLanes>, _ week: Int
  ) {
    let value: TrialLanes
    let threshold: Quantity
    switch target {
    case .weeklyDelivery(let stream, let items, _):
      (value, threshold) = (streams[stream].deliveredThisWeek, items)
    case .totalDelivery(let stream, let items, _):
      (value, threshold) = (streams[stream].delivered, items)
    case .headcount(let team, let people, _):
      (value, threshold) = (state.teams[team].positions, people)
    case .cleared, .figure: return
    }
    let limit = TrialLanes(repeating: Valuation()(threshold) * (1 - 1e-9))
    let isReached = (value .>= limit) .& (reached[index] .< 0)
    reached[index].replace(with: TrialLanes(repeating: Double(week)), where: isReached)
  }
}

extension TrialTally {
  /// The series that are kept, in order.
  static func series(of scenario: Scenario) -> [(SeriesName, KeyFigure.Subject)] {
    var series: [(SeriesName, KeyFigure.Subject)] = [(.cost, .plan), (.people, .plan)]
    for (index, team) in scenario.teams.enumerated() {
      if team.staff != nil { series.append((.trainers, .team(index))) }
      series.append((.capacityHours, .team(index)))
    }
    for index in scenario.streams.indices {
      series += [
        (.delivered, .stream(index)), (.backlog, .stream(index)), (.goldAccuracy, .stream(index)),
      ]
    }
    return series
  }

  /// The key figures of the trials that have run, in the order of a plan's; NaN where there is
  /// nothing.
  func figures(_ plan: Blueprint<TrialLanes>) -> [(FigureName, KeyFigure.Subject, TrialLanes)] {
    let cost = self.cost * (TrialLanes.one + plan.payroll.other.contingency)
    let presentValue = self.presentValue * (TrialLanes.one + plan.payroll.other.contingency)
    let perYear = TrialLanes(repeating: 52)
    var figures: [(FigureName, KeyFigure.Subject, TrialLanes)] = [
      (.totalCost, .plan, cost),
      (.netPresentValue, .plan, presentValue),
      (.delivered, .plan, delivered),
      (.costPerUnit, .plan, Self.share(cost, of: delivered)),
      (.peakPeople, .plan, peakPeople),
      (.personMonths, .plan, personMonths),
      (.blendedMonthlyCost, .plan, Self.share(cost, of: personMonths)),
      (.hires, .plan, hires),
      (.leavers, .plan, leavers),
      (.realisedAttrition, .plan, Self.share(leavers * perYear, of: peopleWeeks)),
    ]
    for (index, team) in scenario.teams.enumerated() {
      let tally = teams[index]
      let subject = KeyFigure.Subject.team(index)
      if team.staff != nil {
        figures += [
          (.finalTrainers, subject, tally.trainers),
          (.firstWeekAtTarget, subject, Self.week(tally.atTarget) + TrialLanes.one),
          (.weeksToTarget, subject, tally.sinceFirstClass(tally.atTarget)),
          (.weeksToFullProductivity, subject, tally.sinceFirstClass(tally.atFullPace)),
        ]
      }
      figures.append((.utilisation, subject, Self.share(tally.usedHours, of: tally.capacityHours)))
      if team.staff?.pod.qa != nil {
        figures.append(
          (.qaUtilisation, subject, Self.share(tally.qaUsedHours, of: tally.qaHours)))
      }
      figures.append((.cost, subject, tally.cost))
    }
    for (index, stream) in scenario.streams.enumerated() {
      let tally = streams[index]
      let subject = KeyFigure.Subject.stream(index)
      figures.append((.delivered, subject, tally.delivered))
      if stream.due != nil {
        figures.append((.onTime, subject, Self.share(tally.onTime, of: tally.arrivedBefore)))
      }
      figures += [
        (.clearedWeek, subject, Self.week(tally.cleared(plan.weeks)) + TrialLanes.one),
        (.finalBacklog, subject, tally.backlog),
        (.deliveredAccuracy, subject, Self.share(tally.deliveredRight, of: tally.delivered)),
        (.kappa, subject, Self.share(tally.kappa, of: tally.produced)),
      ]
    }
    return figures
  }

  /// What a target came to: the week (from 0) or the bounded figure, NaN for never; and 1 where it is
  /// met, else 0.
  func verdict(
    _ index: Int, _ figures: [(FigureName, KeyFigure.Subject, TrialLanes)],
    _ plan: Blueprint<TrialLanes>
  ) -> (reached: TrialLanes, isMet: TrialLanes) {
    let value = Valuation()
    func inTime(_ week: TrialLanes, _ by: Quantity) -> (TrialLanes, TrialLanes) {
      let limit = TrialLanes(repeating: Double(wholeNumber(value(by))))
      return (week, TrialLanes.one.only(where: week .<= limit))
    }
    switch scenario.targets[index] {
    case .weeklyDelivery(_, _, let by), .totalDelivery(_, _, let by), .headcount(_, _, let by):
      return inTime(Self.week(reached[index]), by)
    case .cleared(let stream, let by):
      return inTime(Self.week(streams[stream].cleared(plan.weeks)), by)
    case .figure(let bounded, let bound):
      let (name, subject) = bounded.figure
      var figure = TrialLanes(repeating: .nan)
      if let found = figures.first(where: { $0.0 == name && $0.1 == subject }) { figure = found.2 }
      if hasReportCurrency {
        let own = ownCost * (TrialLanes.one + plan.payroll.other.contingency)
        if name == .totalCost { figure = own }
        if name == .costPerUnit { figure = Self.share(own, of: delivered) }
      }
      let limit = TrialLanes(repeating: value(bound.value))
      let isMet = bound.side == .atMost ? figure .<= limit : figure .>= limit
      return (figure, TrialLanes.one.only(where: isMet))
    }
  }

  /// A week, NaN for one that was never reached.
  static func week(_ week: TrialLanes) -> TrialLanes {
    week.replacing(with: TrialLanes(repeating: .nan), where: week .< 0)
  }

  /// A quotient, NaN where there is nothing to divide by.
  static func share(_ part: TrialLanes, of whole: TrialLanes) -> TrialLanes {
    (part / whole).replacing(with: TrialLanes(repeating: .nan), where: whole .<= 0)
  }
}

/// Sums of one team.
private struct TeamTally: BitwiseCopyable, Sendable {
  var cost = TrialLanes.zero
  var capacityHours = TrialLanes.zero
  var usedHours = TrialLanes.zero
  var qaHours = TrialLanes.zero
  var qaUsedHours = TrialLanes.zero
  /// Trainers this week.
  var trainers = TrialLanes.zero
  /// People of classes who have started, of so many.
  var started = TrialLanes.zero
  var classes = TrialLanes.zero
  /// Weeks: of the first class, of the last, at the target, at full pace; -1 for not yet.
  var firstClass = TrialLanes(repeating: -1)
  var lastClass = TrialLanes(repeating: -1)
  var atTarget = TrialLanes(repeating: -1)
  var atFullPace = TrialLanes(repeating: -1)

  mutating func add(
    _ state: PlanState<TrialLanes>, _ team: Int, _ week: Int, _ plan: Blueprint<TrialLanes>
  ) {
    capacityHours += state.teams[team].capacityHours
    usedHours += state.teams[team].usedHours
    qaHours += state.teams[team].qaHours
    qaUsedHours += state.teams[team].qaUsedHours
    guard !plan.teams[team].isCrowd else { return }
    let thisWeek = TrialLanes(repeating: Double(week))
    trainers = state.populations[3 * team].people
    let newStarts = state.populations[3 * team].newStarts
    started += newStarts
    let starts = newStarts .> 0
    firstClass.replace(with: thisWeek, where: starts .& (firstClass .< 0))
    lastClass.replace(with: thisWeek, where: starts)
    let (target, positions) = (plan.teams[team].target, state.teams[team].positions)
    let isGrowing = target .> plan.teams[team].founding
    let isShrinking = target .<= plan.teams[team].founding
    let isAtTarget =
      (isGrowing .& (positions .>= target)) .| (isShrinking .& (positions .<= target))
    atTarget.replace(with: thisWeek, where: isAtTarget .& (atTarget .< 0))
    let onboarding = state.outlook.numbers[state.outlook.place(of: .onboarding, team: team) + week]
    let producing = trainers - onboarding
    let isComplete = (started .>= classes) .& (classes .> 0)
    let isTrained = thisWeek .>= lastClass + plan.teams[team].onboarding
    let isFast = state.teams[team].proficient .>= producing * (0.95 - 1e-9)
    let isAtPace = isComplete .& isTrained .& (producing .> 1e-9) .& isFast
    atFullPace.replace(with: thisWeek, where: isAtPace .& (atFullPace .< 0))
  }

  /// Weeks from the first class to a week, NaN where one of them never comes.
  func sinceFirstClass(_ week: TrialLanes) -> TrialLanes {
    let isCounted = (week .>= firstClass) .& (firstClass .>= 0)
    return TrialLanes(repeating: .nan).replacing(with: week - firstClass, where: isCounted)
  }
}

/// Sums of one stream.
private struct StreamTally: BitwiseCopyable, Sendable {
  var delivered = TrialLanes.zero
  var deliveredThisWeek = TrialLanes.zero
  var deliveredRight = TrialLanes.zero
  var produced = TrialLanes.zero
  var kappa = TrialLanes.zero
  var backlog = TrialLanes.zero
  /// Arrivals that were delivered when due, of those whose due week has come.
  var onTime = TrialLanes.zero
  var arrivedBefore = TrialLanes.zero
  /// The last week that did not end with everything produced; -1 for none.
  private var lastBusy = TrialLanes(repeating: -1)
  private var dueWeeks: TrialLanes

  init(dueWeeks: TrialLanes = .zero) { self.dueWeeks = dueWeeks }

  /// Adds a week of a stream.
  ///
  /// - Parameters:
  ///   - states: The streams, in order of work.
  ///   - order: Its place there.
  ///   - plan: The blueprint.
  ///   - week: The week.
  ///   - arrivals: Where arrivals are kept, by stream as written and week.
  mutating func add(
    _ states: Numbers<StreamState<TrialLanes>>, _ order: Int,
    _ plan: Blueprint<TrialLanes>, _ week: Int, _ arrivals: Numbers<TrialLanes>
  ) {
    delivered += states[order].delivered
    deliveredThisWeek = states[order].delivered
    deliveredRight += states[order].deliveredRight
    backlog = states[order].backlog
    let weeks = arrivals.count / states.count
    let first = plan.streams[order].index * weeks
    arrivals[first + week] = states[order].arrived
    let (hours, made) = (states[order].hours, states[order].produced)
    let isWorked = hours .> 0
    let agreement = plan.streams[order].voting.kappa(states[order].rightHours / hours)
    produced += made.only(where: isWorked)
    kappa += (agreement * made).only(where: isWorked)
    let atHand = states[order].atHand
    lastBusy.replace(
      with: TrialLanes(repeating: Double(week)), where: (atHand - made) .> (atHand * 1e-9))
    let shared = dueWeeks[0]
    let due: TrialLanes
    if dueWeeks == TrialLanes(repeating: shared) {
      let from = week - Int(shared)
      due = from >= 0 ? arrivals[first + from] : .zero
    } else {
      due = .of { lane in
        let from = week - Int(dueWeeks[lane])
        return from >= 0 ? arrivals[first + from, lane: lane] : 0
      }
    }
    onTime += (delivered - arrivedBefore).atLeast(.zero).atMost(due)
    arrivedBefore += due
  }

  /// The first week from which all weeks are clear; -1 where there is none.
  func cleared(_ weeks: Int) -> TrialLanes {
    let first = lastBusy + TrialLanes.one
    return first.replacing(with: -1, where: first .>= TrialLanes(repeating: Double(weeks)))
  }
}
