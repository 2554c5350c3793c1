import PlanModel

/// What people, passes and overhead cost, and which ledger accounts the amounts go to: model,
/// section 11.
///
/// Populations of one team that share a role share a *group*, and so one account for each line.
struct Payroll<N: Number>: Sendable {
  /// Who is in which group, when pay rises, and the accounts: what no number changes.
  let layout: PayLayout

  /// The groups' rates, by group.
  let groups: Numbers<PayGroup<N>>

  /// By group and step of pay: a month's pay of one person, and what the employer adds to it, in the
  /// currency of the card.
  let pay: Numbers<N>
  let burden: Numbers<N>

  /// By group and week: units of the reports' currency for one of the card's.
  let worth: Rows<N>

  /// One row: by week, units of the reports' currency for one of the plan's own.
  let ownWorth: Rows<N>

  /// What is paid besides people.
  var other: OtherCost<N>
}

/// What of a payroll no number changes.
struct PayLayout: Sendable {
  /// By population (`3 × team + kind`): its group, -1 for one that is never there.
  let groupOfPopulation: Numbers<Int>

  /// By group: its team, the first of its populations, and its steps of pay, as places in `pay`.
  var groups: [(team: Int, kind: StaffKind, steps: Range<Int>)] = []

  /// By group: what it is paid by, as written.
  var terms: [PayTerms] = []

  /// By group and week: the step of pay, as a place in `pay`.
  var step: [Int] = []

  /// The accounts, ordered by site, team, item and line, and where their amounts come from.
  var accounts: [LedgerAccount] = []
  var sources: [PaySource] = []
}

/// Rates of one group that do not change over time, in the currency of its card.
struct PayGroup<N: Number>: Sendable, BitwiseCopyable {
  var managementFee = N.zero
  var seat = N.zero
  var tooling = N.zero
  var recruiting = N.zero
  var onboarding = N.zero
  var severance = N.zero
}

/// What is paid besides people, in the plan's own currency.
struct OtherCost<N: Number>: Sendable {
  /// By team: price of a pass of a crowd.
  let passPrice: Numbers<N>

  /// By overhead item and week: what is paid for a whole month, and what is paid at once.
  let monthly: Numbers<N>
  let once: Numbers<N>

  /// Share on top of everything.
  var contingency = N.zero

  /// Yearly rate for the present value.
  var discountRate = N.zero
}

/// Where the amounts of an account come from.
struct PaySource: Sendable {
  enum Origin: Sendable {
    case group(Int)
    case crowd(team: Int)
    case overhead(Int)
    case contingency
  }

  let origin: Origin
  let line: LedgerLine
}
