import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

extension SensitivityReport {
  /// Writes everything, for programs: one object of JSON, piece by piece.
  ///
  /// - Parameter write: Takes the bytes that come next.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var writer = JSONObjectWriter()
    let effects = SensitivityTables(sensitivity: sensitivity).table
    let members = plan + inputs + [.init("effects", .table(effects))]
    for member in members { write(writer.member(member.name, member.value)) }
    write(writer.member("global", global.map(json) ?? .null))
    write(writer.end())
  }

  private var plan: [JSONValue.Member] {
    let (scenario, figure) = (sensitivity.scenario, sensitivity.figure)
    return [
      .init("scenario", .string(scenario.title)), .init("file", .string(scenario.file)),
      .init("alternative", scenario.alternative.map { .string($0) } ?? .null),
      .init("ranges", .string(sensitivity.end.rawValue)),
      .init("figure", .string(figure.name.rawValue)),
      .init("subject", .string(figure.subject.name(in: scenario))),
      .init("value", figure.value.map { JSONValue(figure.name.unit.cell($0)) } ?? .null),
      .init("unit", .string(figure.name.unit.code(scenario.currency))),
    ]
  }

  private var inputs: [JSONValue.Member] {
    let inputs = sensitivity.inputs
    return [
      .init("swing", JSONValue(.share(sensitivity.selection.swing))),
      .init("inputs", JSONValue(.count(inputs.inputs.count))),
      .init("without_effect", JSONValue(.count(sensitivity.idleCount))),
      .init("written_as_zero", .array(inputs.zeros.map { .string($0.path) })),
      .init("left_out_settled", JSONValue(.count(inputs.settledCount))),
      .init("left_out_decisions", JSONValue(.count(inputs.decisionCount))),
      .init("left_out_chance", JSONValue(.count(inputs.chanceCount))),
    ]
  }

  private func json(_ global: GlobalSensitivity) -> JSONValue {
    let effects = GlobalSensitivityTables(sensitivity: global).table
    let members: [JSONValue.Member] = [
      .init("points", JSONValue(.count(global.points))), .init("seed", JSONValue(.count(seed))),
      .init("runs", JSONValue(.count(global.runs))),
      .init("mean", global.neverShare == 0 ? JSONValue(.number(global.mean)) : .null),
      .init("standard_deviation", JSONValue(.number(global.deviation))),
      .init("share_never", JSONValue(.share(global.neverShare))),
      .init("single_effects", JSONValue(.share(global.singles.value))),
      .init("single_effects_error", JSONValue(.share(global.singles.error))),
      .init("effects", .table(effects)),
    ]
    return .object(members)
  }
}
