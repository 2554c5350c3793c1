import PlanModel

/// What it takes to run a plan once, reckoned from its size: the same on every machine, so that a
/// search that has to be cut is cut at the same number everywhere.
///
/// The unit is about a nanosecond of a machine of 2026; `podplan-bench` shows how true that is.
struct SearchEffort {
  /// To compile and run it.
  let run: Double

  /// To find what is to be found in a run.
  let findings: Double

  init(of scenario: Scenario) {
    let weeks = Double(scenario.horizon)
    let teams = Double(scenario.teams.count)
    let streams = Double(scenario.streams.count)
    let handovers = scenario.streams.reduce(0.0) { $0 + Double($1.teams.count) }
    let holidays = scenario.teams.reduce(0.0) { sum, team in
      guard let staff = team.staff,
        case .dates(let dates) = scenario.sites[staff.site].holidays
      else { return sum }
      return sum + Double(dates.count)
    }
    let dated = Double(scenario.overhead.count + scenario.pauses.count)
    // The accounts are sorted by name in each run: eight lines for each of up to three roles.
    let accounts = 24 * scenario.teams.count + scenario.overhead.count + 1
    let sorting = Double(accounts * (Int.bitWidth - accounts.leadingZeroBitCount)) * 60
    // Names of unlikely length take longer to tell apart.
    let names =
      scenario.sites.flatMap { [$0.name] + $0.roles.map(\.key) } + scenario.teams.map(\.name)
      + scenario.overhead.map(\.name)
    let excess = names.reduce(0.0) { $0 + Double(max(0, $1.utf8.count - 100)) * 200 }
    run =
      weeks * (teams * (700 + 4 * weeks) + streams * 150 + handovers * 10 + dated * 20)
      + Double(scenario.fields.count) * 40 + holidays * 100 + sorting + excess + 10_000
    findings =
      teams * teams * 60 + weeks * (teams * (200 + 4 * teams) + streams * 200)
      + Double(scenario.targets.count) * (weeks * 20 + (teams + streams) * 100) + 10_000
  }
}
