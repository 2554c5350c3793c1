import PlanModel

/// Adds up the trials of a block, week by week: key figures (model, section 12), series and targets.
///
/// Money is not rounded and the contingency is on the sum: model, section 13.
struct TrialTally: Witness {
  private let hasReportCurrency: Bool

  /// By team: whether it has reviewers, and the first of its groups of pay, -1 for a crowd.
  private let hasReviewers: [Bool]
  private let firstGroup: [Int]

  /// By stream, as written: whether its work is ever due.
  private let isDue: [Bool]

  private let prices: Prices

  /// The plan: cost, its present value, the same in the plan's own currency, people.
  private var cost = TrialLanes.zero
  private var presentValue = TrialLanes.zero
  private var ownCost = TrialLanes.zero
  private var delivered = TrialLanes.zero
  private var peakPeople = TrialLanes.zero
  private var peopleWeeks = TrialLanes.zero
  private var personMonths = TrialLanes.zero
  private var bill = Bill()
  private var hires = TrialLanes.zero
  private var leavers = TrialLanes.zero

  private let crowdPurchases: [CrowdPurchase]
  private let teams: Numbers<TeamTally>
  private let streams: Numbers<StreamTally>

  /// By stream, as written, and week: items that arrived.
  private let arrivals: Numbers<TrialLanes>

  private let targets: TargetTally
  var series: SeriesTally

  /// Creates a tally.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - plan: Its blueprint.
  ///   - parts: What of it differs between trials.
  ///   - series: Keeps what is followed week by week.
  init(
    _ scenario: Scenario, _ plan: Blueprint<TrialLanes>, _ parts: UncertainParts,
    _ series: SeriesTally
  ) {
    self.series = series
    targets = TargetTally(scenario, plan)
    hasReportCurrency = scenario.reportCurrency != nil
    hasReviewers = scenario.teams.map { $0.staff?.pod.qa != nil }
    isDue = scenario.streams.map { $0.due != nil }
    var firstGroup = hasReviewers.map { _ in -1 }
    for (group, laid) in plan.payroll.layout.groups.enumerated().reversed() {
      firstGroup[laid.team] = group
    }
    self.firstGroup = firstGroup
    prices = Prices(plan, otherMayDiffer: parts.otherPricesDiffer)
    crowdPurchases = plan.crowdPurchases
    teams = Numbers(repeating: TeamTally(), count: scenario.teams.count)
    streams = Numbers(repeating: StreamTally(), count: scenario.streams.count)
    arrivals = Numbers(repeating: .zero, count: scenario.streams.count * plan.weeks)
  }

  /// Starts anew.
  mutating func begin(_ plan: Blueprint<TrialLanes>, dueWeeks: Numbers<TrialLanes>) {
    (cost, presentValue, ownCost, delivered) = (.zero, .zero, .zero, .zero)
    (peakPeople, peopleWeeks, personMonths) = (.zero, .zero, .zero)
    (hires, leavers) = (.zero, .zero)
    for team in teams.indices { teams[team] = TeamTally(classes: plan.teams[team].classPeople) }
    for stream in streams.indices { streams[stream] = StreamTally(dueWeeks: dueWeeks[stream]) }
    targets.begin()
  }

  mutating func note(_ state: PlanState<TrialLanes>, _ week: Int, _ plan: Blueprint<TrialLanes>) {
    let shares = plan.timeline.share[week] + plan.timeline.nextShare[week]
    bill = Bill()
    for team in plan.teams.indices { pay(team, state, week, shares, plan) }
    for purchase in crowdPurchases {
      let amount = plan.cost(of: purchase, state, week)
      teams[purchase.team].cost += amount
      bill.once += amount
    }
    addCost(week, shares, plan)
    let people = bill.people
    peakPeople = peakPeople.atLeast(people)
    peopleWeeks += people
    personMonths += people * shares
    series.keep(people, 1, week)
    var next = 2
    for team in plan.teams.indices {
      teams[team].add(state, team, week, plan)
      if !plan.teamShapes[team].isCrowd {
        series.keep(state.populations[StaffKind.trainers.population(of: team)].people, next, week)
        next += 1
      }
      series.keep(state.teams[team].capacityHours, next, week)
      next += 1
    }
    for order in plan.streams.indices {
      let stream = plan.streamShapes[order].index
      streams[stream].add(state.streams, order, plan, week, arrivals)
      delivered += state.streams[order].delivered
      let first = next + 3 * stream
      series.keep(state.streams[order].delivered, first, week)
      series.keep(state.streams[order].backlog, first + 1, week)
      series.keep(state.streams[order].accuracy, first + 2, week)
    }
    targets.note(state, streams, week)
  }

  /// A week's people, what they cost for a whole month, and what is paid at once.
  private struct Bill {
    var people = TrialLanes.zero
    var paid = TrialLanes.zero
    var once = TrialLanes.zero
  }

