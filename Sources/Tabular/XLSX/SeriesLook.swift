/// How one series of a chart is told from the others: by its colour, by how light that is, and by
/// the dashes of its line, so that a grey print tells them apart as well.
struct SeriesLook {
  /// Colours that people who see colours differently tell apart, after Okabe and Ito; each is much
  /// lighter or darker than the one before it.
  private static let colors = [
    "0A3D6B", "DE8F05", "009E73", "56B4E9", "D55E00", "CC79A7", "595959",
  ]

  /// As there are three of these and seven colours, no two of 21 lines look the same.
  private static let dashes = ["solid", "sysDash", "sysDot"]

  private let fill: String
  private let dash: String

  /// The look of a series.
  ///
  /// - Parameter index: Its place in the chart, from 0.
  init(_ index: Int) {
    let color = Self.colors[index % Self.colors.count]
    fill = "<a:solidFill><a:srgbClr val=\"\(color)\"/></a:solidFill>"
    dash = Self.dashes[index % Self.dashes.count]
  }

  /// The elements that give a series its look.
  ///
  /// - Parameters:
  ///   - kind: How it is drawn.
  ///   - isLong: Whether it has so many points that marks on its line would run together.
  /// - Returns: The elements.
  func xml(kind: SheetChart.Kind, isLong: Bool) -> String {
    guard kind == .lines else {
      // White between bars that touch.
      return "<c:spPr>\(fill)<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/>"
        + "</a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>"
    }
    let line =
      "<c:spPr><a:ln w=\"25400\" cap=\"\(dash == "solid" ? "rnd" : "flat")\">\(fill)"
      + "<a:prstDash val=\"\(dash)\"/><a:round/></a:ln></c:spPr>"
    guard !isLong else { return line + "<c:marker><c:symbol val=\"none\"/></c:marker>" }
    return line + "<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr>\(fill)"
      + "<a:ln w=\"9525\">\(fill)</a:ln></c:spPr></c:marker>"
  }
}
