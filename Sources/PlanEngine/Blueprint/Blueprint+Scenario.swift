import PlanModel

extension Blueprint {
  /// Compiles a scenario.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - value: How quantities become numbers.
  init(_ scenario: Scenario, _ value: Valuation) {
    let timeline = Timeline(start: scenario.start, weeks: scenario.horizon)
    let weeks = timeline.weeks
    let gaps = Array(repeating: 0.0, count: weeks)
    var teams: [TeamPlan] = []
    var (pace, accuracy, hazard, hours) = ([Double](), [Double](), [Double](), [Double]())
    var (classSize, cutSize, classes) = ([Double](), [Double](), [PlannedClass]())
    for (index, team) in scenario.teams.enumerated() {
      var plan = TeamPlan()
      classSize += gaps
      cutSize += gaps
      switch team.sourcing {
      case .crowd(let crowd):
        plan.isCrowd = true
        plan.fullAccuracy = value(crowd.accuracy)
        plan.crowdWeek = wholeNumber(value(crowd.leadTime))
        plan.crowdHours = value(crowd.capacity)
        pace += gaps
        accuracy += gaps
        hazard += gaps
        hours += gaps
      case .staffed(let staff):
        let site = scenario.sites[staff.site]
        plan = TeamPlan(staff, site, value)
        let ramp = RampPlan(team: index, staff: staff, hireWeeks: plan.hireWeeks, value)
        plan.target = Double(ramp.target)
        classes += ramp.classes
        for group in ramp.classes where group.due < weeks {
          classSize[index * weeks + group.due] += Double(group.size)
        }
        for cut in ramp.cuts where cut.week < weeks {
          cutSize[index * weeks + cut.week] += Double(cut.positions)
        }
        let onboarding = min(plan.onboarding, weeks)
        let inProduction = weeks - onboarding
        pace += gaps.prefix(onboarding)
        pace += Curves.productivity(staff.productivity, weeks: inProduction, value)
        accuracy += gaps.prefix(onboarding)
        accuracy += Curves.accuracy(staff.accuracy, weeks: inProduction, value)
        hazard += Curves.hazard(of: site, weeks: weeks, value)
        hours += Self.taskHours(of: site, timeline, value)
      }
      teams.append(plan)
    }
    let order = scenario.streams.indices.sorted {
      (value(scenario.streams[$0].priority), $0) < (value(scenario.streams[$1].priority), $1)
    }
    var (streams, streamTeams, arrivals) = ([StreamPlan](), [Int](), [Double]())
    for index in order {
      let stream = scenario.streams[index]
      let first = streamTeams.count
      streamTeams += stream.teams
      streams.append(StreamPlan(stream, index: index, teams: first..<streamTeams.count, value))
      arrivals += Self.arrivals(of: stream, weeks: weeks, value)
    }
    self.init(
      timeline: timeline, teams: teams, pace: pace, accuracy: accuracy, hazard: hazard,
      hours: hours, classSize: classSize, cutSize: cutSize,
      isPaused: Self.pausedWeeks(of: scenario, value), classes: classes, streams: streams,
      streamTeams: streamTeams, arrivals: arrivals, payroll: Payroll(scenario, timeline, value))
  }

  /// By week: hours that one person at a site can spend on tasks, model, section 2.
  private static func taskHours(
    of site: Site, _ timeline: Timeline, _ value: Valuation
  ) -> [Double] {
    let fullWeek =
      value(site.hoursPerWeek) * (1 - value(site.leave) / 261) * (1 - value(site.shrinkage))
    switch site.holidays {
    case .perYear(let days):
      return Array(repeating: fullWeek * (1 - value(days) / 261), count: timeline.weeks)
    case .dates(let dates):
      var workdays = Array(repeating: 5.0, count: timeline.weeks)
      let first = timeline.start.daysSinceEpoch
      for date in Set(dates) where date.weekday < 5 && date.daysSinceEpoch >= first {
        let week = (date.daysSinceEpoch - first) / 7
        if week < timeline.weeks { workdays[week] -= 1 }
      }
      return workdays.map { fullWeek * $0 / 5 }
    }
  }

  /// By week: items that arrive, the last rate begun plus what comes at once.
  private static func arrivals(
    of stream: WorkStream, weeks: Int, _ value: Valuation
  ) -> [Double] {
    var arrivals = Array(repeating: 0.0, count: weeks)
    var (rate, from) = (0.0, 0)
    func hold(until end: Int) {
      for week in max(0, from)..<max(0, from, min(end, weeks)) { arrivals[week] += rate }
    }
    for demand in stream.demand {
      switch demand {
      case .rate(let week, let itemsPerWeek):
        let next = wholeNumber(value(week))
        hold(until: next)
        (rate, from) = (value(itemsPerWeek), next)
      case .volume(let week, let items):
        let week = wholeNumber(value(week))
        if (0..<weeks).contains(week) { arrivals[week] += value(items) }
      }
    }
    hold(until: weeks)
    return arrivals
  }

  /// By week: whether a pause covers it.
  private static func pausedWeeks(of scenario: Scenario, _ value: Valuation) -> [Bool] {
    var paused = Array(repeating: false, count: scenario.horizon)
    for pause in scenario.pauses {
      let first = max(0, wholeNumber(value(pause.from)))
      let end = min(scenario.horizon, first + wholeNumber(value(pause.weeks)))
      for week in first..<max(first, end) { paused[week] = true }
    }
    return paused
  }
}

extension TeamPlan {
  init(_ staff: Staff, _ site: Site, _ value: Valuation) {
    founding = Double(wholeNumber(value(staff.startWith)))
    onboarding = wholeNumber(value(staff.onboardingWeeks))
    washout = 1 - value(staff.graduation)
    baseHazard = Curves.weeklyHazard(value(site.attrition))
    calibration = value(staff.calibration)
    mentoringHours = value(staff.mentoring.hours)
    mentoringWeeks = wholeNumber(value(staff.mentoring.weeks))
    backfills = staff.backfill
    hireWeeks = wholeNumber(value(site.timeToHire))
    leadSpan = staff.pod.lead == nil ? 0 : value(staff.pod.size)
    qaSpan = staff.pod.qa == nil ? 0 : value(staff.pod.trainersPerQA)
    fullAccuracy = value(staff.accuracy.full)
  }
}

extension StreamPlan {
  init(_ stream: WorkStream, index: Int, teams: Range<Int>, _ value: Valuation) {
    self.index = index
    self.teams = teams
    voting = Voting(stream, value)
    passesPerItem = voting.passesPerItem
    hoursPerItem =
      value(stream.handleTime) * (1 - value(stream.prelabelSaving)) * voting.passesPerItem
    sample = value(stream.review.sample)
    reviewHours = value(stream.review.time)
    detection = value(stream.review.detection)
    goldGate = stream.gates.goldAccuracy.map { value($0) } ?? 0
    kappaGate = stream.gates.kappa.map { value($0) } ?? -.infinity
  }
}
