import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What has to be said of a sensitivity besides its tables.
struct SensitivityWords {
  let sensitivity: Sensitivity

  private var words: Words { Words(sensitivity.scenario) }

  private var unit: FigureUnit { sensitivity.figure.name.unit }

  /// The figure as planned.
  var planned: String {
    let value = sensitivity.figure.value.map { unit.text($0, words) } ?? "not within the horizon"
    let ranges =
      sensitivity.end == .expected
      ? "" : ", with every other range at its \(sensitivity.end.rawValue) end"
    return "\(sensitivity.figureTitle): \(value) as planned\(ranges)."
  }

  /// What was moved, how far, and what that does not show.
  var method: String {
    let (count, moving) = (sensitivity.inputs.inputs.count, sensitivity.effects.count)
    let inputs = count == 1 ? "1 input was" : "\(count) inputs were"
    let effects = moving == 1 ? "1 moves it" : "\(moving) move it"
    return "\(inputs) moved one at a time, with all else as planned: ranges to their ends, other "
      + "figures by \(swing) to either side, weeks and people by at least one. \(effects). What "
      + "inputs do together does not show that way: `--global` moves all at once."
  }

  /// How all inputs were drawn, and what came of it.
  func method(_ global: GlobalSensitivity, seed: Int) -> String {
    let counted = NumberStyle(decimals: 0, isGrouped: true)
    let inputs = sensitivity.inputs.inputs.count
    return "\(inputs) \(inputs == 1 ? "input was drawn" : "inputs were drawn together"), "
      + "\(counted.text(global.points)) times: ranges by their own law, other figures evenly within "
      + "\(swing), weeks and people within at least one. The plan ran \(counted.text(global.runs)) "
      + "times, with seed \(seed). \(mean(global))"
  }

  /// Where the figure lies; there is no mean of weeks that never come.
  private func mean(_ global: GlobalSensitivity) -> String {
    switch global.neverShare {
    case 0:
      return "Mean \(unit.text(mean: global.mean, words)), standard deviation "
        + "\(unit.text(difference: global.deviation, words))."
    case 1: return "Not once is it within the horizon."
    default:
      return "In \(words.percent(global.neverShare)) of the draws it is not within the horizon: so "
        + "there is no mean, and for the variance that counts as the first week past it."
    }
  }

  /// How much of the variance comes of what inputs do together.
  func interactions(_ global: GlobalSensitivity) -> String {
    if global.deviation == 0 { return "It is the same at every point." }
    let (alone, error) = (min(1, max(0, global.singles.value)), global.singles.error)
    let together =
      error > 0.1
      ? "; only more `--points` can tell what comes of what they do together."
      : 1 - alone < 2 * error
        ? ": next to nothing comes of what they do together."
        : "; the other \(words.percent(1 - alone)) comes of what they do together."
    return "What inputs do each by itself makes up \(words.percent(alone)) of the variance "
      + "(standard error \(words.percent(error)))\(together)"
  }

  /// What was left in its place, and why.
  var notMoved: String? {
    let inputs = sensitivity.inputs
    let groups = [
      (inputs.settledCount, "that somebody stands for (`--all` moves them)"),
      (inputs.decisionCount, "that the plan decides (`--decisions` moves them)"),
      (inputs.chanceCount, "that only chance moves"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return groups.isEmpty ? nil : "Figures left in their place: \(groups.joined(separator: ", "))."
  }

  /// Which numbers nothing can be tried of.
  var zeros: String? {
    let paths = sensitivity.inputs.zeros.map(\.path)
    guard !paths.isEmpty else { return nil }
    return "Written as 0, of which \(swing) is 0, so they were not moved: \(listed(paths)). "
      + "A range moves them."
  }

  /// Which values were tried nearer than asked.
  var cuts: String? {
    let paths = sensitivity.effects.map(\.input).filter(\.isCut).map(\.field.path)
    guard !paths.isEmpty else { return nil }
    return "Moved by less than \(swing), as far as they can be: \(listed(paths))."
  }

  /// What costs more or less because much more or less is delivered, which a cost does not tell.
  var work: String? {
    guard unit == .money else { return nil }
    let ends = sensitivity.effects.flatMap { effect in
      [(effect, "low", effect.low), (effect, "high", effect.high)]
    }.compactMap { effect, side, end in
      end.deliveredMore.map { (path: effect.input.field.path, side: side, more: $0, end: end) }
    }.filter { $0.more.magnitude >= 0.1 && $0.end.move != 0 }
    let words = ends.prefix(3).map { end in
      "\(end.path) at its \(end.side) value delivers \(self.words.percent(end.more.magnitude)) "
        + (end.more < 0 ? "less" : "more")
    }
    return words.isEmpty
      ? nil : "Not for the same work: the plan with \(words.joined(separator: ", with "))."
  }

  /// What nobody measured and moves the figure most, each with what to do about it.
  var toMeasure: [String] {
    sensitivity.unmeasured.prefix(3).map { effect in
      guard sensitivity.isOpen(effect) else {
        let span = unit.text(difference: effect.span, words)
        return sentence(effect.input.field, "moves it by \(span)")
      }
      return sentence(
        effect.input.field,
        !unit.isTime
          ? "can leave it without a value"
          : sensitivity.figure.value == nil
            ? "can bring it within the horizon" : "can move it past the horizon")
    }
  }

  /// What nobody measured and is behind most of the variance.
  func toMeasure(_ global: GlobalSensitivity) -> [String] {
    global.unmeasured.prefix(3).prefix(while: \.isShown).map { part in
      sentence(
        part.input.field, "has a part in \(words.percent(part.shownTotal)) of the variance")
    }
  }

  private func sentence(_ field: Field, _ effect: String) -> String {
    "\(field.path) (\(field.text), \(field.standing)) \(effect). \(field.howToMeasure ?? "")"
  }

  /// The swing with as many digits as it takes.
  private var swing: String {
    let percent = 100 * sensitivity.selection.swing
    return NumberStyle(decimals: decimals(of: percent, atMost: 9)).text(percent) + "%"
  }

  /// Some names, and how many more.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(6).joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
  }
}
