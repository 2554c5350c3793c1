import PlanEngine
import PlanModel

extension RunFindings {
  /// Whether a run with another value shows the same: every figure of every week and month, every key
  /// figure, verdict, event and requisition.
  ///
  /// Most differences show in the records, so that nothing more has to be made of them. Figures that
  /// differ by less than a billionth differ by the order in which they were added up.
  ///
  /// - Parameters:
  ///   - other: The other run.
  ///   - findings: Everything that is found in it; asked for only where its records are the same.
  /// - Returns: Whether nothing moved.
  func shows(sameAs other: Trajectory, findings: () -> RunFindings) -> Bool {
    let run = trajectory
    guard run.ledger == other.ledger,
      run.weeks.map(\.gateClosed) == other.weeks.map(\.gateClosed)
    else { return false }
    let isExact =
      run.teams == other.teams && run.streams == other.streams
      && run.personMonths == other.personMonths
    guard isExact || run.isNear(other) else { return false }
    let findings = findings()
    return areNear(figures.map(\.value), findings.figures.map(\.value))
      && figures.map(\.isAsked) == findings.figures.map(\.isAsked)
      && verdicts.map(\.isMet) == findings.verdicts.map(\.isMet)
      && areNear(verdicts.map(\.reached), findings.verdicts.map(\.reached))
      && areNear(verdicts.map(\.valueByThen), findings.verdicts.map(\.valueByThen))
      && scenario.streams.indices.allSatisfy {
        batchTurnaround(of: $0)?.weeks == findings.batchTurnaround(of: $0)?.weeks
      }
      && (!isExact || (events == findings.events && requisitions == findings.requisitions))
  }
}

extension Trajectory {
  /// Whether what both runs show differs by noise at most.
  fileprivate func isNear(_ other: Trajectory) -> Bool {
    teams.count == other.teams.count && streams.count == other.streams.count
      && zip(teams, other.teams).allSatisfy { $0 == $1 || areNear($0.shown, $1.shown) }
      && zip(streams, other.streams).allSatisfy { $0 == $1 || areNear($0.shown, $1.shown) }
      && areNear(personMonths, other.personMonths)
  }
}

extension TeamWeek {
  /// What the tables show of the week.
  fileprivate var shown: [Double?] {
    [
      positions, leadsNeeded, onboarding, capacityHours, mentoringHours, usedHours, qaHours,
      qaUsedHours, accuracy,
    ]
      + [trainers, leads, qa].flatMap {
        [$0.people, $0.newStarts, $0.backfillStarts, $0.released, $0.leavers]
      }
  }
}

extension StreamWeek {
  /// What the tables show of the week.
  fileprivate var shown: [Double?] {
    [
      arrived, produced, delivered, rework, backlog, inReview, accuracy, kappa, deliveredRight,
      isClear ? 1 : 0,
    ]
  }
}

private func areNear(_ left: [Double?], _ right: [Double?]) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return left == right
        || (left - right).magnitude <= 1e-9 * max(1, left.magnitude, right.magnitude)
    }
}

private func areNear(_ left: [Double], _ right: [Double]) -> Bool {
  areNear(left.map(Optional.some), right.map(Optional.some))
}
