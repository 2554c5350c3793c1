import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanReports
import Tabular

/// `podplan risk`: how sure.
func risk(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let request: RiskRequest
  do throws(RiskRequest.Refusal) {
    request = try RiskRequest(arguments, files)
  } catch {
    return console.refuse(error)
  }
  let plans: [(name: String, findings: RunFindings)]
  do throws(PlanNotRun) {
    let comparison = try console.runPlans(
      ComparisonRequest(
        request.scenarios, alternatives: arguments.values(of: "alternative"),
        base: arguments.value(of: "base"), settings: arguments.values(of: "set"),
        currency: arguments.value(of: "currency"), mayBeAlone: true),
      arguments, files)
    plans = comparison.options.map { ($0.name, $0.findings) }
  } catch {
    return error.code
  }
  let desk = RiskDesk(plans: plans, request: request, arguments: arguments)
  return request.shards.isEmpty
    ? desk.run(&console, &files) : desk.merge(&console, &files)
}

extension Console {
  /// Tells why a request makes no sense.
  fileprivate mutating func refuse(_ refusal: RiskRequest.Refusal) -> ExitCode {
    printError("podplan: error: \(refusal.words)\nTry 'podplan help risk'.\n")
    return .wrongUsage
  }
}

/// Plans whose risk is asked for, and what is asked.
private struct RiskDesk {
  let plans: [(name: String, findings: RunFindings)]
  let request: RiskRequest
  let arguments: Arguments

  /// Runs trials and shows what they come to.
  func run(_ console: inout Console, _ files: inout some FileSystem) -> ExitCode {
    let seed = UInt64(request.seed ?? 1)
    let runs = trialPlans(seed: seed)
    let writesShard = request.isShard && arguments.has("out")
    if writesShard {
      let most = TrialRuns<RunWatcher>.mostTrials(of: runs.map { TrialLayout(of: $0) })
      guard request.numbers.count <= most else {
        return console.refuse(
          .init(words: "a shard of these plans has at most \(most) trials. Run several."))
      }
    }
    let watcher = RunWatcher(console)
    var (profile, source) = console.interruption.watching {
      var source = TrialRuns(
        runs, numbers: request.numbers, threads: request.threads ?? processorCount,
        watcher: watcher)
      return (RiskProfile(plans, seed: seed, from: &source), source)
    }
    let extras = writesShard ? [shard(of: profile, from: &source)] : []
    let asked = request.numbers.count
    let code = show(profile, asked: asked, &source, extras, &console, &files)
    guard code != .cannotWrite, profile.count < asked else { return code }
    console.printError("podplan: stopped: these are \(profile.count) trials of \(asked)\n")
    return .interrupted
  }

  /// Joins shards and shows what they come to.
  func merge(_ console: inout Console, _ files: inout some FileSystem) -> ExitCode {
    // Nothing is drawn, so any seed will do to know what there is of every trial.
    let layouts = trialPlans(seed: 0).map { TrialLayout(of: $0) }
    do throws(ShardProblem) {
      var source = try ShardFiles(
        request.shards, of: headers, layouts, seed: request.seed.map { UInt64($0) }, files)
      let profile = RiskProfile(plans, seed: source.seed, from: &source)
      if let problem = source.problem { throw problem }
      return show(profile, asked: profile.count, &source, [], &console, &files)
    } catch {
      console.printError("podplan: error: \(error.words)\n")
      return error.code
    }
  }

  private func trialPlans(seed: UInt64) -> [TrialPlan] {
    plans.map { TrialPlan($0.findings.scenario, seed: seed) }
  }

  /// What a file of trials says of the plans.
  private var headers: [TrialFileHeader.Plan] {
    plans.map { .init(name: $0.name, fingerprint: $0.findings.scenario.fingerprint) }
  }

  /// The file that a shard leaves for merging.
  private func shard(of profile: RiskProfile, from source: inout some TrialSource) -> NamedBytes {
    let header = TrialFileHeader(
      version: version, seed: profile.seed, numbers: profile.numbers, plans: headers)
    let start = header.bytes
    let columns = TrialFileColumns(source.layouts, count: profile.count, from: start.count)
    return NamedBytes(name: shardFileName, bytes: start + columns.bytes(of: &source))
  }

  /// Writes and prints what trials come to.
  private func show(
    _ profile: RiskProfile, asked: Int, _ source: inout some TrialSource, _ extras: [NamedBytes],
    _ console: inout Console, _ files: inout some FileSystem
  ) -> ExitCode {
    let report = RiskReport(profile, asked: asked)
    if let folder = arguments.value(of: "out") {
      let trials = arguments.has("trials-csv") ? trialsTables(profile, &source) : []
      guard console.write(report.tables + trials, extras, into: folder, &files) else {
        return .cannotWrite
      }
    }
    console.print(report.report, report.mainTable, in: arguments, json: report.writeJSON)
    let targets = profile.base.targets
    let unsure = targets.count { $0.probability < request.confidence }
    guard arguments.has("require-targets"), unsure > 0 else { return .success }
    let percent = NumberStyle(decimals: 0, isPercent: true).text(request.confidence)
    let words = (targets.count == 1 ? "target" : "targets") + (unsure == 1 ? " is" : " are")
    console.printError(
      "podplan: \(unsure) of \(targets.count) \(words) met in less than \(percent) of the trials\n")
    return .targetMissed
  }

  /// Every figure of every trial, a table for each plan.
  private func trialsTables(
    _ profile: RiskProfile, _ source: inout some TrialSource
  ) -> [(name: String, table: Table)] {
    zip(plans, profile.fileNames).enumerated().map { index, plan in
      let layout = source.layouts[index]
      let values = source.load(layout.figures.indices.map { .figure($0) }, of: index)
      let table = trialsTable(
        layout, of: plan.0.findings.scenario, numbers: profile.numbers, values: values)
      return ("trials" + plan.1, table)
    }
  }
}
