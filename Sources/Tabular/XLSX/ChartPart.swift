extension SheetChart {
  /// Finds the cell of a table by the name of its sheet and its place; `nil` where there is none.
  typealias Cells = (_ sheet: String, _ position: CellPosition) -> Cell?

  /// The part of a workbook that holds the chart (ECMA-376 part 1, 21.2), with the values that the
  /// cells have.
  ///
  /// - Parameter cells: Where the cells are found.
  /// - Returns: The part.
  func part(cells: Cells) -> String {
    let labels = categories.positions.map { cells(categories.sheet, $0) ?? .absent }
    let axis = CategoryAxis(of: labels)
    let values = series.map { series in
      series.values.positions.map { cells(series.values.sheet, $0) ?? .absent }
    }
    var xml = xmlDeclaration + "<c:chartSpace xmlns:c=\"\(chartNamespace)\""
    xml += " xmlns:a=\"\(drawingNamespace)\" xmlns:r=\"\(relationshipNamespace)\">"
    xml += "<c:roundedCorners val=\"0\"/><c:chart>"
    if !title.isEmpty { xml += titleXML(title, size: 1200, isBold: true) }
    xml += "<c:autoTitleDeleted val=\"\(title.isEmpty ? 1 : 0)\"/><c:plotArea><c:layout/>"
    xml += kind == .lines ? "<c:lineChart>" : "<c:barChart><c:barDir val=\"col\"/>"
    xml += "<c:grouping val=\"\(grouping)\"/><c:varyColors val=\"0\"/>"
    for index in series.indices {
      xml += "<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/><c:tx>"
      let name = cells(series[index].name.sheet, series[index].name.first) ?? .absent
      xml += textReference(series[index].name, [name]) + "</c:tx>"
      xml += SeriesLook(index).xml(kind: kind, isLong: labels.count > 24)
      xml += "<c:cat>" + axis.reference(categories, labels) + "</c:cat>"
      xml += "<c:val>" + numberReference(series[index].values, values[index], code: "General")
      xml += "</c:val>\(kind == .lines ? "<c:smooth val=\"0\"/>" : "")</c:ser>"
    }
    if kind == .lines {
      xml += "<c:marker val=\"1\"/>"
    } else {
      xml += "<c:gapWidth val=\"60\"/>"
      if kind == .stackedColumns { xml += "<c:overlap val=\"100\"/>" }
    }
    xml += "<c:axId val=\"1001\"/><c:axId val=\"1002\"/>"
    xml += kind == .lines ? "</c:lineChart>" : "</c:barChart>"
    xml += axis.xml(title: categoryTitle)
    xml += valueAxis(of: values.flatMap { $0 })
    xml += "</c:plotArea>"
    if series.count > 1 {
      xml += "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>"
      xml += "\(textProperties(size: 900))</c:legend>"
    }
    xml += "<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr>"
    xml += "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"
    xml += "<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill></a:ln></c:spPr>"
    return xml + "\(textProperties(size: 900))</c:chartSpace>"
  }

  private var grouping: String {
    switch kind {
    case .lines: "standard"
    case .columns: "clustered"
    case .stackedColumns: "stacked"
    }
  }

  private func valueAxis(of values: [Cell]) -> String {
    var xml = "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/>"
    // A bar that does not begin at zero would tell nothing by its length.
    if kind != .lines && values.allSatisfy({ $0.size >= 0 }) { xml += "<c:min val=\"0\"/>" }
    xml += "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorGridlines><c:spPr>"
    xml += "<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln>"
    xml += "</c:spPr></c:majorGridlines>"
    if !valueTitle.isEmpty { xml += titleXML(valueTitle, size: 900, isUpright: true) }
    xml += "<c:numFmt formatCode=\"\(axisFormat(of: values))\" sourceLinked=\"0\"/>"
    xml += "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
    xml += "<c:tickLblPos val=\"nextTo\"/>\(axisLook)<c:crossAx val=\"1001\"/>"
    return xml + "<c:crosses val=\"autoZero\"/><c:crossBetween val=\""
      + (kind == .lines ? "midCat" : "between") + "\"/></c:valAx>"
  }
}

/// How numbers along an axis are shown: whole, unless all are small.
private func axisFormat(of values: [Cell]) -> String {
  for case .share in values { return "0%" }
  return values.contains { abs($0.size) >= 10 } ? "#,##0" : "General"
}

extension Cell {
  /// How large its number is; zero where it has none.
  fileprivate var size: Double {
    switch self {
    case .count(let count), .week(let count): Double(count)
    case .money(let cents): Double(cents) / 100
    case .number(let value), .amount(let value), .share(let value): value.isFinite ? value : 0
    case .text, .date, .month, .flag, .absent, .missing: 0
    }
  }
}
