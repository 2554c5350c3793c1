/// What happens to people, and how much work arrives: expected shares in a plan, drawn in risk.
///
/// The one part of a week that differs between the two. Everything is `mutating`: what is not would be
/// called with a copy.
protocol Fates: Sendable {
  /// The numbers of one run, or of several trials side by side.
  associatedtype N: Number

  /// Lets a team's people of week 0 be there.
  mutating func found(_ people: N, _ kind: StaffKind, of team: Int, _ plan: Blueprint<N>)

  /// Lets people start.
  mutating func start(
    _ people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>)

  /// Releases people, newest first and the starting team last.
  ///
  /// - Returns: How many were released: as many as asked for, or all that there were.
  mutating func release(
    _ people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>
  ) -> N

  /// The trainers of a week who still learn, once cuts are made; asked for once a week.
  mutating func learners(of team: Int, in week: Int, _ plan: Blueprint<N>) -> Learners<N>

  /// The starting team, less the settled trainers who have left since this was asked for last: in
  /// people at the standard pace, and times what is left of the way to full accuracy.
  mutating func settledChange(of team: Int, in week: Int) -> (pace: N, lapse: N)

  /// Who of some people leaves at the end of a week, `nil` for nobody; asked for once a week.
  mutating func leavers(
    of people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>
  ) -> N?

  /// Opens requisitions for the replacements of a week's leavers, once those are told: adds them to the
  /// weeks in which they arrive, from a place of `pending` on, the last of which is for any later week.
  mutating func replace(
    _ leavers: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>,
    _ pending: Numbers<N>, from first: Int)

  /// What arrives in a stream in a week, over what was planned.
  mutating func demandFactor(stream: Int, week: Int) -> N
}
