import PlanEngine
import PlanModel

/// The work of a stream over some months, as the view of streams has it.
extension Explainer {
  func work(_ column: WorkColumn, _ stream: Int, _ months: Range<Int>) -> Explanation {
    func explained(
      _ unit: ExplainedUnit, note: String = "", _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(
        column == .hours ? "hours used" : column.rawValue.spaced,
        of: scenario.streams[stream].name, in: .months(months), sums(of: stream, months)[column],
        unit, note: note, formula)
    }
    func flow(_ figure: @escaping (Int) -> Figure) -> Explanation {
      explained(column == .hours ? .hours : .items, note: Self.byWeekdays) {
        guard months.count == 1 else { return byMonth(column, stream, months) }
        return overWeeks(of: months, figure)
      }
    }
    func stock(_ figure: StreamColumn) -> Explanation {
      explained(.items, note: "As it is after the last week that begins in the time.") {
        guard let last = allWeeks.last(where: { months.contains(run.timeline.month[$0]) }),
          months.contains(run.timeline.month[last])
        else { return .absent }
        return .term(.stream(figure, of: stream, weeks: only(last)))
      }
    }
    func flow(of figure: StreamColumn) -> Explanation {
      flow { .stream(figure, of: stream, weeks: only($0)) }
    }
    switch column {
    case .arrived: return flow(of: .arrived)
    case .produced: return flow(of: .produced)
    case .delivered: return flow(of: .delivered)
    case .rework: return flow(of: .rework)
    case .backlog: return stock(.backlog)
    case .inReview: return stock(.inReview)
    case .hours: return flow { .streamStep(.hoursTaken, stream: stream, week: $0) }
    case .deliveredAccuracy:
      return explained(.share, note: Self.byWeekdays) {
        guard sums(of: stream, months)[.deliveredAccuracy] != nil else { return .absent }
        return overWeeks(of: months) { .streamStep(.rightReleased, stream: stream, week: $0) }
          / .term(.work(.delivered, stream: stream, months: months))
      }
    case .cost:
      return explained(
        .money(currency), note: "A team's cost goes to streams by the hours that they take of it."
      ) { workCosts { $0.stream == stream && months.contains($0.month) } }
    case .costPerUnit:
      return explained(.moneyPerItem(currency)) {
        guard sums(of: stream, months)[.costPerUnit] != nil else { return .absent }
        return .term(.work(.cost, stream: stream, months: months))
          / .term(.work(.delivered, stream: stream, months: months))
      }
    }
  }

  func fullCost(_ column: FullCost, _ stream: Int) -> Explanation {
    let name = scenario.streams[stream].name
    let cents = findings.workCost.ofStreamsInFull?[stream]
    let cost = cents.map { Double($0) / 100 }
    let delivered = findings.figures[.delivered, .stream(stream)] ?? 0
    switch column {
    case .fullCost:
      return Explanation(
        "full cost", of: name, cost, .money(currency),
        note: "What is idle, overhead and contingency are spread in proportion to the cost of the "
          + "hours. " + Self.toTheCent
      ) {
        let own = findings.workCost.ofStreams
        guard cents != nil else { return .absent }
        func upTo(_ streams: Range<Int>) -> Reckoning? {
          let costly = streams.filter { own[$0] != 0 }
          guard !costly.isEmpty else { return nil }
          func cost(_ streams: [Int]) -> Reckoning {
            .total(streams.map { .term(.key(.cost, .stream($0))) })
          }
          let all = own.indices.filter { own[$0] != 0 }
          let total = Reckoning.term(.key(.totalCost, .plan))
          return costly == all ? total : .rounded(total * (cost(costly) / cost(all)), .cents)
        }
        guard own[stream] != 0, let all = upTo(0..<stream + 1) else { return 0 }
        return upTo(0..<stream).map { all - $0 } ?? all
      }
    case .fullCostPerUnit:
      return Explanation(
        "full cost per unit", of: name, cost.flatMap { ratio($0, delivered) },
        .moneyPerItem(currency)
      ) {
        guard cents != nil, delivered > 0 else { return .absent }
        return .term(.fullCost(.fullCost, stream: stream))
          / .term(.key(.delivered, .stream(stream)))
      }
    }
  }

  private static let byWeekdays =
    "A week that lies in two months counts in both by its weekdays, as its cost does."

  static let toTheCent =
    "Streams share it to the cent: each bears what all up to it bear, less what those before it do."

  /// What a stream adds up to.
  private func sums(of stream: Int, _ months: Range<Int>) -> StreamSums {
    var sums = StreamSums()
    for week in allWeeks {
      for month in months {
        let share = run.timeline.split(of: week, in: month)
        guard share > 0 else { continue }
        sums.add(run.stream(stream, week: week), share: share)
        for effort in run.efforts[firstEffort[week]..<firstEffort[week + 1]]
        where effort.stream == stream {
          sums.add(hours: effort.hours * share)
        }
      }
      if months.contains(run.timeline.month[week]) {
        sums.end(with: run.stream(stream, week: week))
      }
    }
    for share in findings.workCost.shares
    where share.stream == stream && months.contains(share.month) {
      sums.add(cents: share.cents)
    }
    return sums
  }

  private func byMonth(_ column: WorkColumn, _ stream: Int, _ months: Range<Int>) -> Reckoning {
    .total(each: "month", of: months) { month in
      (label(month: month), .term(.work(column, stream: stream, months: month..<month + 1)))
    }
  }

  /// A sum over weeks, each by the part of it that lies in some months.
  private func overWeeks(of months: Range<Int>, _ figure: (Int) -> Figure) -> Reckoning {
    let timeline = run.timeline
    let weeks = allWeeks.filter { week in months.contains { timeline.split(of: week, in: $0) > 0 } }
    return .total(each: "week", of: weeks) { week in
      let parts = months.filter { timeline.split(of: week, in: $0) > 0 }
      let share: Figure =
        parts.count == 1
        ? .split(week: week, month: parts[0]) : .known("share of the week", 1)
      return (label(week), .term(figure(week)) * .term(share))
    }
  }
}
