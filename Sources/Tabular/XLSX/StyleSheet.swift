/// The styles of a workbook, numbered in the order in which cells first ask for them (ECMA-376
/// part 1, 18.8).
struct StyleSheet {
  private var indexes: [CellStyle: Int] = [:]
  private var formats: [(style: CellStyle, formatIndex: Int)] = []
  private var codes: [String] = []

  /// The number of a style.
  ///
  /// - Parameter style: The style.
  /// - Returns: Its number, from 1; 0 is that of a cell nothing is said of.
  mutating func index(of style: CellStyle) -> Int {
    if let index = indexes[style] { return index }
    var formatIndex = 0
    if let code = style.format.code {
      // The formats below 164 are those that every spreadsheet has.
      formatIndex = 164 + (codes.firstIndex(of: code) ?? codes.count)
      if formatIndex == 164 + codes.count { codes.append(code) }
    }
    formats.append((style, formatIndex))
    indexes[style] = formats.count
    return formats.count
  }

  /// The part of the workbook that holds the styles.
  var part: String {
    var xml =
      xmlDeclaration
      + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    if !codes.isEmpty {
      xml += "<numFmts count=\"\(codes.count)\">"
      for (index, code) in codes.enumerated() {
        xml += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code.asXML)\"/>"
      }
      xml += "</numFmts>"
    }
    xml += list("fonts", fonts) + list("fills", fills) + list("borders", borders)
    xml += list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"])
    let plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    xml += list("cellXfs", [plain] + formats.map { $0.style.xml(formatIndex: $0.formatIndex) })
    xml += list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"])
    return xml + "</styleSheet>"
  }
}

/// The look of the kinds of cells: places in the lists of fonts, fills and borders below.
extension CellStyle {
  private var fontIndex: Int {
    switch part {
    case .title: 2
    case .heading: 3
    case .note: 4
    case .paragraph, .item: isReason ? 4 : 0
    case .head, .section, .subtotal, .total: 1
    }
  }

  private var borderIndex: Int {
    switch part {
    case .title, .heading, .paragraph, .note, .section: 0
    case .item: 1
    case .head: 2
    case .subtotal: 3
    case .total: 4
    }
  }

  fileprivate func xml(formatIndex: Int) -> String {
    var xml = "<xf numFmtId=\"\(formatIndex)\" fontId=\"\(fontIndex)\""
    xml += " fillId=\"\(part == .head ? 2 : 0)\" borderId=\"\(borderIndex)\" xfId=\"0\""
    if isQuoted { xml += " quotePrefix=\"1\"" }
    if formatIndex > 0 { xml += " applyNumberFormat=\"1\"" }
    xml += " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment"
    if let alignment { xml += " horizontal=\"\(alignment == .leading ? "left" : "right")\"" }
    if isIndented { xml += " indent=\"1\"" }
    // Heads stand on the line under them; a note is clear of the line over it.
    if part != .head { xml += " vertical=\"\(part == .note ? "center" : "top")\"" }
    if wraps { xml += " wrapText=\"1\"" }
    return xml + "/></xf>"
  }
}

private let fonts = [
  font(size: 10), font(size: 10, isBold: true), font(size: 14, isBold: true),
  font(size: 11, isBold: true), font(size: 9, color: "FF595959"),
]

/// The first two are the same in every workbook.
private let fills = [
  "<fill><patternFill patternType=\"none\"/></fill>",
  "<fill><patternFill patternType=\"gray125\"/></fill>",
  "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF2\"/>"
    + "<bgColor indexed=\"64\"/></patternFill></fill>",
]

private let borders = [
  border(), border(bottom: ("hair", "FFBFBFBF")), border(bottom: ("thin", "FF1F2D3D")),
  border(top: ("thin", "FF1F2D3D")),
  border(top: ("thin", "FF1F2D3D"), bottom: ("double", "FF1F2D3D")),
]

private func font(size: Int, isBold: Bool = false, color: String = "FF000000") -> String {
  "<font>\(isBold ? "<b/>" : "")<sz val=\"\(size)\"/><color rgb=\"\(color)\"/>"
    + "<name val=\"Arial\"/><family val=\"2\"/></font>"
}

private func border(
  top: (style: String, color: String)? = nil, bottom: (style: String, color: String)? = nil
) -> String {
  func side(_ name: String, _ line: (style: String, color: String)?) -> String {
    guard let line else { return "<\(name)/>" }
    return "<\(name) style=\"\(line.style)\"><color rgb=\"\(line.color)\"/></\(name)>"
  }
  return "<border><left/><right/>\(side("top", top))\(side("bottom", bottom))<diagonal/></border>"
}

private func list(_ name: String, _ elements: [String]) -> String {
  "<\(name) count=\"\(elements.count)\">\(elements.joined())</\(name)>"
}
