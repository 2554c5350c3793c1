import PlanModel

/// Every place of a scenario in which a written number works, by the index of the number.
///
/// A number without a place has no effect: nothing of the plan was made of it.
struct FieldUses {
  private var uses: [[FieldUse]]

  init(of scenario: Scenario) {
    uses = Array(repeating: [], count: scenario.fields.count)
    add(scenario.discountRate, .discountRate, .discount)
    add(scenario.contingency, .contingency, .share)
    for exchange in scenario.exchangeRates {
      add(exchange.rate, .exchange(exchange.currency), .exchangeRate)
      add(exchange.drift, .exchange(exchange.currency), .growth)
      add(exchange.volatility, .chance, .fixed)
    }
    for (index, site) in scenario.sites.enumerated() { add(site, index) }
    for (index, team) in scenario.teams.enumerated() {
      switch team.sourcing {
      case .staffed(let staff): add(staff, team: index)
      case .crowd(let crowd): add(crowd, team: index)
      }
    }
    for (index, stream) in scenario.streams.enumerated() { add(stream, index) }
    for (index, item) in scenario.overhead.enumerated() { add(item, index) }
    for (index, pause) in scenario.pauses.enumerated() {
      add(pause.from, .pause(index), .week)
      add(pause.weeks, .pause(index), .duration)
    }
    for target in scenario.targets { add(target) }
  }

  /// Where a number works.
  subscript(field: Int) -> [FieldUse] { uses[field] }

  private mutating func add(
    _ quantity: Quantity?, _ purpose: FieldPurpose, _ scale: FieldScale
  ) {
    guard let field = quantity?.field, uses.indices.contains(field) else { return }
    uses[field].append(FieldUse(field: field, purpose: purpose, scale: scale))
  }

  private mutating func add(_ target: Target) {
    switch target {
    case .weeklyDelivery(_, let aim, let by), .totalDelivery(_, let aim, let by),
      .headcount(_, let aim, let by):
      add(aim, .target, .fixed)
      add(by, .target, .fixed)
    case .cleared(_, let by): add(by, .target, .fixed)
    case .figure(_, let bound): add(bound.value, .target, .fixed)
    }
  }

  private mutating func add(_ item: OverheadItem, _ index: Int) {
    switch item.cost {
    case .pay(let pay, let fte):
      add(pay) { .overhead(index, .pay(entry: $0)) }
      add(fte, .overhead(index, .fte), .times)
    case .once(let cost, let week):
      add(cost, .overhead(index, .cost), .amount)
      add(week, .overhead(index, .week), .weekOfMonth)
    case .every(let cost, let weeks):
      add(cost, .overhead(index, .cost), .amount)
      add(weeks, .overhead(index, .every), .durationFromOne)
    }
  }

  private mutating func add(_ pay: Pay, _ purpose: (Int?) -> FieldPurpose) {
    switch pay {
    case .steady(let rate): add(rate.amount, purpose(nil), .amount)
    case .dated(let entries):
      for (entry, dated) in entries.enumerated() {
        add(dated.rate.amount, purpose(entry), .amount)
      }
    }
  }

  private mutating func add(_ site: Site, _ index: Int) {
    func of(_ purpose: SitePurpose) -> FieldPurpose { .site(index, purpose) }
    add(site.hoursPerWeek, of(.hours), .hours)
    add(site.leave, of(.hours), .weekdays)
    if case .perYear(let days) = site.holidays { add(days, of(.hours), .weekdays) }
    add(site.shrinkage, of(.hours), .share)
    add(site.attrition, of(.attrition), .openShare)
    add(site.newHireAttrition.multiplier, of(.newHireMultiplier), .times)
    add(site.newHireAttrition.weeks, of(.newHireWeeks), .duration)
    add(site.timeToHire, of(.timeToHire), .duration)
    add(site.salaryGrowth, of(.salaryGrowth), .growth)
    for part in site.burden.parts {
      switch part.amount {
      case .share(let share, let floor, let cap):
        add(share, of(.shareOfPay), .openShare)
        for bound in [floor, cap].compactMap(\.self) { add(bound, of(.shareOfPay), .amount) }
      case .monthly(let amount): add(amount, of(.monthlyCost), .amount)
      }
      if let pay = part.highestPay { add(pay, of(.shareOfPay), .amount) }
    }
    add(site.managementFee, of(.shareOfPay), .openShare)
    add(site.seat, of(.monthlyCost), .amount)
    add(site.tooling, of(.monthlyCost), .amount)
    add(site.recruitingCost, of(.costOfStart), .amount)
    add(site.onboardingCost, of(.costOfStart), .amount)
    add(site.severance, of(.severance), .amount)
    for role in site.roles {
      add(role.pay) { .pay(site: index, role: role.key, entry: $0) }
    }
  }

