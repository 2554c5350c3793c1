import PlanEngine
import PlanModel

/// Work: model, section 7.
extension Explainer {
  /// A column of one stream in one week.
  func single(_ column: StreamColumn, _ stream: Int, _ week: Int) -> Explanation {
    let record = run.stream(stream, week: week)
    func term(_ column: StreamColumn, _ week: Int) -> Reckoning {
      .term(.stream(column, of: stream, weeks: only(week)))
    }
    func explained(
      _ value: Double?, _ unit: ExplainedUnit, note: String = "",
      _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(
        column.rawValue.spaced, of: scenario.streams[stream].name, in: .weeks(only(week)), value,
        unit,
        note: note, formula)
    }
    switch column {
    case .arrived: return explained(record.arrived, .items) { arrivals(stream, week) }
    case .demandHours:
      return explained(run.demandHours(stream, week: week), .hours) {
        term(.arrived, week) * step(.hoursPerItem, stream, week)
      }
    case .produced:
      return explained(record.produced, .items) {
        let items = step(.atHand, stream, week)
        guard hoursPerItem(stream) > 0 else { return items }
        return .least([
          items, taken(.work, by: stream, week) / step(.hoursPerItem, stream, week),
        ])
      }
    case .delivered:
      return explained(record.delivered, .items) {
        step(.released, stream, week) - term(.rework, week)
      }
    case .rework:
      return explained(
        record.rework, .items, note: "What review finds wrong goes back to be done anew."
      ) {
        let review = scenario.streams[stream].review
        let wrong = step(.released, stream, week) - step(.rightReleased, stream, week)
        return .notNegative(wrong) * given("sample", review.sample, .share)
          * given("detection", review.detection, .share)
      }
    case .backlog:
      return explained(record.backlog, .items) {
        .notNegative(step(.atHand, stream, week) - term(.produced, week)) + term(.rework, week)
      }
    case .inReview:
      return explained(record.inReview, .items) {
        step(.queue, stream, week) - step(.released, stream, week)
      }
    case .goldAccuracy:
      return explained(record.accuracy, .share, note: "Of one pass, by the hours taken.") {
        record.accuracy == nil ? .absent : accuracy(of: stream, week)
      }
    case .kappa:
      return explained(
        record.kappa, .kappa,
        note: "Two passes agree where both are right, or wrong in the same way."
      ) {
        guard record.kappa != nil else { return .absent }
        let classes = known("classes", scenario.streams[stream].classes)
        let a = term(.goldAccuracy, week)
        let agreement = a * a + (1 - a) * (1 - a) / (classes - 1)
        return (agreement - 1 / classes) / (1 - 1 / classes)
      }
    case .deliveredAccuracy:
      return explained(nil, .share) { .absent }
    }
  }

