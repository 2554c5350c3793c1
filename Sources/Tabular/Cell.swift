/// One typed value of a table.
///
/// | Kind | in full | for people |
/// | --- | --- | --- |
/// | `count(1200)` | `1200` | `1,200` |
/// | `number(12.5)` | `12.5000` | `12.5` |
/// | `share(0.153)` | `0.1530` | `15.3%` |
/// | `money(cents: 123450)` | `1234.50` | `1,235` |
/// | `amount(0.0712)` | `0.0712` | `0.0712` |
/// | `amount(0.000712)` | `0.0007120` | `0.000712` |
/// | `date(year: 2027, month: 3, day: 1)` | `2027-03-01` | `2027-03-01` |
/// | `month(year: 2027, month: 3)` | `2027-03` | `2027-03` |
/// | `week(12)` | `12` | `12` |
/// | `flag(true)` | `yes` | `yes` |
/// | `absent` | nothing | `–` |
///
/// A number that is not finite counts as absent. What is shown for people depends on the column,
/// see ``Column/Precision``; the unit or the currency is in the head of the column.
public enum Cell: Sendable, Hashable {
  /// Words.
  case text(String)
  /// How many there are of something that is not divided.
  case count(Int)
  /// A quantity: hours, people, units.
  case number(Double)
  /// A part of a whole, 1 being all of it.
  case share(Double)
  /// An exact sum of money, in hundredths of the currency.
  case money(cents: Int)
  /// A price that need not be whole hundredths, e.g. for one unit, in the currency.
  case amount(Double)
  /// A day: the year from 0 to 9999, the month and the day from 1.
  case date(year: Int, month: Int, day: Int)
  /// A month: the year from 0 to 9999, the month from 1.
  case month(year: Int, month: Int)
  /// The number of a week.
  case week(Int)
  /// Yes or no.
  case flag(Bool)
  /// No value.
  case absent
  /// No value, and the words that tell people why: for programs it is absent.
  case missing(String)

  /// Whether it is a number, and so stands at the right of its column.
  public var isNumeric: Bool {
    switch self {
    case .count, .number, .share, .money, .amount, .week: true
    case .text, .date, .month, .flag, .absent, .missing: false
    }
  }

  /// Whether programs find nothing here: absent, missing or not a finite number.
  public var isEmpty: Bool {
    switch self {
    case .absent, .missing: true
    case .number(let value), .share(let value), .amount(let value): !value.isFinite
    case .text, .count, .money, .date, .month, .week, .flag: false
    }
  }
}
