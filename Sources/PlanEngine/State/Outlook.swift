/// What is already known of the weeks to come: when each start week's people will have left, and what
/// they will add to their team's pace until then.
///
/// Where people start, everything that follows from it is added to the weeks ahead at once; a week
/// then only looks up its own place. While a class learns, each of its weeks is added; once settled
/// it is added once and carried on, less those who leave, so that its cost does not grow with the
/// horizon.
struct Outlook<N: Number>: Sendable {
  /// By team, row and week: see `Row`; one place more than there are weeks, for what comes later.
  let numbers: Numbers<N>

  let weeks: Int

  /// The rows of a team.
  enum Row: Int, CaseIterable {
    /// Who leaves at the end of the week: trainers, leads, reviewers.
    case trainersLeaving, leadsLeaving, qaLeaving
    /// Replacements that arrive: trainers, leads, reviewers.
    case trainersPending, leadsPending, qaPending
    /// Trainers in paid training.
    case onboarding
    /// Trainers who are mentored.
    case mentored
    /// Their part of the pace below.
    case mentoredPace
    /// Trainers who still learn, in people at the standard pace.
    case learning
    /// The same, times what is left of the way to full accuracy.
    case learningLapse
    /// Change of the settled trainers, in people at the standard pace.
    case settled
    /// The same, times what is left of the way to full accuracy.
    case settledLapse

    /// The row of leavers of a population.
    static func leaving(_ kind: StaffKind) -> Row {
      switch kind {
      case .trainers: .trainersLeaving
      case .leads: .leadsLeaving
      case .qa: .qaLeaving
      }
    }

    /// The row of replacements of a population.
    static func pending(_ kind: StaffKind) -> Row {
      switch kind {
      case .trainers: .trainersPending
      case .leads: .leadsPending
      case .qa: .qaPending
      }
    }
  }

  init(teams: Int, weeks: Int) {
    self.weeks = weeks
    numbers = Numbers(repeating: .zero, count: teams * Row.allCases.count * (weeks + 1))
  }

  /// Where a row of a team begins.
  func place(of row: Row, team: Int) -> Int {
    (team * Row.allCases.count + row.rawValue) * (weeks + 1)
  }

  /// Forgets everything.
  func clear() { numbers.fill(.zero) }
}

extension Outlook {
  /// Adds what trainers who started together bring to the weeks from some week on: while they learn,
  /// and once they are settled, as if nobody left after that.
  ///
  /// - Parameters:
  ///   - here: By weeks since the start: how many of them are there; read from `from` to the week in
  ///     which they settle.
  ///   - factor: Their own pace against that of the team.
  ///   - team: Index of the team.
  ///   - start: The week in which they started.
  ///   - from: The first of their weeks that counts.
  ///   - plan: The blueprint.
  func addTrainers(
    here: Numbers<N>, factor: N, team: Int, start: Int, from: Int, _ plan: Blueprint<N>
  ) {
    let span = weeks - start
    let settles = plan.teams[team].settledAfter
    let pace = plan.place(of: .pace, team: team)
    let lapse = plan.place(of: .lapse, team: team)
    let isOnboarding = plan.place(of: .isOnboarding, team: team)
    let isMentored = plan.place(of: .isMentored, team: team)
    let first = place(of: .onboarding, team: team) + start
    let row = weeks + 1
    for week in from..<max(from, min(settles, span)) {
      let paced = here[week] * factor * plan.rows[pace + week]
      let mentored = plan.rows[isMentored + week]
      numbers[first + week] += here[week] * plan.rows[isOnboarding + week]
      numbers[first + row + week] += here[week] * mentored
      numbers[first + 2 * row + week] += paced * mentored
      numbers[first + 3 * row + week] += paced
      numbers[first + 4 * row + week] += paced * plan.rows[lapse + week]
    }
    let entry = max(from, settles)
    guard entry < span else { return }
    let strength = here[entry] * factor * plan.rows[pace + settles]
    numbers[first + 5 * row + entry] += strength
    numbers[first + 6 * row + entry] += strength * plan.rows[lapse + entry]
  }
}
