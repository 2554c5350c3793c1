/// Sheets in one file, as spreadsheets since 2007 read them: `.xlsx`, ECMA-376 part 1, chapter 18.
///
/// The same workbook gives the same bytes: there is no clock in it. Nothing in any cell runs but
/// the formulas that were set.
public struct Workbook: Sendable {
  /// What the file says of itself.
  public struct Properties: Sendable {
    /// The title; empty for none.
    public var title: String
    /// What it is about; empty for none.
    public var subject: String
    /// Who or what made it; empty for none.
    public var creator: String
    /// The day on which it was made, where that is to be told.
    public var created: (year: Int, month: Int, day: Int)?

    /// Creates the properties.
    ///
    /// - Parameters:
    ///   - title: The title.
    ///   - subject: What it is about.
    ///   - creator: Who or what made it.
    ///   - created: The day on which it was made.
    public init(
      title: String = "", subject: String = "", creator: String = "",
      created: (year: Int, month: Int, day: Int)? = nil
    ) {
      self.title = title
      self.subject = subject
      self.creator = creator
      self.created = created
    }
  }

  /// Why a workbook cannot be written; words that are too long for a cell are no reason, they are
  /// cut, see ``Sheet``.
  public enum TooLarge: Error, Sendable, Hashable {
    /// A sheet has more rows than ``Workbook/mostRows``.
    case rows(sheet: String, count: Int)
    /// A sheet has more columns than ``Workbook/mostColumns``.
    case columns(sheet: String, count: Int)
    /// With this part the file would take some 4 GiB or more.
    case bytes(part: String)
  }

  /// The most rows that a sheet has.
  public static let mostRows = 1_048_576
  /// The most columns that a sheet has.
  public static let mostColumns = 16_384

  /// The sheets, at least one, in the order of their tabs; no two have the same name.
  public let sheets: [Sheet]

  /// What the file says of itself.
  public var properties: Properties

  /// Creates a workbook.
  ///
  /// - Parameters:
  ///   - sheets: The sheets, at least one. No two have the same name, but for case, since formulas
  ///     name the sheets that they mean; ``SheetName/unique(_:)`` makes names for them.
  ///   - properties: What the file says of itself.
  public init(sheets: [Sheet], properties: Properties = Properties()) {
    precondition(!sheets.isEmpty, "a workbook without sheets")
    let names = sheets.map(\.name)
    precondition(SheetName.unique(names) == names, "sheets of the same name: \(names)")
    self.sheets = sheets
    self.properties = properties
  }

  /// The workbook as a file.
  ///
  /// The time grows with the cells alone. A table that is too long for a sheet is not continued on
  /// another one, for then its formulas would no longer see all of it.
  ///
  /// - Returns: The bytes of the file.
  /// - Throws: ``TooLarge`` where a sheet has more rows or columns than one may have, or the file
  ///   more bytes.
  public func xlsx() throws(TooLarge) -> [UInt8] {
    try checkSizes()
    let drawings = sheets.indices.filter { !sheets[$0].charts.isEmpty }
    var archive = ZipArchive()
    func add(_ name: String, _ part: [UInt8]) throws(TooLarge) {
      guard archive.hasRoom(for: part.count) else { throw .bytes(part: name) }
      archive.add(name, part)
    }
    func add(_ name: String, _ xml: String) throws(TooLarge) { try add(name, Array(xml.utf8)) }
    try add("[Content_Types].xml", contentTypes(drawings: drawings))
    try add("_rels/.rels", packageRelationships)
    try add("docProps/core.xml", coreProperties)
    try add("xl/workbook.xml", workbookPart)
    try add("xl/_rels/workbook.xml.rels", workbookRelationships)

    var styles = StyleSheet()
    var strings = SharedStrings()
    var chartCount = 0
    for (index, sheet) in sheets.enumerated() {
      let layout = SheetLayout(sheet)
      let part = WorksheetPart.bytes(
        of: sheet, layout, isFirst: index == 0, styles: &styles, strings: &strings)
      try add("xl/worksheets/sheet\(index + 1).xml", part)
      guard let drawing = drawings.firstIndex(of: index) else { continue }
      try add(
        "xl/worksheets/_rels/sheet\(index + 1).xml.rels",
        relationships([("drawing", "../drawings/drawing\(drawing + 1).xml")]))
      try add("xl/drawings/drawing\(drawing + 1).xml", drawingPart(of: sheet, layout))
      let chartNumbers = sheet.charts.indices.map { chartCount + $0 + 1 }
      try add(
        "xl/drawings/_rels/drawing\(drawing + 1).xml.rels",
        relationships(chartNumbers.map { ("chart", "../charts/chart\($0).xml") }))
      for (number, chart) in zip(chartNumbers, sheet.charts) {
        try add("xl/charts/chart\(number).xml", chart.chart.part(cells: cell(of:at:)))
      }
      chartCount += sheet.charts.count
    }
    try add("xl/sharedStrings.xml", strings.part)
    try add("xl/styles.xml", styles.part)
    return archive.finished()
  }

  private func checkSizes() throws(TooLarge) {
    for sheet in sheets {
      guard sheet.rowCount <= Self.mostRows else {
        throw .rows(sheet: sheet.name, count: sheet.rowCount)
      }
      guard sheet.columnCount <= Self.mostColumns else {
        throw .columns(sheet: sheet.name, count: sheet.columnCount)
      }
    }
  }

  /// The cell of a table on one of the sheets, or a head as words; `nil` where there is none.
  private func cell(of name: String, at position: CellPosition) -> Cell? {
    let sheet = sheets.first { $0.name == name }
    return sheet?.cell(at: position) ?? sheet?.head(at: position).map { .text($0) }
  }
}