  private mutating func add(_ staff: Staff, team: Int) {
    func of(_ purpose: StaffPurpose) -> FieldPurpose { .staff(team: team, purpose) }
    add(staff.startWith, of(.startWith), .people)
    add(staff.bench.size, of(.benchSize), .people)
    add(staff.bench.leadTime, of(.benchLeadTime), .duration)
    switch staff.ramp {
    case nil: break
    case .classes(let plan):
      add(plan.to, of(.rampTo), .people)
      add(plan.begin, of(.rampWeek), .week)
      add(plan.complete, of(.rampWeek), .week)
      add(plan.every, of(.rampEvery), .durationFromOne)
    case .steps(let steps):
      for (index, step) in steps.enumerated() {
        add(step.week, of(.stepWeek(index)), .week)
        add(step.headcount, of(.stepHeadcount(index)), .people)
      }
    }
    add(staff.onboardingWeeks, of(.onboarding), .duration)
    add(staff.graduation, of(.graduation), .share)
    add(staff.productivity, team)
    add(staff.productivitySpread, .chance, .fixed)
    add(staff.accuracy.start, of(.accuracyStart), .share)
    add(staff.accuracy.full, of(.accuracyFull), .share)
    add(staff.accuracy.settlesAfter, of(.accuracySettles), .durationOverZero)
    add(staff.mentoring.hours, of(.mentoringHours), .hours)
    add(staff.mentoring.weeks, of(.mentoringWeeks), .duration)
    add(staff.calibration, of(.calibration), .hours)
    add(staff.pod.size, of(.podSize), .span)
    add(staff.pod.trainersPerQA, of(.trainersPerQA), .span)
  }

  private mutating func add(_ curve: Productivity, _ team: Int) {
    func of(_ purpose: StaffPurpose) -> FieldPurpose { .staff(team: team, purpose) }
    switch curve {
    case .none: break
    case .linear(let start, let fullAfter), .sCurve(let start, let fullAfter):
      add(start, of(.paceStart), .share)
      add(fullAfter, of(.paceFullAfter), .durationOverZero)
    case .exponential(let start, let fullAfter):
      add(start, of(.paceStart), .exponentialStart)
      add(fullAfter, of(.paceFullAfter), .durationOverZero)
    case .learning(let start, let rate):
      add(start, of(.paceStart), .shareOverZero)
      add(rate, of(.paceRate), .shareOverZero)
    case .table(let shares):
      for (week, share) in shares.enumerated() { add(share, of(.paceOfWeek(week)), .openShare) }
    }
  }

  private mutating func add(_ crowd: Crowd, team: Int) {
    add(crowd.leadTime, .crowd(team: team, .leadTime), .duration)
    add(crowd.capacity, .crowd(team: team, .capacity), .amount)
    add(crowd.accuracy, .crowd(team: team, .accuracy), .share)
    add(crowd.price, .crowd(team: team, .price), .amount)
  }

  private mutating func add(_ stream: WorkStream, _ index: Int) {
    func of(_ purpose: StreamPurpose) -> FieldPurpose { .stream(index, purpose) }
    add(stream.priority, of(.priority), .priority)
    add(stream.handleTime, of(.handleTime), .hoursOverZero)
    // With several passes an overlap has to be 0, as an alternative may have to say.
    add(stream.overlap, of(.overlap), stream.passes > 1 ? .fixed : .share)
    add(stream.prelabelSaving, of(.prelabelSaving), .shareBelowOne)
    add(stream.seniorAccuracy, of(.seniorAccuracy), .share)
    add(stream.review.sample, of(.reviewSample), .share)
    add(stream.review.time, of(.reviewTime), .hours)
    add(stream.review.detection, of(.detection), .share)
    add(stream.due, of(.due), .duration)
    add(stream.batch, of(.batch), .items)
    add(stream.gates.goldAccuracy, of(.gate), .share)
    add(stream.gates.kappa, of(.gate), .share)
    add(stream.demandSpread, .chance, .fixed)
    for (entry, demand) in stream.demand.enumerated() {
      let (week, amount) =
        switch demand {
        case .rate(let from, let itemsPerWeek): (from, itemsPerWeek)
        case .volume(let at, let items): (at, items)
        }
      add(week, .demand(stream: index, entry: entry, isWeek: true), .week)
      add(amount, .demand(stream: index, entry: entry, isWeek: false), .amount)
    }
  }
}
