let chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"

/// The part that tells where the charts of a sheet stand (ECMA-376 part 1, 20.5).
///
/// - Parameters:
///   - sheet: The sheet.
///   - layout: How it is laid out.
/// - Returns: The part.
func drawingPart(of sheet: Sheet, _ layout: SheetLayout) -> String {
  var xml = xmlDeclaration + "<xdr:wsDr xmlns:xdr=\""
  xml += "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
  xml += " xmlns:a=\"\(drawingNamespace)\" xmlns:r=\"\(relationshipNamespace)\">"
  for (index, placed) in sheet.charts.enumerated() {
    let title = placed.chart.title.asXML
    xml += "<xdr:twoCellAnchor editAs=\"oneCell\">"
    xml += corner("from", column: 0, row: placed.rows.lowerBound)
    xml += corner("to", column: layout.paragraphColumns, row: placed.rows.upperBound + 1)
    xml += "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>"
    xml += "<xdr:cNvPr id=\"\(index + 2)\" name=\"Chart \(index + 1)\" descr=\"\(title)\"/>"
    xml += "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
    xml += "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
    xml += "<a:graphic><a:graphicData uri=\"\(chartNamespace)\">"
    xml += "<c:chart xmlns:c=\"\(chartNamespace)\" r:id=\"rId\(index + 1)\"/>"
    xml += "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  }
  return xml + "</xdr:wsDr>"
}

private func corner(_ name: String, column: Int, row: Int) -> String {
  "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff>"
    + "<xdr:row>\(row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:\(name)>"
}
