import PlanEngine
import PlanModel

/// What streams have to bear of the cost of teams.
extension Explainer {
  /// All cost of a team in some months.
  func costOfTeam(_ team: Int, _ months: Range<Int>) -> Reckoning {
    .term(.ledger(LedgerSlice(.all, team: scenario.teams[team].name, months: months)))
  }

  /// The sum of the shares that count.
  func workCosts(_ isCounted: (WorkCost.Share) -> Bool) -> Reckoning {
    .total(each: "month", of: findings.workCost.shares.filter(isCounted)) { share in
      (
        "\(label(month: share.month)), \(scenario.teams[share.team].name)",
        .term(.workCost(stream: share.stream, team: share.team, month: share.month))
      )
    }
  }

  func workCost(_ stream: Int?, _ team: Int, _ month: Int) -> Explanation {
    let cents = findings.workCost.shares.reduce(0) {
      $1.stream == stream && $1.team == team && $1.month == month ? $0 + $1.cents : $0
    }
    let name = scenario.teams[team].name
    let subject = stream.map { "\(name) for \(scenario.streams[$0].name)" } ?? name
    return Explanation(
      stream == nil ? "cost of idle hours" : "cost of hours taken", of: subject,
      in: .months(month..<month + 1), Double(cents) / 100, .money(currency),
      note: Self.toTheCent
    ) {
      let streams = taken(of: team, month).map(\.stream)
      func upTo(_ streams: ArraySlice<Int>) -> Reckoning? {
        guard !streams.isEmpty else { return nil }
        let hours = streams.map { self.hours($0, team, month) }
        return .rounded(
          costOfTeam(team, month..<month + 1) * (.total(hours) / whole(of: team, month)), .cents)
      }
      guard let stream else {
        let cost = costOfTeam(team, month..<month + 1)
        return upTo(streams[...]).map { cost - $0 } ?? cost
      }
      guard let place = streams.firstIndex(of: stream), let all = upTo(streams[...place]) else {
        return 0
      }
      return upTo(streams[..<place]).map { all - $0 } ?? all
    }
  }

  func workMonth(_ stream: Int?, _ team: Int, _ month: Int) -> Explanation {
    let (isCrowd, timeline) = (scenario.teams[team].staff == nil, run.timeline)
    let weeks = allWeeks.filter { timeline.split(of: $0, in: month) > 0 }
    let name = scenario.teams[team].name
    guard let stream else {
      let hours = weeks.reduce(0.0) {
        $0 + run.team(team, week: $1).capacityHours * timeline.split(of: $1, in: month)
      }
      return Explanation(
        "capacity hours", of: name, in: .months(month..<month + 1), hours, .hours
      ) {
        .total(each: "week", of: weeks) { week in
          (
            label(week),
            .term(.team(.capacityHours, of: team, weeks: only(week)))
              * .term(.split(week: week, month: month))
          )
        }
      }
    }
    return Explanation(
      isCrowd ? "passes made" : "hours taken", of: "\(name) for \(scenario.streams[stream].name)",
      in: .months(month..<month + 1),
      taken(of: team, month).first { $0.stream == stream }?.amount ?? 0,
      isCrowd ? .number : .hours
    ) {
      .total(each: "week", of: weeks) { week in
        let hours = Reckoning.term(.effort(.work, stream: stream, team: team, week: week))
        let items = hours / .term(.streamStep(.hoursPerItem, stream: stream, week: week))
        let amount = isCrowd ? items * passesPerItem(stream) : hours
        return (label(week), amount * .term(.split(week: week, month: month)))
      }
    }
  }

  private func hours(_ stream: Int?, _ team: Int, _ month: Int) -> Reckoning {
    .term(.workMonth(stream: stream, team: team, month: month))
  }

  /// What a team's cost of a month is divided by: its hours, or the passes of a crowd.
  private func whole(of team: Int, _ month: Int) -> Reckoning {
    let taken = Reckoning.total(taken(of: team, month).map { hours($0.stream, team, month) })
    return scenario.teams[team].staff == nil ? taken : .greatest([taken, hours(nil, team, month)])
  }

  /// What streams take of a team in a month, in the order of the streams.
  private func taken(of team: Int, _ month: Int) -> [(stream: Int, amount: Double)] {
    let isCrowd = scenario.teams[team].staff == nil
    var amounts: [Int: Double] = [:]
    for week in allWeeks where run.timeline.split(of: week, in: month) > 0 {
      for effort in run.efforts[firstEffort[week]..<firstEffort[week + 1]] where effort.team == team
      {
        amounts[effort.stream, default: 0] +=
          (isCrowd ? effort.passes : effort.hours) * run.timeline.split(of: week, in: month)
      }
    }
    return amounts.keys.sorted().map { ($0, amounts[$0, default: 0]) }
  }
}
