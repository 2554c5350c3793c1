/// What carries from week to week, in flat arrays; a population is `3 × team + kind`.
struct PlanState {
  /// By population and start week: people of that start who are still there.
  var people: [Double]

  /// By population: people of the starting team who are still there.
  var founding: [Double]

  /// By population and week of arrival: replacements under way; the last place holds those beyond the
  /// horizon.
  var pending: [Double]

  /// By team: trainers' positions.
  var positions: [Double]

  /// By population: leads and reviewers needed.
  var needed: [Double]

  /// Weeks by which planned classes have slipped so far.
  var slip = 0

  /// Whether the gate closed at the end of last week.
  var gateClosed = false

  /// By stream in order of work: items that wait to be worked.
  var backlog: [Double]

  /// By stream: items that wait for review, the right ones among them, and those to adjudicate.
  var queue: [Double]
  var queueRight: [Double]
  var queueTied: [Double]

  /// By group and month: pay, and what the employer adds to it.
  var salary: [Double]
  var burden: [Double]

  /// By group and month: person-months, starts and releases, each times the worth of the currency.
  var desks: [Double]
  var starts: [Double]
  var releases: [Double]

  /// By team and month: price of a crowd's passes.
  var passes: [Double]

  /// By month: person-months.
  var personMonths: [Double]

  /// The hours that streams took this week.
  var efforts: [Effort] = []

  /// This week's record of each team and each stream (in order of work).
  var teams: [TeamWeek]
  var streams: [StreamWeek]

  init(_ plan: Blueprint) {
    func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }
    let populations = 3 * plan.teams.count
    let months = plan.timeline.months + 1
    let groups = plan.payroll.groups.count
    people = zeros(populations * plan.weeks)
    founding = zeros(populations)
    pending = zeros(populations * (plan.weeks + 1))
    positions = plan.teams.map(\.founding)
    needed = zeros(populations)
    backlog = zeros(plan.streams.count)
    queue = backlog
    queueRight = backlog
    queueTied = backlog
    salary = zeros(groups * months)
    burden = salary
    desks = salary
    starts = salary
    releases = salary
    passes = zeros(plan.teams.count * months)
    personMonths = zeros(months)
    efforts.reserveCapacity(plan.teams.count + plan.streams.count)
    teams = plan.teams.map { _ in TeamWeek() }
    streams = plan.streams.map { _ in StreamWeek() }
    for (index, team) in plan.teams.enumerated() {
      founding[3 * index] = team.founding
      for (kind, span) in [(1, team.leadSpan), (2, team.qaSpan)] {
        needed[3 * index + kind] = spans(of: span, over: team.founding)
        founding[3 * index + kind] = needed[3 * index + kind]
      }
    }
  }
}
