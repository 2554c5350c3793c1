public import PlanAnalysis
import PlanModel
public import Tabular

/// What `sensitivity` shows: which inputs move a figure most, and what to measure first.
public struct SensitivityReport {
  let sensitivity: Sensitivity
  let global: GlobalSensitivity?
  let seed: Int

  /// Creates the report.
  ///
  /// - Parameters:
  ///   - sensitivity: What each input does by itself.
  ///   - global: What each is behind with all drawn together; `nil` where that was not asked.
  ///   - seed: Which points were drawn.
  public init(_ sensitivity: Sensitivity, _ global: GlobalSensitivity? = nil, seed: Int = 1) {
    self.sensitivity = sensitivity
    self.global = global
    self.seed = seed
  }

  /// The report for people.
  ///
  /// - Parameter inFull: Whether every input is shown, or those that matter most.
  /// - Returns: The report.
  public func report(inFull: Bool = false) -> Report {
    let words = SensitivityWords(sensitivity: sensitivity)
    var blocks: [Report.Block] = []
    let measures: [String]
    if let global {
      blocks.append(.paragraph("\(words.planned) \(words.method(global, seed: seed))"))
      blocks.append(.paragraph(words.interactions(global)))
      if !global.parts.isEmpty {
        blocks.append(
          .table(GlobalSensitivityTables(sensitivity: global).tableForPeople(inFull: inFull)))
      }
      measures = words.toMeasure(global)
    } else {
      blocks.append(.paragraph("\(words.planned) \(words.method)"))
      if !sensitivity.effects.isEmpty {
        blocks.append(
          .table(SensitivityTables(sensitivity: sensitivity).tableForPeople(inFull: inFull)))
      }
      if let work = words.work { blocks.append(.paragraph(work)) }
      measures = words.toMeasure
    }
    if !measures.isEmpty {
      blocks.append(.list("Not measured yet, and they matter most", measures))
    }
    let rest = [words.cuts, words.zeros, words.notMoved].compactMap(\.self)
    blocks += rest.map { .paragraph($0) }
    let scenario = sensitivity.scenario
    let alternative = scenario.alternative.map { ": \($0)" } ?? ""
    return Report(
      title: "\(sensitivity.figureTitle), and what moves it: \(scenario.title)\(alternative)",
      blocks: blocks)
  }

  /// The table that ranks inputs, for programs.
  public var mainTable: Table { tables[tables.count - 1].table }

  /// Every table, by the name of its file.
  public var tables: [(name: String, table: Table)] {
    [("sensitivity", SensitivityTables(sensitivity: sensitivity).table)]
      + (global.map { [("global", GlobalSensitivityTables(sensitivity: $0).table)] } ?? [])
  }
}
