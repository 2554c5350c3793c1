/// What a plan pays, by month, before it is rounded to cents.
struct Accounts: Sendable {
  /// By group and month: pay, and what the employer adds to it.
  private let salary: Numbers<Double>
  private let burden: Numbers<Double>

  /// By group and month: person-months, starts and releases, each times the worth of the currency.
  private let desks: Numbers<Double>
  private let starts: Numbers<Double>
  private let releases: Numbers<Double>

  /// By team and month: price of a crowd's passes.
  private let passes: Numbers<Double>

  /// What is bought of crowds.
  private let crowdPurchases: [CrowdPurchase]

  /// By overhead item and month: the amount.
  private let overhead: Numbers<Double>

  /// By month: person-months; the last place holds what lies beyond the last month.
  let personMonths: Numbers<Double>

  init(_ plan: Blueprint<Double>) {
    func zeros(_ count: Int) -> Numbers<Double> { Numbers(repeating: 0, count: count) }
    let months = plan.timeline.months + 1
    salary = zeros(plan.payroll.groups.count * months)
    burden = zeros(salary.count)
    desks = zeros(salary.count)
    starts = zeros(salary.count)
    releases = zeros(salary.count)
    passes = zeros(plan.teams.count * months)
    crowdPurchases = plan.crowdPurchases
    personMonths = zeros(months)
    overhead = zeros(plan.payroll.other.monthly.count / plan.weeks * months)
    for item in 0..<plan.payroll.other.monthly.count / plan.weeks {
      for week in 0..<plan.weeks { addOverhead(item, week, plan) }
    }
  }

  /// Everyone on the payroll is paid for the whole week: model, section 11.
  func bill(_ state: PlanState<Double>, _ week: Int, _ plan: Blueprint<Double>) {
    let timeline = plan.timeline
    let month = timeline.month[week]
    let (share, nextShare) = (timeline.share[week], timeline.nextShare[week])
    let split = timeline.split[week]
    for population in state.populations.indices {
      let group = plan.payroll.layout.groupOfPopulation[population]
      guard group >= 0 else { continue }
      let record = state.populations[population]
      let step = plan.payroll.layout.step[group * plan.weeks + week]
      let worth = plan.payroll.worth[group][week]
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

  private func addOverhead(_ item: Int, _ week: Int, _ plan: Blueprint<Double>) {
    let timeline = plan.timeline
    let worth = plan.payroll.ownWorth[0][week]
    let monthly = plan.payroll.other.monthly[item * plan.weeks + week] * worth
    let once = plan.payroll.other.once[item * plan.weeks + week] * worth
    let place = item * (timeline.months + 1) + timeline.month[week]
    overhead[place] += monthly * timeline.share[week] + once * timeline.split[week]
    overhead[place + 1] +=
      monthly * timeline.nextShare[week] + once * (1 - timeline.split[week])
  }

  /// The amount of an account in a month; 0 for the contingency, which is a share of the others.
  func amount(of source: PaySource, month: Int, _ plan: Blueprint<Double>) -> Double {
    let months = plan.timeline.months + 1
    switch source.origin {
    case .group(let group):
      return amount(source.line, plan.payroll.groups[group], at: group * months + month)
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
      streamShapes[stream].teams.filter { teamShapes[streamTeams[$0]].isCrowd }.map { place in
        CrowdPurchase(stream: stream, place: place, team: streamTeams[place])
      }
    }
  }

  /// What a stream pays for a crowd's passes of a week, in the reports' currency.
  func cost(of purchase: CrowdPurchase, _ state: PlanState<N>, _ week: Int) -> N {
    streams[purchase.stream].passes(in: state.taken[purchase.place])
      * payroll.other.passPrice[purchase.team] * payroll.ownWorth[0][week]
  }
}

extension StreamPlan {
  /// Passes over items that are made in some hours.
  func passes(in hours: N) -> N {
    let passes = hours / hoursPerItem * voting.passesPerItem
    return passes.only(where: hours .> N.zero)
  }
}
