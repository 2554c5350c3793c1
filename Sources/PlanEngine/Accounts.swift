/// What a plan pays, by month, before it is rounded to cents.
struct Accounts: Sendable {
  /// By group and month: pay, and what the employer adds to it.
  private var salary: [Double]
  private var burden: [Double]

  /// By group and month: person-months, starts and releases, each times the worth of the currency.
  private var desks: [Double]
  private var starts: [Double]
  private var releases: [Double]

  /// By team and month: price of a crowd's passes.
  private var passes: [Double]

  /// What is bought of crowds.
  private let crowdPurchases: [CrowdPurchase]

  /// By overhead item and month: the amount.
  private var overhead: [Double]

  /// By month: person-months; the last place holds what lies beyond the last month.
  private(set) var personMonths: [Double]

  init(_ plan: Blueprint<Double>) {
    func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }
    let months = plan.timeline.months + 1
    salary = zeros(plan.payroll.groups.count * months)
    burden = salary
    desks = salary
    starts = salary
    releases = salary
    passes = zeros(plan.teams.count * months)
    crowdPurchases = plan.crowdPurchases
    personMonths = zeros(months)
    overhead = zeros(plan.payroll.other.monthly.count / plan.weeks * months)
    for item in 0..<plan.payroll.other.monthly.count / plan.weeks {
      for week in 0..<plan.weeks { addOverhead(item, week, plan) }
    }
  }

  /// Everyone on the payroll is paid for the whole week: model, section 11.
  mutating func bill(_ state: PlanState<Double>, _ week: Int, _ plan: Blueprint<Double>) {
    let timeline = plan.timeline
    let month = timeline.month[week]
    let (share, nextShare) = (timeline.share[week], timeline.nextShare[week])
    let split = timeline.split[week]
    for (population, group) in plan.payroll.layout.groupOfPopulation.enumerated() where group >= 0 {
      let record = state.populations[population]
      let step = plan.payroll.layout.step[group * plan.weeks + week]
      let worth = plan.payroll.worth[group * plan.weeks + week]
      let pay = record.people * (plan.payroll.pay[step] * worth)
      let added = record.people * (plan.payroll.burden[step] * worth)
      let place = group * (timeline.months + 1) + month
      salary[place] += pay * share
      salary[place + 1] += pay * nextShare
      burden[place] += added * share
      burden[place + 1] += added * nextShare
      desks[place] += record.people * worth * share
      desks[place + 1] += record.people * worth * nextShare
      starts[place] += record.starts * worth * split
      starts[place + 1] += record.starts * worth * (1 - split)
      releases[place] += record.released * worth * split
      releases[place + 1] += record.released * worth * (1 - split)
      personMonths[month] += record.people * share
      personMonths[month + 1] += record.people * nextShare
    }
    for purchase in crowdPurchases {
      let cost = plan.cost(of: purchase, state, week)
      let account = purchase.team * (timeline.months + 1) + month
      passes[account] += cost * split
      passes[account + 1] += cost * (1 - split)
    }
  }

  private mutating func addOverhead(_ item: Int, _ week: Int, _ plan: Blueprint<Double>) {
    let timeline = plan.timeline
    let worth = plan.payroll.ownWorth[week]
    let monthly = plan.payroll.other.monthly[item * plan.weeks + week] * worth
    let once = plan.payroll.other.once[item * plan.weeks + week] * worth
    let place = item * (timeline.months + 1) + timeline.month[week]
    overhead[place] += monthly * timeline.share[week] + once * timeline.split[week]
    overhead[place + 1] +=
      monthly * timeline.nextShare[week] + once * (1 - timeline.split[week])
  }

  /// The amount of an account in a month; 0 for the contingency, which is a share of the others.
  func amount(of entry: PayEntry, month: Int, _ plan: Blueprint<Double>) -> Double {
    let months = plan.timeline.months + 1
    switch entry.origin {
    case .group(let group):
      return amount(entry.account.line, plan.payroll.groups[group], at: group * months + month)
    case .crowd(let team): return passes[team * months + month]
    case .overhead(let item): return overhead[item * months + month]
    case .contingency: return 0
    }
  }

  private func amount(_ line: LedgerLine, _ group: PayGroup<Double>, at place: Int) -> Double {
    switch line {
    case .salary: salary[place]
    case .burden: burden[place]
    case .managementFee: (salary[place] + burden[place]) * group.managementFee
    case .seat: desks[place] * group.seat
    case .tooling: desks[place] * group.tooling
    case .recruiting: starts[place] * group.recruiting
    case .onboarding: starts[place] * group.onboarding
    case .severance: releases[place] * group.severance
    case .perUnit, .overhead, .contingency: 0
    }
  }
}

/// A stream that takes hours of a crowd.
struct CrowdPurchase: Sendable {
  /// Its place in the order of work.
  let stream: Int
  /// The place of the two in `Blueprint.streamTeams`.
  let place: Int
  /// Index of the crowd among the teams.
  let team: Int
}

extension Blueprint {
  /// Which streams take hours of which crowds.
  var crowdPurchases: [CrowdPurchase] {
    streams.indices.flatMap { stream in
      streams[stream].teams.filter { teams[streamTeams[$0]].isCrowd }.map { place in
        CrowdPurchase(stream: stream, place: place, team: streamTeams[place])
      }
    }
  }

  /// What a stream pays for a crowd's passes of a week, in the reports' currency.
  func cost(of purchase: CrowdPurchase, _ state: PlanState<N>, _ week: Int) -> N {
    streams[purchase.stream].passes(in: state.taken[purchase.place])
      * payroll.other.passPrice[purchase.team] * payroll.ownWorth[week]
  }
}

extension StreamPlan {
  /// Passes over items that are made in some hours.
  func passes(in hours: N) -> N {
    let passes = hours / hoursPerItem * voting.passesPerItem
    return passes.only(where: hours .> N.zero)
  }
}
