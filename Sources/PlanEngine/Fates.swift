/// What happens to people, and how much work arrives: expected shares in a plan, drawn in risk.
///
/// The one step of a week that differs between the two.
protocol Fates: Sendable {
  /// The numbers of one run, or of several trials side by side.
  associatedtype N: Number

  /// Lets a team's people of week 0 be there, and adds what follows to the weeks ahead.
  mutating func found(
    _ people: N, _ kind: StaffKind, of team: Int, _ plan: Blueprint<N>, _ outlook: Outlook<N>)

  /// Lets people start, and adds what follows to the weeks ahead.
  mutating func start(
    _ people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>,
    _ outlook: Outlook<N>)

  /// Releases people, newest first and the starting team last, and takes what would have followed
  /// from the weeks ahead.
  ///
  /// - Returns: How many were released: as many as asked for, or all that there were.
  mutating func release(
    _ people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>,
    _ outlook: Outlook<N>
  ) -> N

  /// Opens requisitions for the replacements of a week's leavers.
  mutating func replace(
    _ leavers: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>,
    _ outlook: Outlook<N>)

  /// What arrives in a stream in a week, over what was planned.
  mutating func demandFactor(stream: Int, week: Int) -> N
}
