/// What a column is called and how its numbers are shown to people.
public struct Column: Sendable, Hashable {
  /// How many decimals the numbers of a column have for people.
  public enum Precision: Sendable, Hashable {
    /// The same for the whole column, so that its greatest number shows three or four digits.
    case even
    /// As many for each cell as show three or four digits of it: for a column of unlike figures.
    case each
    /// Always this many, 0 to 9.
    case decimals(Int)
  }

  /// The name for programs, in snake_case: the header in CSV, the key in JSON.
  public let name: String

  /// The words for people, with the unit in them: "Price (EUR)".
  public let title: String

  /// How many decimals its numbers have for people.
  public let precision: Precision

  /// Whether people read its negative numbers in parentheses, as accountants write them.
  public let isFinance: Bool

  /// To which side its cells go; `nil` where they decide, numbers to the right.
  public let alignment: Alignment?

  /// Whether it says something of the column before it, and stays beside that where there is room.
  public let isOfPrevious: Bool

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - name: The name for programs, in snake_case.
  ///   - title: The words for people; the name where there are none.
  ///   - precision: How many decimals its numbers have for people.
  ///   - isFinance: Whether people read its negative numbers in parentheses.
  ///   - alignment: To which side its cells go; `nil` where they decide.
  ///   - isOfPrevious: Whether it says something of the column before it.
  public init(
    _ name: String, _ title: String? = nil, precision: Precision = .even, isFinance: Bool = false,
    alignment: Alignment? = nil, isOfPrevious: Bool = false
  ) {
    self.name = name
    self.title = title ?? name
    self.precision = precision
    self.isFinance = isFinance
    self.alignment = alignment
    self.isOfPrevious = isOfPrevious
  }
}