  func streamStep(_ step: StreamStep, _ stream: Int, _ week: Int) -> Explanation {
    let record = run.stream(stream, week: week)
    let queue = reviewQueue(stream)
    func explained(
      _ value: Double?, _ unit: ExplainedUnit, note: String = "",
      _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(
        step.rawValue, of: scenario.streams[stream].name, in: .weeks(only(week)), value, unit,
        note: note, formula)
    }
    func column(_ column: StreamColumn, _ week: Int) -> Reckoning {
      .term(.stream(column, of: stream, weeks: only(week)))
    }
    func share(_ part: [Double]) -> Double? { ratio(part[week], queue.items[week]) }
    let voting = Voting(scenario.streams[stream], value)
    switch step {
    case .atHand:
      return explained(atHand(stream, week), .items) {
        week > 0 ? column(.backlog, week - 1) + column(.arrived, week) : column(.arrived, week)
      }
    case .hoursPerItem:
      return explained(hoursPerItem(stream), .hoursPerItem) { hoursPerItemFormula(stream) }
    case .hoursTaken:
      return explained(sharedHours(.work, week).hours(stream), .hours) {
        efforts(.work, by: stream, week)
      }
    case .queue:
      return explained(queue.items[week], .items) {
        let produced = record.accuracy == nil ? 0 : column(.produced, week)
        return week > 0 ? column(.inReview, week - 1) + produced : produced
      }
    case .itemAccuracy:
      return explained(
        record.accuracy.map(voting.right), .share,
        note: "The majority of the passes decides; a senior settles a tie."
      ) { record.accuracy == nil ? .absent : rightItems(stream, column(.goldAccuracy, week)) }
    case .itemAdjudication:
      return explained(record.accuracy.map(voting.adjudicated), .share) {
        record.accuracy == nil ? .absent : tiedItems(stream, column(.goldAccuracy, week))
      }
    case .queueAccuracy:
      return explained(share(queue.right), .share) {
        mixed(.queueAccuracy, .itemAccuracy, stream, week)
      }
    case .queueAdjudication:
      return explained(share(queue.tied), .share) {
        mixed(.queueAdjudication, .itemAdjudication, stream, week)
      }
    case .reviewHoursPerItem:
      return explained(reviewHoursPerItem(stream, week), .hoursPerItem) {
        guard queue.items[week] > 0 else { return .absent }
        let review = scenario.streams[stream].review
        return
          (given("sample", review.sample, .share)
          + self.step(.queueAdjudication, stream, week))
          * given("time of a review", review.time, .hoursPerItem)
      }
    case .reviewHoursTaken:
      return explained(sharedHours(.review, week).hours(stream), .hours) {
        efforts(.review, by: stream, week)
      }
    case .released:
      return explained(
        record.delivered + record.rework, .items,
        note: "Work is accepted in batches: what nobody has hours to review waits."
      ) {
        let items = self.step(.queue, stream, week)
        guard let hours = reviewHoursPerItem(stream, week), hours > 0 else { return items }
        return .least([
          items,
          taken(.review, by: stream, week)
            / self.step(.reviewHoursPerItem, stream, week),
        ])
      }
    case .rightReleased:
      return explained(record.deliveredRight, .items) {
        queue.items[week] > 0
          ? self.step(.released, stream, week) * self.step(.queueAccuracy, stream, week) : 0
      }
    case .deliveredSoFar: return soFar(.delivered, \.delivered, step, stream, week)
    case .arrivedSoFar: return soFar(.arrived, \.arrived, step, stream, week)
    case .batchTurnaround: return batchTurnaround(stream, week)
    case .onTime: return onTime(stream, week)
    }
  }

  func effort(_ step: EffortStep, _ stream: Int, _ team: Int, _ week: Int) -> Explanation {
    let shared = sharedHours(step, week)
    let subject = "\(scenario.streams[stream].name), \(scenario.teams[team].name)"
    return Explanation(
      step.rawValue, of: subject, in: .weeks(only(week)), shared.hours(stream, team), .hours,
      note: "A stream takes hours of its teams in the order it names them, after streams of lower "
        + "priority numbers."
    ) {
      guard shared.hours(stream, team) > 0 else { return 0 }
      let wanted =
        step == .work
        ? self.step(.atHand, stream, week) * self.step(.hoursPerItem, stream, week)
        : self.step(.queue, stream, week) * self.step(.reviewHoursPerItem, stream, week)
      let free: Reckoning =
        step == .work
        ? .term(.team(.capacityHours, of: team, weeks: only(week)))
        : .term(.teamStep(.reviewerHours, team: team, week: week))
      let teams = scenario.streams[stream].teams.prefix { $0 != team }
        .filter { shared.hours(stream, $0) > 0 }
      let streams = order.prefix { $0 != stream }.filter { shared.hours($0, team) > 0 }
      return .least([
        teams.reduce(wanted) { $0 - .term(.effort(step, stream: stream, team: $1, week: week)) },
        streams.reduce(free) { $0 - .term(.effort(step, stream: $1, team: team, week: week)) },
      ])
    }
  }

  /// The hours that all streams take of a team.
  func efforts(_ step: EffortStep, of team: Int, _ week: Int) -> Reckoning {
    let shared = sharedHours(step, week)
    return .total(each: "stream", of: order.filter { shared.hours($0, team) > 0 }) { stream in
      (
        scenario.streams[stream].name,
        .term(.effort(step, stream: stream, team: team, week: week))
      )
    }
  }

  /// The hours that a stream takes of all teams.
  private func efforts(_ step: EffortStep, by stream: Int, _ week: Int) -> Reckoning {
    let teams = sharedHours(step, week).taken[stream, default: []].map(\.team)
    return .total(each: "team", of: teams) { team in
      (scenario.teams[team].name, .term(.effort(step, stream: stream, team: team, week: week)))
    }
  }