  /// Adds the people of a team to the week's bill.
  private mutating func pay(
    _ team: Int, _ state: PlanState<TrialLanes>, _ week: Int, _ shares: Double,
    _ plan: Blueprint<TrialLanes>
  ) {
    guard firstGroup[team] >= 0 else { return }
    // All of a team work at one site.
    let worth = plan.payroll.worth[firstGroup[team]][week]
    var (people, paid) = (TrialLanes.zero, TrialLanes.zero)
    forEachGroup(of: team, plan) { population, group in
      let here = state.populations[population].people
      people += here
      paid += here * prices.month[plan.payroll.layout.step[group * plan.weeks + week]]
    }
    paid *= worth
    var (hires, once) = (TrialLanes.zero, TrialLanes.zero)
    forEachGroup(of: team, plan) { population, group in
      let starts = state.populations[population].starts
      hires += starts
      once += starts * prices.start[group]
      guard plan.teamShapes[team].hasCuts else { return }
      once += state.populations[population].released * prices.release[group]
    }
    once *= worth
    var leavers = TrialLanes.zero
    forEachGroup(of: team, plan) { population, _ in
      leavers += state.populations[population].leavers
    }
    self.hires += hires
    self.leavers += leavers
    teams[team].cost += paid * shares + once
    bill.people += people
    bill.paid += paid
    bill.once += once
  }

  /// Tells of the populations of a team that somebody is ever in, and of their groups.
  ///
  /// Sums over them are taken one or two at a time: more do not fit into registers.
  @inline(__always)
  private func forEachGroup(
    of team: Int, _ plan: Blueprint<TrialLanes>, _ body: (_ population: Int, _ group: Int) -> Void
  ) {
    for kind in StaffKind.allCases {
      let population = kind.population(of: team)
      let group = plan.payroll.layout.groupOfPopulation[population]
      if group >= 0 { body(population, group) }
    }
  }

  private mutating func addCost(
    _ week: Int, _ shares: Double, _ plan: Blueprint<TrialLanes>
  ) {
    let atOnce = bill.once + prices.other(.overheadOnce, week)
    let ofMonth = bill.paid + prices.other(.overhead, week)
    let cost = ofMonth * shares + atOnce
    self.cost += cost
    presentValue +=
      ofMonth * prices.other(.paidDiscount, week) + atOnce * prices.other(.onceDiscount, week)
    if hasReportCurrency { ownCost += cost / plan.payroll.ownWorth[0][week] }
    series.keep(cost * (TrialLanes.one + plan.payroll.other.contingency), 0, week)
  }

  /// Prices the trials anew.
  func price(_ plan: Blueprint<TrialLanes>, _ parts: UncertainParts) {
    if parts.payDiffers { prices.pricePay(plan.payroll) }
    if parts.otherPricesDiffer { prices.priceOther(plan) }
  }
}

extension TrialTally {
  /// The key figures that there are of a plan, in order.
  static func figures(
    of scenario: Scenario, _ plan: Blueprint<Double>, _ parts: UncertainParts
  ) -> [(name: FigureName, subject: KeyFigure.Subject)] {
    let lanes = Blueprint<TrialLanes>(plan, apart: parts)
    var figures: [(name: FigureName, subject: KeyFigure.Subject)] = []
    TrialTally(scenario, lanes, parts, .none).forEachFigure(lanes) { name, subject, _ in
      figures.append((name, subject))
    }
    return figures
  }

  /// Tells the key figures of the trials that have run, in the order of a plan's; NaN where there is
  /// nothing.
  func forEachFigure(
    _ plan: Blueprint<TrialLanes>,
    _ tell: (FigureName, KeyFigure.Subject, TrialLanes) -> Void
  ) {
    let cost = self.cost * (TrialLanes.one + plan.payroll.other.contingency)
    let presentValue = self.presentValue * (TrialLanes.one + plan.payroll.other.contingency)
    let perYear = TrialLanes(repeating: 52)
    tell(.totalCost, .plan, cost)
    tell(.netPresentValue, .plan, presentValue)
    tell(.delivered, .plan, delivered)
    tell(.costPerUnit, .plan, cost.share(of: delivered))
    tell(.peakPeople, .plan, peakPeople)
    tell(.personMonths, .plan, personMonths)
    tell(.blendedMonthlyCost, .plan, cost.share(of: personMonths))
    tell(.hires, .plan, hires)
    tell(.leavers, .plan, leavers)
    tell(.realisedAttrition, .plan, (leavers * perYear).share(of: peopleWeeks))
    for team in teams.indices {
      teams[team].forEachFigure(
        isCrowd: plan.teamShapes[team].isCrowd, hasReviewers: hasReviewers[team]
      ) { tell($0, .team(team), $1) }
    }
    for stream in streams.indices {
      streams[stream].forEachFigure(plan.weeks, isDue: isDue[stream]) {
        tell($0, .stream(stream), $1)
      }
    }
  }

  /// What a target came to, and whether it is met.
  ///
  /// - Parameters:
  ///   - index: Which target.
  ///   - plan: The blueprint.
  ///   - figure: What a key figure came to.
  /// - Returns: The week (from 0) or the bounded figure, NaN for never; and 1 where it is met, else 0.
  func verdict(
    _ index: Int, _ plan: Blueprint<TrialLanes>,
    _ figure: (FigureName, KeyFigure.Subject) -> TrialLanes
  ) -> (reached: TrialLanes, isMet: TrialLanes) {
    targets.verdict(index, plan.weeks, streams) { name, subject in
      // Targets are in the plan's own currency.
      guard hasReportCurrency, subject == .plan else { return figure(name, subject) }
      let own = ownCost * (TrialLanes.one + plan.payroll.other.contingency)
      switch name {
      case .totalCost: return own
      case .costPerUnit: return own.share(of: delivered)
      default: return figure(name, subject)
      }
    }
  }
}
