/// One line of a table, and the part it plays.
public struct Row: Sendable, Hashable {
  /// The part a row plays.
  public enum Role: Sendable, Hashable {
    /// One of the things that the table lists.
    case item
    /// The sum of some rows above.
    case subtotal
    /// The sum of the table.
    case total
    /// A heading over the rows below; its one cell is the heading.
    case section
  }

  /// The part this row plays.
  public let role: Role

  /// Its cells, one for each column; only the heading for a section.
  public let cells: [Cell]

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - cells: The cells, one for each column.
  ///   - role: The part it plays.
  public init(_ cells: [Cell], role: Role = .item) {
    self.role = role
    self.cells = cells
  }

  /// A heading over the rows below.
  ///
  /// - Parameter heading: The words of the heading.
  /// - Returns: The row.
  public static func section(_ heading: String) -> Row { Row([.text(heading)], role: .section) }

  /// The sum of some rows above.
  ///
  /// - Parameter cells: The cells, one for each column.
  /// - Returns: The row.
  public static func subtotal(_ cells: [Cell]) -> Row { Row(cells, role: .subtotal) }

  /// The sum of the table.
  ///
  /// - Parameter cells: The cells, one for each column.
  /// - Returns: The row.
  public static func total(_ cells: [Cell]) -> Row { Row(cells, role: .total) }

  /// Whether the row sums others.
  public var isSum: Bool { role == .subtotal || role == .total }
}
