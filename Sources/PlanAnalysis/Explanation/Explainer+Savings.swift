import PlanEngine
import PlanModel

/// What a plan saves against a base.
extension Explainer {
  func compared(_ figure: ComparisonFigure) -> Explanation {
    guard let savings, let base = base.first else {
      return Explanation(figure.words, nil, .number) { .absent }
    }
    func explained(
      _ value: Double?, _ unit: ExplainedUnit, note: String = "",
      _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(figure.words, value, unit, note: note) {
        value == nil ? .absent : formula()
      }
    }
    switch figure {
    case .saved(let name):
      return explained(
        savings[name].map { $0.amount / 100 }, .money(currency), note: note(on: name)
      ) { costOfBase(name, savings) - cost(name, savings) }
    case .share(let name):
      return explained(savings[name].flatMap(\.share), .share, note: note(on: name)) {
        .term(.compared(.saved(name))) / costOfBase(name, savings)
      }
    case .oneOff:
      return explained(
        Double(savings.oneOff) / 100, .money(currency),
        note: "What two teams are paid while work moves from one to the other is not in it."
      ) { .notNegative(.term(.plan(.oneOffCost)) - .term(.inBase(.plan(.oneOffCost)))) }
    case .payback:
      return explained(
        savings.paybackMonths, .months,
        note: savings.paybackMonths != nil
          ? ""
          : savings.month == nil
            ? "The plans share no whole month that could show what pays for it."
            : "Nothing is saved in a month of the steady state, so nothing pays for it."
      ) { .term(.compared(.oneOff)) / .term(.compared(.saved(.monthlyNet))) }
    case .breakEven:
      let first = run.timeline.firstMonth
      return Explanation(
        figure.words, savings.breakEven.map { Double($0.index - first.index + 1) },
        .month(first: first),
        note: savings.breakEven == nil
          ? "At the end of the last month it has cost no less than the base."
          : "From then on its cost so far stays below that of the base."
      ) { breakEven(savings, base) }
    case .furthestBehind:
      let behind = savings.furthestBehind
      return explained(
        behind.map { -$0.cumulative.amount / 100 }, .money(currency),
        note: behind.map { "That is at the end of \($0.month)." }
          ?? "At no month's end has it cost more than the base."
      ) {
        .series(.greatest, each: "month", of: savings.course) { end in
          let (own, other) = soFar(end.month, base)
          return ("end of \(end.month)", own - other)
        }
      }
    }
  }

  func difference(_ own: Figure, _ other: Figure) -> Explanation {
    let (here, there) = (explanation(of: own), explanation(of: .inBase(other)))
    let value = here.value.flatMap { value in there.value.map { value - $0 } }
    return Explanation(
      "difference in \(here.name)", of: here.subject, in: here.time, value,
      here.unit.ofDifferences
    ) { value == nil ? .absent : .term(own) - .term(.inBase(other)) }
  }

  func costAMonth(_ cost: MonthlyCost, _ months: Range<Int>) -> Explanation {
    func sum(_ lines: LedgerSlice.Lines) -> Int {
      let slice = LedgerSlice(lines, months: months)
      return run.ledger.total(months: months, where: slice.contains)
    }
    let lines: LedgerSlice.Lines =
      switch cost {
      case .wages: .one(.salary)
      case .labour: .labour
      case .recurring: .all
      }
    let cents = sum(lines) - (cost == .recurring ? bookedOnceCents(months) : 0)
    return Explanation(
      cost.rawValue, in: .months(months), (Double(cents) / Double(months.count)).rounded() / 100,
      .money(currency)
    ) {
      let all = Reckoning.term(.ledger(LedgerSlice(lines, months: months)))
      let counted =
        cost == .recurring && bookedOnceCents(months) != 0
        ? all - .term(.plan(.bookedOnce(months: months))) : all
      return months.count == 1
        ? counted : .rounded(counted / known("months", months.count), .cents)
    }
  }

  func bookedOnce(_ months: Range<Int>) -> Explanation {
    Explanation(
      "cost that comes once", in: .months(months), Double(bookedOnceCents(months)) / 100,
      .money(currency)
    ) { once(in: months) }
  }

  var oneOffCost: Explanation {
    let months = 0..<run.timeline.months
    return Explanation(
      "one-off cost", Double(bookedOnceCents(months)) / 100, .money(currency),
      note: "Recruiting and onboarding of new positions, severance, overhead that is paid in one "
        + "week, with the contingency on them; replacing leavers recurs."
    ) { once(in: months) }
  }

  /// What comes once in some months, with the contingency on it, to the cent.
  private func once(in months: Range<Int>) -> Reckoning {
    let booked = slicesBookedOnce(months).map { slice in
      (slice.item ?? "severance", Reckoning.term(.ledger(slice)))
    }
    let growth = accountsOfStarts(months).map { account in
      (
        "\(account.line.rawValue) of \(account.item) (\(account.team))",
        Reckoning.term(.plan(.ofNewPositions(account, months: months)))
      )
    }
    let sum = Reckoning.total(each: "item", of: booked + growth) { $0 }
    let contingency = value(scenario.contingency)
    if contingency == 0 { return growth.isEmpty ? sum : .rounded(sum, .cents) }
    return .rounded(sum * (1 + given("contingency", scenario.contingency, .share)), .cents)
  }

  /// The accounts of recruiting and onboarding that something is booked on.
  private func accountsOfStarts(_ months: Range<Int>) -> [LedgerAccount] {
    run.ledger.accounts.filter { account in
      (account.line == .recruiting || account.line == .onboarding)
        && run.ledger.total(months: months) { $0 == account } != 0
    }
  }