  /// The hours that a stream takes, of its only team or of all together.
  private func taken(_ step: EffortStep, by stream: Int, _ week: Int) -> Reckoning {
    let teams = sharedHours(step, week).taken[stream, default: []]
    if teams.count == 1 {
      return .term(.effort(step, stream: stream, team: teams[0].team, week: week))
    }
    let all = step == .work ? StreamStep.hoursTaken : .reviewHoursTaken
    return .term(.streamStep(all, stream: stream, week: week))
  }

  func step(_ step: StreamStep, _ stream: Int, _ week: Int) -> Reckoning {
    .term(.streamStep(step, stream: stream, week: week))
  }

  func atHand(_ stream: Int, _ week: Int) -> Double {
    (week > 0 ? run.stream(stream, week: week - 1).backlog : 0)
      + run.stream(stream, week: week).arrived
  }

  private func accuracy(of stream: Int, _ week: Int) -> Reckoning {
    let teams = sharedHours(.work, week).taken[stream, default: []].map(\.team)
    if teams.count == 1 { return .term(.team(.goldAccuracy, of: teams[0], weeks: only(week))) }
    return Reckoning.total(each: "team", of: teams) { team in
      (
        scenario.teams[team].name,
        .term(.effort(.work, stream: stream, team: team, week: week))
          * .term(.team(.goldAccuracy, of: team, weeks: only(week)))
      )
    } / taken(.work, by: stream, week)
  }

  /// A share of the queue: that of what was left, mixed with that of what was produced.
  private func mixed(
    _ ofQueue: StreamStep, _ ofItems: StreamStep, _ stream: Int, _ week: Int
  ) -> Reckoning {
    guard reviewQueue(stream).items[week] > 0 else { return .absent }
    let produced = run.stream(stream, week: week).accuracy != nil
    guard week > 0, run.stream(stream, week: week - 1).inReview > 0 else {
      return step(ofItems, stream, week)
    }
    let waited = Reckoning.term(.stream(.inReview, of: stream, weeks: only(week - 1)))
    guard produced else { return step(ofQueue, stream, week - 1) }
    return
      (waited * step(ofQueue, stream, week - 1)
      + .term(.stream(.produced, of: stream, weeks: only(week))) * step(ofItems, stream, week))
      / step(.queue, stream, week)
  }

  private func soFar(
    _ column: StreamColumn, _ part: (StreamWeek) -> Double, _ step: StreamStep, _ stream: Int,
    _ week: Int
  ) -> Explanation {
    let weeks = 0..<week + 1
    return Explanation(
      step.rawValue, of: scenario.streams[stream].name, in: .weeks(weeks),
      weeks.reduce(0) { $0 + part(run.stream(stream, week: $1)) }, .items
    ) { .term(.stream(column, of: stream, weeks: weeks)) }
  }

  private func onTime(_ stream: Int, _ week: Int) -> Explanation {
    let due = scenario.streams[stream].due.map { wholeNumber(value($0)) } ?? 0
    let arrival = week - due
    let delivered = (0...week).reduce(0) { $0 + run.stream(stream, week: $1).delivered }
    let before = (0..<max(0, arrival)).reduce(0) { $0 + run.stream(stream, week: $1).arrived }
    let arrived = arrival >= 0 ? run.stream(stream, week: arrival).arrived : 0
    return Explanation(
      StreamStep.onTime.rawValue, of: scenario.streams[stream].name, in: .weeks(only(week)),
      min(max(0, delivered - before), arrived), .items
    ) {
      guard arrival >= 0 else { return 0 }
      let soFar = step(.deliveredSoFar, stream, week)
      let beyond = arrival > 0 ? soFar - step(.arrivedSoFar, stream, arrival - 1) : soFar
      return .least([
        .notNegative(beyond), .term(.stream(.arrived, of: stream, weeks: only(arrival))),
      ])
    }
  }

  private func arrivals(_ stream: Int, _ week: Int) -> Reckoning {
    var (rate, parts): (Reckoning?, [Reckoning]) = (nil, [])
    for demand in scenario.streams[stream].demand {
      switch demand {
      case .rate(let from, let items):
        if wholeNumber(value(from)) <= week { rate = given("rate a week", items, .items) }
      case .volume(let at, let items):
        if wholeNumber(value(at)) == week { parts.append(given("volume", items, .items)) }
      }
    }
    return .total((rate.map { [$0] } ?? []) + parts)
  }
}
