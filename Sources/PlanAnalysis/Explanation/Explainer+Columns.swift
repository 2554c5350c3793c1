import PlanEngine
import PlanModel

/// The columns of teams and streams, over a week or a stretch of weeks, of one or of all together.
extension Explainer {
  func teamColumn(_ column: TeamColumn, of team: Int?, _ weeks: Range<Int>) -> Explanation {
    let name = column.rawValue.spaced
    let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
    let subject = team.map { scenario.teams[$0].name } ?? ""
    let counted = column.gathering == .last ? weeks.suffix(1) : weeks
    func sum(_ part: (TeamWeek) -> Double) -> Double {
      teams.reduce(0) { sum, team in
        counted.reduce(sum) { $0 + part(run.team(team, week: $1)) }
      }
    }
    func gathered(
      _ value: Double?, _ unit: ExplainedUnit, _ single: @escaping (Int, Int) -> Explanation
    ) -> Explanation {
      if let team, weeks.count == 1 { return single(team, weeks.lowerBound) }
      return Explanation(name, of: subject, in: .weeks(weeks), value, unit) {
        gathering(column.gathering, of: team, teams, weeks) { .team(column, of: $0, weeks: $1) }
      }
    }
    func movement(_ part: (TeamWeek) -> Double, _ step: PopulationStep, _ kind: StaffKind)
      -> Explanation
    {
      gathered(sum(part), .people) { team, week in
        population(step, team, kind, only(week)).renamed(name, of: subject)
      }
    }
    switch column {
    case .positions: return gathered(sum(\.positions), .people, positions)
    case .trainers: return movement(\.trainers.people, .people, .trainers)
    case .onboarding: return gathered(sum(\.onboarding), .people, onboarding)
    case .leads: return movement(\.leads.people, .people, .leads)
    case .qa: return movement(\.qa.people, .people, .qa)
    case .pods:
      return gathered(sum(\.leadsNeeded), .number) { team, week in
        population(.needed, team, .leads, only(week)).renamed(name, of: subject)
      }
    case .starts: return movement(\.trainers.starts, .starts, .trainers)
    case .leavers: return movement(\.trainers.leavers, .leavers, .trainers)
    case .released: return movement(\.trainers.released, .released, .trainers)
    case .capacityHours: return gathered(sum(\.capacityHours), .hours, capacity)
    case .mentoringHours: return gathered(sum(\.mentoringHours), .hours, mentoring)
    case .usedHours: return gathered(sum(\.usedHours), .hours, usedHours)
    case .utilisation:
      let (used, capacity) = (sum(\.usedHours), sum(\.capacityHours))
      return Explanation(name, of: subject, in: .weeks(weeks), ratio(used, capacity), .share) {
        capacity > 0
          ? .term(.team(.usedHours, of: team, weeks: weeks))
            / .term(.team(.capacityHours, of: team, weeks: weeks)) : .absent
      }
    case .qaUtilisation:
      let (used, hours) = (sum(\.qaUsedHours), sum(\.qaHours))
      return Explanation(name, of: subject, in: .weeks(weeks), ratio(used, hours), .share) {
        hours > 0 ? qaUtilisation(of: teams, weeks) : .absent
      }
    case .goldAccuracy: return gathered(nil, .share, accuracy)
    }
  }

  func streamColumn(_ column: StreamColumn, of stream: Int?, _ weeks: Range<Int>) -> Explanation {
    let name = column.rawValue.spaced
    let streams = stream.map { [$0] } ?? Array(scenario.streams.indices)
    let subject = stream.map { scenario.streams[$0].name } ?? ""
    let counted = column.gathering == .last ? weeks.suffix(1) : weeks
    func sum(_ part: (StreamWeek) -> Double) -> Double {
      streams.reduce(0) { sum, stream in
        counted.reduce(sum) { $0 + part(run.stream(stream, week: $1)) }
      }
    }
    func gathered(_ value: Double?, _ unit: ExplainedUnit) -> Explanation {
      if let stream, weeks.count == 1 {
        return single(column, stream, weeks.lowerBound)
      }
      return Explanation(name, of: subject, in: .weeks(weeks), value, unit) {
        gathering(column.gathering, of: stream, streams, weeks) {
          .stream(column, of: $0, weeks: $1)
        }
      }
    }
    switch column {
    case .arrived: return gathered(sum(\.arrived), .items)
    case .demandHours:
      let hours = streams.reduce(0) { sum, stream in
        weeks.reduce(sum) { $0 + run.demandHours(stream, week: $1) }
      }
      return gathered(hours, .hours)
    case .produced: return gathered(sum(\.produced), .items)
    case .delivered: return gathered(sum(\.delivered), .items)
    case .rework: return gathered(sum(\.rework), .items)
    case .backlog: return gathered(sum(\.backlog), .items)
    case .inReview: return gathered(sum(\.inReview), .items)
    case .goldAccuracy: return gathered(nil, .share)
    case .kappa: return gathered(nil, .kappa)
    case .deliveredAccuracy:
      let (right, delivered) = (sum(\.deliveredRight), sum(\.delivered))
      return Explanation(name, of: subject, in: .weeks(weeks), ratio(right, delivered), .share) {
        guard delivered > 0 else { return .absent }
        return Reckoning.total(each: "week", of: weeks) { week in
          (
            label(week),
            .total(
              streams.map { .term(.streamStep(.rightReleased, stream: $0, week: week)) })
          )
        } / .term(.stream(.delivered, of: stream, weeks: weeks))
      }
    }
  }

  /// A sum over teams or streams first, then over weeks; or the last week.
  private func gathering(
    _ gathering: Gathering, of one: Int?, _ all: [Int], _ weeks: Range<Int>,
    _ figure: @escaping (Int?, Range<Int>) -> Figure
  ) -> Reckoning {
    switch gathering {
    case .none, .ratio: return .absent
    case .last, .sum:
      if weeks.count > 1, gathering == .last {
        return .term(figure(one, weeks.suffix(1)))
      }
      if weeks.count > 1 {
        return .total(each: "week", of: weeks) { (label($0), .term(figure(one, only($0)))) }
      }
      return .total(all.map { .term(figure($0, weeks)) })
    }
  }

  /// Reviewers' hours used over their hours, of some teams over some weeks.
  func qaUtilisation(of teams: [Int], _ weeks: Range<Int>) -> Reckoning {
    func sum(_ step: TeamStep) -> Reckoning {
      .total(each: "week", of: weeks) { week in
        (
          label(week),
          .total(
            teams.filter { scenario.teams[$0].staff != nil }
              .map { .term(.teamStep(step, team: $0, week: week)) })
        )
      }
    }
    return sum(.reviewerHoursUsed) / sum(.reviewerHours)
  }
}

extension String {
  /// A name for programs as words.
  var spaced: String {
    split(separator: "_").map { $0 == "qa" ? "QA" : $0 }.joined(separator: " ")
  }
}

extension Explanation {
  /// The same figure under another name.
  func renamed(_ name: String, of subject: String) -> Explanation {
    Explanation(name, of: subject, in: time, value, unit, note: note) { formula }
  }
}