  /// What an account has of starts in new positions: in each month, its part by how many start.
  func ofNewPositions(_ account: LedgerAccount, _ months: Range<Int>) -> Explanation {
    let spent = months.filter { month in
      run.ledger.total(months: month..<month + 1) { $0 == account } != 0
    }
    let cents = spent.reduce(0.0) { sum, month in
      let weeks = run.timeline.weeks(touching: month)
      return sum + Double(run.ledger.total(months: month..<month + 1) { $0 == account })
        * findings.growthShare(of: account, month, weeks)
    }
    return Explanation(
      "\(account.line.rawValue) of new positions", of: "\(account.item) (\(account.team))",
      in: .months(months), cents / 100, .money(currency)
    ) {
      guard let month = spent.first, spent.count == 1 else {
        return .total(each: "month", of: spent) { month in
          (
            label(month: month),
            .term(.plan(.ofNewPositions(account, months: month..<month + 1)))
          )
        }
      }
      let slice = LedgerSlice(
        .one(account.line), site: account.site, team: account.team, item: account.item,
        months: month..<month + 1)
      return .term(.ledger(slice)) * growthShare(of: account, month)
    }
  }

  /// The part of the starts of a team's role in a month that fill new positions.
  private func growthShare(of account: LedgerAccount, _ month: Int) -> Reckoning {
    guard let team = scenario.teams.firstIndex(where: { $0.name == account.team }) else { return 0 }
    let kinds = StaffKind.allCases.filter {
      scenario.teams[team].staff?.role(of: $0)?.key == account.item
    }
    func all(_ step: PopulationStep) -> Reckoning {
      .total(each: "week", of: run.timeline.weeks(touching: month)) { week in
        let people = kinds.map {
          Reckoning.term(.population(step, team: team, $0, weeks: only(week)))
        }
        return (label(week), .total(people) * .term(.split(week: week, month: month)))
      }
    }
    return all(.newStarts) / all(.starts)
  }

  private func slicesBookedOnce(_ months: Range<Int>) -> [LedgerSlice] {
    let slices =
      [LedgerSlice(.one(.severance), months: months)]
      + scenario.overheadPaidOnce.map { LedgerSlice(.one(.overhead), item: $0, months: months) }
    return slices.filter { run.ledger.total(months: months, where: $0.contains) != 0 }
  }

  private func bookedOnceCents(_ months: Range<Int>) -> Int {
    CostProfile(of: findings).bookedOnce(months)
  }

  private func note(on name: SavingName) -> String {
    switch name {
    case .monthlyLabourOnWages:
      "Labour is held against the base's salaries alone, as rates often are."
    case .monthlyGross: "Labour is salary, burden and management fee."
    case .monthlyNet: "Every line that recurs."
    case .gross: "Labour over the horizon: salary, burden and management fee."
    case .net: "Every line over the horizon."
    }
  }

  /// What the plan costs, as a saving counts it.
  private func cost(_ name: SavingName, _ savings: Savings) -> Reckoning {
    .term(cost(name, monthly: name == .monthlyLabourOnWages ? .labour : nil, savings, run))
  }

  /// What the base costs, as a saving counts it.
  private func costOfBase(_ name: SavingName, _ savings: Savings) -> Reckoning {
    guard let base = base.first else { return .absent }
    return .term(
      .inBase(cost(name, monthly: name == .monthlyLabourOnWages ? .wages : nil, savings, base.run)))
  }

  private func cost(
    _ name: SavingName, monthly: MonthlyCost?, _ savings: Savings, _ run: Trajectory
  ) -> Figure {
    let all = 0..<run.timeline.months
    let shared = savings.month?.months ?? []
    let first = (shared.first?.index ?? 0) - run.timeline.firstMonth.index
    let months = first..<first + shared.count
    switch name {
    case .monthlyLabourOnWages:
      return .plan(.costAMonth(monthly ?? .labour, months: months))
    case .monthlyGross: return .plan(.costAMonth(.labour, months: months))
    case .monthlyNet: return .plan(.costAMonth(.recurring, months: months))
    case .gross: return .ledger(LedgerSlice(.labour, months: all))
    case .net: return .ledger(LedgerSlice(.all, months: all))
    }
  }

  /// What both plans have cost up to the end of a month.
  private func soFar(_ month: Month, _ base: Explainer) -> (own: Reckoning, base: Reckoning) {
    func months(_ run: Trajectory) -> Range<Int>? {
      let count = month.index - run.timeline.firstMonth.index + 1
      return count > 0 ? 0..<min(count, run.timeline.months) : nil
    }
    return (
      months(run).map { .term(.ledger(LedgerSlice(.all, months: $0))) } ?? 0,
      months(base.run).map { .term(.inBase(.ledger(LedgerSlice(.all, months: $0)))) } ?? 0
    )
  }

  private func breakEven(_ savings: Savings, _ base: Explainer) -> Reckoning {
    let first = run.timeline.firstMonth.index
    return .search(
      Search(
        .firstForGood, each: "month",
        rows: savings.course.map { end in
          let (own, other) = soFar(end.month, base)
          return Search<Figure>.Row(
            Double(end.month.index - first + 1), "\(end.month)",
            where: [Condition(own, .under, other)])
        }))
  }
}

extension ComparisonFigure {
  /// What it is called in a formula.
  fileprivate var words: String {
    switch self {
    case .saved(let saving): saving.words
    case .share(let saving): "share " + saving.words
    case .oneOff: "cost that comes once"
    case .payback: "payback"
    case .breakEven: "break-even month"
    case .furthestBehind: "furthest behind"
    }
  }
}

extension SavingName {
  fileprivate var words: String {
    switch self {
    case .monthlyLabourOnWages: "saved a month on wages"
    case .monthlyGross: "saved a month, gross"
    case .monthlyNet: "saved a month, net"
    case .gross: "saved, gross"
    case .net: "saved, net"
    }
  }
}
