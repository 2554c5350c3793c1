import PlanEngine
import PlanModel

/// The figures that sum up a run: model, section 12.
extension Explainer {
  func keyFigure(_ name: FigureName, _ subject: KeyFigure.Subject) -> Explanation {
    let words = name.rawValue.map { $0 == "_" ? " " : $0 }
    let figure = findings.figures.figure(name, of: subject)
    // What is not asked of a team is no week beyond the horizon.
    let unit = figure?.isAsked == false ? .number : ExplainedUnit(name.unit, currency)
    return Explanation(
      String(words), of: subjectName(subject), figure?.value, unit, note: note(on: name, subject)
    ) {
      switch subject {
      case .plan: planFormula(name)
      case .team(let team): teamFormula(name, team)
      case .stream(let stream): streamFormula(name, stream)
      }
    }
  }

  private func subjectName(_ subject: KeyFigure.Subject) -> String {
    switch subject {
    case .plan: ""
    case .team(let team): scenario.teams[team].name
    case .stream(let stream): scenario.streams[stream].name
    }
  }

  private func note(on name: FigureName, _ subject: KeyFigure.Subject) -> String {
    switch (name, subject) {
    case (.firstWeekAtTarget, .team(let team)): return note(onTargetOf: team)
    case (.weeksToTarget, .team(let team)), (.weeksToFullProductivity, .team(let team)):
      return run.hasClasses(team) ? "" : "The team has no classes to count the weeks from."
    default: break
    }
    return switch name {
    case .totalCost:
      "Every cell of the ledger is rounded to the cent once; totals are sums of cells."
    case .netPresentValue: "Each month is discounted to the month of the start."
    case .realisedAttrition: "Leavers, washouts included, over average headcount, for 52 weeks."
    case .onTime:
      "First in, first out: arrivals count as far as deliveries reach them when they are due."
    case .longestBatch: "Of the batches that are delivered within the horizon."
    case .clearedWeek: "A week is clear when all work at hand in it was produced."
    case .deliveredAccuracy, .kappa, .arrived, .delivered, .costPerUnit, .peakPeople, .personMonths,
      .blendedMonthlyCost, .hires, .leavers, .finalTrainers, .firstWeekAtTarget, .weeksToTarget,
      .shortestBatch,
      .weeksToFullProductivity, .utilisation, .qaUtilisation, .finalBacklog:
      ""
    case .cost, .idleCost:
      "A team's cost goes to streams by the hours that they take of it, month by month."
    }
  }

  private func planFormula(_ name: FigureName) -> Reckoning? {
    let months = 0..<run.timeline.months
    func key(_ name: FigureName) -> Reckoning { .term(.key(name, .plan)) }
    switch name {
    case .totalCost: return allCost
    case .netPresentValue:
      let rate = given("discount rate", scenario.discountRate, .share)
      return .total(each: "month", of: months) { month in
        let cost = Reckoning.term(.ledger(LedgerSlice(.all, months: month..<month + 1)))
        return (
          label(month: month), cost / .power(1 + rate, known("months from the start", month) / 12)
        )
      }
    case .delivered:
      return .total(each: "stream", of: scenario.streams.indices) { stream in
        (scenario.streams[stream].name, .term(.stream(.delivered, of: stream, weeks: allWeeks)))
      }
    case .costPerUnit: return key(.totalCost) / key(.delivered)
    case .peakPeople:
      return .series(.greatest, each: "week", of: allWeeks) { week in
        (label(week), .term(.plan(.people(week: week))))
      }
    case .personMonths:
      return .total(each: "month", of: months) { month in
        (label(month: month), .term(.plan(.personMonths(month: month))))
      }
    case .blendedMonthlyCost: return key(.totalCost) / key(.personMonths)
    case .hires: return movements(.starts)
    case .leavers: return movements(.leavers)
    case .realisedAttrition:
      return key(.leavers) / .term(.plan(.averagePeople)) * 52
        / known("weeks of the plan", run.timeline.weeks)
    case .finalTrainers, .firstWeekAtTarget, .weeksToTarget, .weeksToFullProductivity, .utilisation,
      .qaUtilisation, .arrived, .onTime, .clearedWeek, .finalBacklog, .deliveredAccuracy, .kappa,
      .shortestBatch, .longestBatch, .cost,
      .idleCost:
      return nil
    }
  }

  /// All cells of the ledger, by line.
  private var allCost: Reckoning {
    let ledger = run.ledger
    let lines = LedgerLine.allCases.filter { line in
      ledger.entries.contains { $0.account.line == line }
    }
    return .total(each: "line", of: lines) { line in
      (line.rawValue, .term(.ledger(LedgerSlice(.one(line), months: 0..<run.timeline.months))))
    }
  }

  /// Movements of all populations over all weeks.
  private func movements(_ step: PopulationStep) -> Reckoning {
    .total(each: "population", of: scenario.populations) { team, kind in
      (
        "\(scenario.teams[team].name): \(word(kind))",
        .term(.population(step, team: team, kind, weeks: allWeeks))
      )
    }
  }

