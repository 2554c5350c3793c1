import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanReports

/// `podplan explain`: why this number.
func explain(
  _ arguments: Arguments, _ console: inout Console, _ files: some FileSystem
) -> ExitCode {
  let request = FigureRequest(arguments)
  let names: PlanNames
  do throws(FigureProblem) {
    names = try PlanNames(arguments, for: request)
  } catch {
    return console.refuse(error, in: "explain")
  }
  let plans: (own: ExplainedPlan, base: ExplainedPlan?)
  do throws(PlanNotRun) {
    plans = try console.runPlans(names, arguments, files)
  } catch {
    return error.code
  }
  do throws(FigureProblem) {
    let report = ExplanationReport(
      try request.figure(of: plans.own.findings, against: plans.base?.findings), of: plans.own,
      against: plans.base, depth: arguments.number(of: "depth") ?? 3)
    console.print(report.report, report.mainTable, in: arguments, json: report.writeJSON)
    return .success
  } catch {
    return console.refuse(error, in: "explain")
  }
}

/// The plan that a figure is of and the one that it is held against, by the names that `compare` has.
private struct PlanNames {
  /// The scenario as written.
  static let asWritten = "plan"

  /// The plan.
  let own: String

  /// What it is held against; `nil` for a figure of one plan alone.
  let base: String?

  init(_ arguments: Arguments, for request: FigureRequest) throws(FigureProblem) {
    let asked = arguments.value(of: "alternative")
    let isOfTwo = request.needsBase || arguments.has("base")
    base = isOfTwo ? arguments.value(of: "base") ?? Self.asWritten : nil
    // As in `compare`, what is held against an alternative alone is the scenario itself.
    own = asked == base ? Self.asWritten : asked ?? Self.asWritten
    guard own != base else {
      throw FigureProblem(
        request.needsBase
          ? "'\(request.name)' holds one plan against another"
          : "a plan can't be held against itself",
        "Name the other, as '--alternative NAME' or '--base NAME'.")
    }
  }
}

extension Console {
  /// Runs what a figure is of.
  fileprivate mutating func runPlans(
    _ names: PlanNames, _ arguments: Arguments, _ files: some FileSystem
  ) throws(PlanNotRun) -> (own: ExplainedPlan, base: ExplainedPlan?) {
    func plan(_ name: String, _ findings: RunFindings) -> ExplainedPlan {
      ExplainedPlan(name, findings, typed: typed(name, arguments))
    }
    guard let base = names.base else {
      return (plan(names.own, try runPlan(arguments.operands[1], arguments, files)), nil)
    }
    let alternatives = [names.own, base].filter { $0 != PlanNames.asWritten }
    let request = ComparisonRequest(
      [arguments.operands[1]], alternatives: alternatives, base: base,
      settings: arguments.values(of: "set"), currency: arguments.value(of: "currency"))
    let compared = try runPlans(request, arguments, files)
    let own = compared.others.first { $0.name == names.own } ?? compared.base
    return (plan(own.name, own.findings), plan(base, compared.base.findings))
  }
}

/// What was typed to name a plan, to be typed again.
private func typed(_ name: String, _ arguments: Arguments) -> [String] {
  var words = [arguments.operands[1]]
  if name != PlanNames.asWritten { words += ["--alternative", name] }
  for option in ["set", "ranges", "currency"] {
    for value in arguments.values(of: option) { words += ["--\(option)", value] }
  }
  return words
}
