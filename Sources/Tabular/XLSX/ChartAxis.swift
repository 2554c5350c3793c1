/// What stands along the lower axis of a chart.
struct CategoryAxis {
  private enum Kind {
    /// Days or months, to scale.
    case days, months
    /// Numbers or words, evenly spaced.
    case numbers, words
  }

  private let kind: Kind

  /// How many days there are from the first to the last.
  private let span: Int

  /// The axis that suits some cells: all of one kind, or else words.
  init(of labels: [Cell]) {
    let kinds = labels.map { label -> Kind in
      guard SheetValue(label).number != nil else { return .words }
      return switch label {
      case .date: .days
      case .month: .months
      default: .numbers
      }
    }
    let first = kinds.first ?? .words
    kind = kinds.allSatisfy { $0 == first } ? first : .words
    let days = labels.compactMap { label in
      if case .whole(let day) = SheetValue(label) { day } else { nil }
    }
    span = (days.max() ?? 0) - (days.min() ?? 0)
  }

  private var isToScale: Bool { kind == .days || kind == .months }

  /// The months between two labels, if there are to be some twelve of them; 0 for fewer days.
  private var months: Int { span / 30 / 12 }

  /// What lies between two labels.
  private var labelStep: String {
    if kind == .days && months == 0 {
      let weeks = span / 7 / 12 + 1
      return "<c:majorUnit val=\"\(7 * weeks)\"/><c:majorTimeUnit val=\"days\"/>"
    }
    let step = [1, 2, 3, 6, 12, 24, 60].first { $0 > months } ?? 120
    return "<c:majorUnit val=\"\(step)\"/><c:majorTimeUnit val=\"months\"/>"
  }

  /// How labels are shown: a day by its month, where they are months apart.
  private var labelFormatCode: String {
    kind == .days && months > 0 ? CellStyle.Format.month.code ?? "" : formatCode
  }

  /// How the cells are shown.
  private var formatCode: String {
    switch kind {
    case .days: CellStyle.Format.date.code ?? ""
    case .months: CellStyle.Format.month.code ?? ""
    case .numbers, .words: "General"
    }
  }

  /// The cells along the axis and what is in them.
  ///
  /// - Parameters:
  ///   - range: The cells.
  ///   - labels: What is in them.
  /// - Returns: The element.
  func reference(_ range: CellRange, _ labels: [Cell]) -> String {
    kind == .words
      ? textReference(range, labels) : numberReference(range, labels, code: formatCode)
  }

  /// The axis.
  ///
  /// - Parameter title: The words under it; empty for none.
  /// - Returns: The element.
  func xml(title: String) -> String {
    let name = isToScale ? "c:dateAx" : "c:catAx"
    var xml = "<\(name)><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"minMax\"/>"
    xml += "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>"
    if !title.isEmpty { xml += titleXML(title, size: 900) }
    xml += "<c:numFmt formatCode=\"\(labelFormatCode)\" sourceLinked=\"0\"/>"
    xml += "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
    // Below the plot, even where there are values below zero.
    xml += "<c:tickLblPos val=\"low\"/>\(axisLook)<c:crossAx val=\"1002\"/>"
    xml += "<c:crosses val=\"autoZero\"/><c:auto val=\"\(isToScale ? 1 : 0)\"/>"
    if !isToScale { xml += "<c:lblAlgn val=\"ctr\"/>" }
    xml += "<c:lblOffset val=\"100\"/>"
    if isToScale {
      xml += "<c:baseTimeUnit val=\"\(kind == .days ? "days" : "months")\"/>"
      xml += labelStep
    } else {
      xml += "<c:noMultiLvlLbl val=\"0\"/>"
    }
    return xml + "</\(name)>"
  }
}

/// Cells with numbers, and what is in them; where there is none is a gap.
///
/// - Parameters:
///   - range: The cells.
///   - cells: What is in them.
///   - code: How the numbers are shown.
/// - Returns: The element.
func numberReference(_ range: CellRange, _ cells: [Cell], code: String) -> String {
  var xml = "<c:numRef><c:f>\(range.reference.asXML)</c:f><c:numCache>"
  xml += "<c:formatCode>\(code)</c:formatCode><c:ptCount val=\"\(cells.count)\"/>"
  for (index, cell) in cells.enumerated() {
    guard let number = SheetValue(cell).number else { continue }
    xml += "<c:pt idx=\"\(index)\"><c:v>\(number)</c:v></c:pt>"
  }
  return xml + "</c:numCache></c:numRef>"
}

/// Cells with words, and what is in them.
///
/// - Parameters:
///   - range: The cells.
///   - cells: What is in them.
/// - Returns: The element.
func textReference(_ range: CellRange, _ cells: [Cell]) -> String {
  var xml = "<c:strRef><c:f>\(range.reference.asXML)</c:f><c:strCache>"
  xml += "<c:ptCount val=\"\(cells.count)\"/>"
  for (index, cell) in cells.enumerated() {
    xml += "<c:pt idx=\"\(index)\"><c:v>\(cell.inFull.asXML)</c:v></c:pt>"
  }
  return xml + "</c:strCache></c:strRef>"
}

/// The words over a chart or along an axis.
///
/// - Parameters:
///   - title: The words.
///   - size: How large they are, in hundredths of a point.
///   - isBold: Whether they are bold.
///   - isUpright: Whether they are read from the bottom to the top.
/// - Returns: The element.
func titleXML(
  _ title: String, size: Int, isBold: Bool = false, isUpright: Bool = false
) -> String {
  let look = "sz=\"\(size)\" b=\"\(isBold ? 1 : 0)\""
  return "<c:title><c:tx><c:rich><a:bodyPr\(isUpright ? " rot=\"-5400000\" vert=\"horz\"" : "")/>"
    + "<a:p><a:pPr><a:defRPr \(look)/></a:pPr><a:r><a:rPr lang=\"en-US\" \(look)>"
    + "\(ink)<a:latin typeface=\"Arial\"/></a:rPr><a:t>\(title.asXML)</a:t></a:r></a:p>"
    + "</c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
}

/// How the words of a chart look.
///
/// - Parameter size: How large they are, in hundredths of a point.
/// - Returns: The element.
func textProperties(size: Int) -> String {
  "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"\(size)\">\(ink)"
    + "<a:latin typeface=\"Arial\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p>"
    + "</c:txPr>"
}

/// The line of an axis and the words along it.
let axisLook =
  "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln></c:spPr>"
  + textProperties(size: 900)

private let ink = "<a:solidFill><a:srgbClr val=\"262626\"/></a:solidFill>"
