/// The savings of a plan against its base, by name.
public enum SavingName: String, Sendable, Hashable, CaseIterable {
  /// Labour of a month against wages alone.
  case monthlyLabourOnWages = "month_labour_on_wages"
  /// Labour of a month against labour.
  case monthlyGross = "month_gross"
  /// Every line of a month that recurs.
  case monthlyNet = "month_net"
  /// Labour over the horizon.
  case gross = "horizon_gross"
  /// Every line over the horizon.
  case net = "horizon_net"

  /// Whether it is of labour alone.
  public var isOfLabour: Bool {
    switch self {
    case .monthlyLabourOnWages, .monthlyGross, .gross: true
    case .monthlyNet, .net: false
    }
  }
}

extension Savings {
  /// A saving by its name; `nil` for one of a month where the plans share no whole month.
  ///
  /// - Parameter name: Which saving.
  public subscript(name: SavingName) -> Saving? {
    switch name {
    case .monthlyLabourOnWages: month?.wages
    case .monthlyGross: month?.gross
    case .monthlyNet: month?.net
    case .gross: gross
    case .net: net
    }
  }
}

/// A figure of one plan that only a comparison shows.
public enum ReachFigure: String, Sendable, Hashable, CaseIterable {
  /// Weeks in which positions grow from 3 to 30.
  case weeksFrom3To30 = "weeks_from_3_to_30"
  /// Hours of a working day in which some site is at work.
  case hoursCovered = "hours_covered"
}

/// A figure of a plan held against a base.
public enum ComparisonFigure: Sendable, Hashable {
  /// What is saved.
  case saved(SavingName)
  /// The part of the base's cost that is saved.
  case share(SavingName)
  /// Cost that comes once, beyond that of the base.
  case oneOff
  /// Months of net saving that pay for it.
  case payback
  /// The first month from which the plan's cumulative cost stays below the base's.
  case breakEven
  /// The most by which the plan's cumulative cost lies above the base's at the end of a month.
  case furthestBehind

  /// All of them.
  public static let all: [ComparisonFigure] =
    SavingName.allCases.flatMap { [.saved($0), .share($0)] }
    + [.oneOff, .payback, .breakEven, .furthestBehind]

  /// The name for programs.
  public var name: String {
    switch self {
    case .saved(let saving): saving.rawValue
    case .share(let saving): saving.rawValue + "_share"
    case .oneOff: "one_off"
    case .payback: "payback_months"
    case .breakEven: "break_even_month"
    case .furthestBehind: "furthest_behind"
    }
  }
}
