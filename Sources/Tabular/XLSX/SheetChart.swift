/// A chart that a spreadsheet draws from cells: change a cell, and it changes with it.
public struct SheetChart: Sendable, Hashable {
  /// How the values are drawn.
  public enum Kind: Sendable, Hashable {
    /// A line for each series.
    case lines
    /// Upright bars, those of one category side by side.
    case columns
    /// Upright bars, those of one category on top of each other.
    case stackedColumns
  }

  /// Values that belong together, and their name.
  public struct Series: Sendable, Hashable {
    /// The cell with the name.
    public var name: CellRange
    /// The cells with the values, one column or one row; one without a number is a gap.
    public var values: CellRange

    /// Creates a series.
    ///
    /// - Parameters:
    ///   - name: The cell with the name.
    ///   - values: The cells with the values.
    public init(name: CellRange, values: CellRange) {
      self.name = name
      self.values = values
    }
  }

  /// The words over the chart.
  public var title: String
  /// How the values are drawn.
  public var kind: Kind
  /// The cells along the lower axis: days and months to scale, anything else evenly spaced.
  public var categories: CellRange
  /// What is drawn.
  public var series: [Series]
  /// The words under the lower axis; empty for none.
  public var categoryTitle: String
  /// The words along the upright axis, with the unit in them; empty for none.
  public var valueTitle: String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: The words over the chart.
  ///   - kind: How the values are drawn.
  ///   - categories: The cells along the lower axis.
  ///   - series: What is drawn.
  ///   - categoryTitle: The words under the lower axis.
  ///   - valueTitle: The words along the upright axis, with the unit in them.
  public init(
    _ title: String, kind: Kind = .lines, categories: CellRange, series: [Series],
    categoryTitle: String = "", valueTitle: String = ""
  ) {
    self.title = title
    self.kind = kind
    self.categories = categories
    self.series = series
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
  }

  /// Creates a chart of some columns of a table.
  ///
  /// - Parameters:
  ///   - title: The words over the chart.
  ///   - kind: How the values are drawn.
  ///   - table: The table; sums at its end are left out.
  ///   - categories: The place of the column along the lower axis, from 0.
  ///   - columns: The places of the columns to draw, named by their heads.
  ///   - categoryTitle: The words under the lower axis.
  ///   - valueTitle: The words along the upright axis, with the unit in them.
  public init(
    _ title: String, kind: Kind = .lines, of table: PlacedTable, categories: Int = 0,
    columns: [Int], categoryTitle: String = "", valueTitle: String = ""
  ) {
    self.init(
      title, kind: kind, categories: table.values(ofColumn: categories),
      series: columns.map {
        Series(name: table.head(ofColumn: $0), values: table.values(ofColumn: $0))
      },
      categoryTitle: categoryTitle, valueTitle: valueTitle)
  }
}