  private func teamFormula(_ name: FigureName, _ team: Int) -> Reckoning? {
    let last = only(run.timeline.weeks - 1)
    func over(_ part: TeamColumn, _ whole: TeamColumn) -> Reckoning {
      .term(.team(part, of: team, weeks: allWeeks)) / .term(.team(whole, of: team, weeks: allWeeks))
    }
    switch name {
    case .finalTrainers: return .term(.team(.trainers, of: team, weeks: last))
    case .firstWeekAtTarget: return firstWeekAtTarget(of: team)
    case .weeksToTarget:
      return weeks(fromFirstClassOf: team, to: .key(.firstWeekAtTarget, .team(team)))
    case .weeksToFullProductivity:
      return weeks(fromFirstClassOf: team, to: .milestone(.fullPace, team: team))
    case .utilisation: return over(.usedHours, .capacityHours)
    case .qaUtilisation: return qaUtilisation(of: [team], allWeeks)
    case .cost: return costOfTeam(team, 0..<run.timeline.months)
    case .idleCost: return workCosts { $0.team == team && $0.stream == nil }
    case .totalCost, .netPresentValue, .delivered, .costPerUnit, .peakPeople, .personMonths,
      .blendedMonthlyCost, .hires, .leavers, .realisedAttrition, .arrived, .onTime, .clearedWeek,
      .finalBacklog, .deliveredAccuracy, .kappa, .shortestBatch, .longestBatch:
      return nil
    }
  }

  private func streamFormula(_ name: FigureName, _ stream: Int) -> Reckoning? {
    func column(_ column: StreamColumn, _ weeks: Range<Int>) -> Reckoning {
      .term(.stream(column, of: stream, weeks: weeks))
    }
    func step(_ step: StreamStep, _ week: Int) -> Reckoning {
      .term(.streamStep(step, stream: stream, week: week))
    }
    switch name {
    case .arrived: return column(.arrived, allWeeks)
    case .delivered: return column(.delivered, allWeeks)
    case .onTime:
      guard let due = scenario.streams[stream].due.map({ wholeNumber(value($0)) }),
        due < run.timeline.weeks
      else { return .absent }
      let reached = Reckoning.total(each: "week", of: due..<run.timeline.weeks) {
        (label($0), step(.onTime, $0))
      }
      return reached / column(.arrived, 0..<run.timeline.weeks - due)
    case .clearedWeek:
      return .search(
        Search(
          .firstForGood, each: "week",
          rows: allWeeks.map { week in
            Search<Figure>.Row(
              Double(week + 1), label(week),
              where: [Condition(column(.produced, only(week)), .atLeast, step(.atHand, week))])
          }))
    case .finalBacklog: return column(.backlog, only(run.timeline.weeks - 1))
    case .deliveredAccuracy:
      return Reckoning.total(each: "week", of: allWeeks) { (label($0), step(.rightReleased, $0)) }
        / column(.delivered, allWeeks)
    case .kappa:
      let weeks = allWeeks.filter { run.stream(stream, week: $0).kappa != nil }
      guard !weeks.isEmpty else { return .absent }
      return Reckoning.total(each: "week", of: weeks) { week in
        (label(week), column(.kappa, only(week)) * column(.produced, only(week)))
      } / .total(each: "week", of: weeks) { (label($0), column(.produced, only($0))) }
    case .shortestBatch: return turnaround(of: stream, .least)
    case .longestBatch: return turnaround(of: stream, .greatest)
    case .cost: return workCosts { $0.stream == stream }
    case .costPerUnit:
      return .term(.key(.cost, .stream(stream))) / .term(.key(.delivered, .stream(stream)))
    case .totalCost, .netPresentValue, .peakPeople, .personMonths, .blendedMonthlyCost, .hires,
      .leavers, .realisedAttrition, .finalTrainers, .firstWeekAtTarget, .weeksToTarget,
      .weeksToFullProductivity, .utilisation, .qaUtilisation, .idleCost:
      return nil
    }
  }

  func plan(_ step: PlanStep) -> Explanation {
    switch step {
    case .people(let week):
      return Explanation(
        "people", in: .weeks(only(week)),
        scenario.populations.reduce(0) { $0 + run.team($1.team, week: week)[$1.kind].people },
        .people
      ) {
        .total(each: "population", of: scenario.populations) { team, kind in
          (
            "\(scenario.teams[team].name): \(word(kind))",
            .term(.population(.people, team: team, kind, weeks: only(week)))
          )
        }
      }
    case .averagePeople:
      let weeks = run.timeline.weeks
      return Explanation(
        "average people", run.peopleByWeek.reduce(0, +) / Double(weeks), .people
      ) {
        Reckoning.total(each: "week", of: allWeeks) {
          (label($0), .term(.plan(.people(week: $0))))
        } / known("weeks of the plan", weeks)
      }
    case .reach(let figure): return reach(figure)
    case .costAMonth(let cost, let months): return costAMonth(cost, months)
    case .bookedOnce(let months): return bookedOnce(months)
    case .ofNewPositions(let account, let months): return ofNewPositions(account, months)
    case .oneOffCost: return oneOffCost
    case .personMonths(let month):
      return Explanation(
        "paid person-months", in: .months(month..<month + 1), run.personMonths[month], .personMonths
      ) {
        .total(
          each: "week", of: run.timeline.weeks(touching: month)
        ) { week in
          (
            label(week),
            .term(.plan(.people(week: week))) * .term(.monthShare(week: week, month: month))
          )
        }
      }
    }
  }

  /// What a population is called.
  func word(_ kind: StaffKind) -> String {
    switch kind {
    case .trainers: "trainers"
    case .leads: "leads"
    case .qa: "QA"
    }
  }
}
