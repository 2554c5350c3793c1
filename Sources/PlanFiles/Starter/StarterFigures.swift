import PlanModel

/// A figure as somebody wrote it, and what it says.
struct StarterFigure: Sendable, Equatable {
  /// The text.
  let text: String

  /// What it says, in podplan's own unit.
  let estimate: Estimate

  /// The value to reckon with.
  var expected: Double { estimate.expected }
}

extension StarterFigure {
  /// Items a week, rounded down to what one would say: two digits.
  static func roundRate(_ items: Double) -> StarterFigure {
    var step = 1
    let hundredths = Int(min(max(items, 0.01), 1e12) * 100 + 1e-6)
    while hundredths / step >= 100 { step *= 10 }
    let rounded = hundredths / step * step
    let text = decimal(hundredths: rounded)
    return StarterFigure(text: "\(text)/week", estimate: Estimate(Double(rounded) / 100))
  }

  /// Half of a working time, as a time for one look.
  static func half(of hours: Double) -> StarterFigure {
    let seconds = hours * 1_800
    let (unit, size) = seconds < 120 ? ("s", 1.0) : seconds < 7_200 ? ("min", 60.0) : ("h", 3_600.0)
    let hundredths = wholeNumber(seconds / size * 100)
    return StarterFigure(
      text: "\(decimal(hundredths: hundredths)) \(unit)", estimate: Estimate(hours / 2))
  }

  /// A number with as many decimals as it needs, two at most.
  private static func decimal(hundredths: Int) -> String {
    var text = String(hundredths / 100)
    let rest = hundredths % 100
    if rest > 0 { text += "." + (rest < 10 ? "0" : "") + String(rest % 10 == 0 ? rest / 10 : rest) }
    return text
  }
}
