/// A value of JSON, whose objects keep their members in order.
///
/// It can be written down as it looks: `["name": "cod", "prices": [1, .null, true]]`.
public enum JSONValue: Sendable, Hashable {
  /// Members, in the order in which they are written; the names should differ.
  case object([Member])
  /// Values in a row.
  case array([JSONValue])
  /// The rows of a table without sums, made into objects only as they are written.
  case table(Table)
  /// Words.
  case string(String)
  /// A number, by the text of it: digits, at most one minus before and one point within them.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// No value.
  case null

  /// A name in an object, and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Creates a member.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Creates the value of a cell, in full: numbers as numbers, dates as words, null where there is
  /// no value.
  ///
  /// - Parameter cell: The cell.
  public init(_ cell: Cell) {
    switch cell {
    case _ where cell.isEmpty: self = .null
    case .text, .date, .month: self = .string(cell.inFull)
    case .flag(let flag): self = .bool(flag)
    case .count, .number, .share, .money, .amount, .week, .absent, .missing:
      self = .number(cell.inFull)
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  /// Creates an object.
  ///
  /// - Parameter elements: Its members.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }

  /// Creates an array.
  ///
  /// - Parameter elements: Its values.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Creates words.
  ///
  /// - Parameter value: The words.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Creates a whole number.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self = JSONValue(.count(value)) }

  /// Creates true or false.
  ///
  /// - Parameter value: Which of them.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
