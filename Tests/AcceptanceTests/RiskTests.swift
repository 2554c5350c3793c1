import PlanTestSupport
import PodplanCLI
import Testing

/// What `podplan risk` shows.
struct RiskTests {
  private static let plan = "pilot-8-people"

  @Test(arguments: ["pilot-8-people", "onshore-or-offshore"])
  func `risk shows what it showed`(name: String) {
    let folder = "Tests/AcceptanceTests/Expected/\(name)"
    let outcome = podplan(["risk", name, "--trials", "100", "--out", "out"])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "\(folder)/risk.txt")
    for file in ["figures", "bands"] {
      let bytes = outcome.files.contents["out/\(file).csv"] ?? []
      expectGolden(bytes, at: "\(folder)/risk-\(file).csv")
    }
  }

  @Test(arguments: ["table", "csv", "json", "markdown"])
  func `the number of threads changes no byte`(format: String) {
    let line = ["risk", RiskTests.plan, "--trials", "20", "--format", format, "--out", "out"]
    let outcomes = ["1", "2", "8"].map { podplan(line + ["--threads", $0]) }
    for outcome in outcomes {
      #expect(outcome.code == .success)
      #expect(outcome.output == outcomes[0].output)
      #expect(outcome.files.contents == outcomes[0].files.contents)
    }
  }

  @Test func `what is not certain is not shown as certain`() {
    let plan = """
      scenario: A tool of unknown price
      start: 2027-01-04
      horizon: 4 weeks
      currency: USD
      default_source: guess
      sources: {guess: {title: A guess, class: assumption}}
      overhead: [{item: tool, at: week 1, cost: "$100 to $200"}]
      targets: [{total_cost: at most $199.97}]

      """
    let outcome = podplan(["risk", "plan.yaml", "--out", "out"], with: ["plan.yaml": plan])
    #expect(
      outcome.output.contains(
        "chance decides only what is drawn. 1 range of the plan is drawn, once"))
    let chance = rows(outcome.files.contents["out/targets.csv"]).last?.dropLast().last ?? ""
    #expect(chance.hasPrefix("0.999") && chance > "0.9995")
    #expect(outcome.output.contains(" 99.9% "))
    #expect(!outcome.output.contains("100.0%"))
  }

  /// A plan in which nothing is left to chance but what people cost.
  private static let zloty = """
    scenario: Ten people in Krakow
    start: 2027-01-04
    horizon: 30 weeks
    fx: {PLN: 3.9}
    fx_volatility: {PLN: 25%}
    sites: {krakow: {rate_card: poland, attrition: 0%/year}}
    teams: [{team: core, site: krakow, role: annotator, start_with: 10}]
    work: [{stream: labels, teams: [core], handle_time: 3 min, demand: [{from: week 1, rate: 900/week}]}]

    """

  @Test func `a rate that wanders is named, and found in the dearest trials`() {
    let line = ["risk", "zloty.yaml", "--trials", "400"]
    let files = ["zloty.yaml": Self.zloty]
    let outcome = podplan(line, with: files)
    #expect(outcome.code == .success, "\(outcome.error)")
    #expect(outcome.output.contains("what PLN is worth from week to week (fx_volatility)"))
    let found = outcome.output.split(separator: "\n").first {
      $0.hasPrefix("fx.PLN, mean of the weeks")
    }
    #expect(found?.hasSuffix("bottom quarter") == true, "\(outcome.output)")
    // All trials deliver the same: there is no worst tenth to tell of.
    #expect(!outcome.output.contains("deliver least"))
    let still = podplan(line + ["--set", "fx_volatility.PLN=0%"], with: files)
    #expect(!still.output.contains("fx_volatility") && !still.output.contains("fx.PLN, mean"))
  }

  @Test func `another seed gives other trials`() {
    let line = ["risk", RiskTests.plan, "--trials", "20", "--format", "csv"]
    #expect(podplan(line).output == podplan(line + ["--seed", "1"]).output)
    #expect(podplan(line).output != podplan(line + ["--seed", "2"]).output)
  }

  /// A run with alternatives in shards: what each wrote, in memory.
  private static let shards: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for (name, trials) in [("a", "1..20"), ("b", "21..21"), ("c", "22..40")] {
      let outcome = podplan(["risk", "onshore-or-offshore", "--trials", trials, "--out", name])
      files["\(name)/trials.bin"] = outcome.files.contents["\(name)/trials.bin"]
    }
    return files
  }()

  private func merge(
    _ arguments: [String], _ shards: [String: [UInt8]] = RiskTests.shards
  ) -> Outcome {
    var files = MemoryFiles()
    var problem: FileProblem?
    for (path, bytes) in shards {
      do throws(FileProblem) { try files.write(bytes, to: path) } catch { problem = error }
    }
    #expect(problem == nil)
    return run(["risk", "onshore-or-offshore"] + arguments, in: files)
  }

  @Test(arguments: [["a", "b", "c"], ["c", "a", "b"]])
  func `shards come to what one run gives`(order: [String]) {
    let whole = podplanAlone([
      "risk", "onshore-or-offshore", "--trials", "40", "--out", "out", "--trials-csv",
    ])
    let words = order.flatMap { ["--merge", $0] } + ["--out", "out", "--trials-csv"]
    let merged = merge(words)
    #expect(merged.code == .success)
    #expect(merged.output == whole.output)
    let names = whole.files.contents.keys.sorted()
    #expect(names.contains("out/differences.csv") && names.contains("out/trials.csv"))
    for name in names { #expect(merged.files.contents[name] == whole.files.contents[name]) }
    // Folders may stand one behind the other.
    #expect(merge(["--merge"] + order).output == whole.output)
  }

  @Test(arguments: [
    (["a", "c"], "trial 21 is in none of the shards. Run '--trials 21..21' too."),
    (["a", "b", "a"], "trials 1 to 20 are in 'a' as well as in 'a'"),
    (["a", "b", "c", "--merge", "d"], "cannot read 'd/trials.bin'"),
    (["a", "b", "--seed", "2"], "the shard in 'a' has the seed 1, not 2"),
    (["a", "b", "--set", "horizon=30 weeks"], "is of another state of 'plan'"),
    (["a", "b", "--base", "dual-running"], ""),
    (["a", "b", "--trials", "10"], "--trials says how to run trials, but --merge runs none"),
  ])
  func `shards that do not belong together are refused`(words: [String], answer: String) {
    let outcome = merge(["--merge"] + words)
    #expect([.wrongData, .wrongUsage, .noInput].contains(outcome.code))
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(answer), "\(outcome.error)")
  }

  @Test func `broken shards are refused and never crash`() throws {
    let shard = try #require(RiskTests.shards["a/trials.bin"])
    var random = PseudoRandom(seed: 11)
    for round in 0..<24 {
      var bytes = shard
      switch round % 3 {
      case 0: bytes.removeLast(1 + random.next(below: bytes.count))
      case 1: bytes[random.next(below: bytes.count)] ^= UInt8(1 << random.next(below: 8))
      default: bytes += [0]
      }
      let outcome = merge(
        ["--merge", "a", "b", "c"], RiskTests.shards.merging(["a/trials.bin": bytes]) { $1 })
      #expect(outcome.code == .wrongData)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.contains("'a"), "\(outcome.error)")
    }
  }

  @Test(arguments: [
    (#"a b/c"#, "a-b-c-"), (#"\e[31mred"#, "-[31mred-"), (#"a\nb"#, "a-b-"), (#"a\0b"#, "a-b-"),
    (#"\u202Ea"#, "-a-"), (#"../a:b"#, "..-a-b-"),
    (String(repeating: "\u{1F4A5}", count: 90), String(repeating: "\u{1F4A5}", count: 50)),
  ])
  func `any name of an alternative makes names of files`(name: String, part: String) {
    let alternatives = """

      alternatives:
        "\(name)?": {horizon: 10 weeks}
        "\(name)*": {horizon: 10 weeks}
      """
    let outcome = podplanAlone(
      ["risk", "certain.yaml", "--trials", "8", "--out", "out"],
      with: ["certain.yaml": RiskTests.certain + alternatives, "card.yaml": RiskTests.card])
    #expect(outcome.code == .success, "\(outcome.error)")
    for file in ["figures.csv", "figures-\(part).csv", "figures-\(part)-3.csv"] {
      #expect(outcome.files.contents["out/\(file)"] != nil, "\(file)")
    }
  }

  @Test func `a run that is stopped tells what it has`() {
    let console = Console(interruption: Interruption { true })
    let outcome = run(
      ["risk", RiskTests.plan, "--trials", "100000", "--out", "out"], in: MemoryFiles(), console)
    #expect(outcome.code == .interrupted)
    #expect(outcome.output.contains("Stopped after 256 trials of 100,000."))
    #expect(outcome.error.hasSuffix("podplan: stopped: these are 256 trials of 100000\n"))
    #expect(outcome.files.contents["out/figures.csv"] != nil)
  }

  @Test(arguments: [
    ["--trials", "0"], ["--trials", "10_000"], ["--trials", "10000001"], ["--trials", "5..1"],
    ["--trials", "..5"], ["--trials", "1...5"], ["--trials", "-1"], ["--seed", "x"],
    ["--threads", "0"], ["--confidence", "80%"], ["--require-targets", "--confidence", "0"],
    ["--require-targets", "--confidence", "101%"], ["--trials-csv"], ["--ranges", "low"],
  ])
  func `what makes no sense is told kindly`(words: [String]) {
    let outcome = podplanAlone(["risk", RiskTests.plan] + words)
    #expect(outcome.code == .wrongUsage)
    let name = words.joined(separator: " ").drop { $0 == "-" }
    let file = name.map { $0.isLetter || $0.isNumber || $0 == "." ? String($0) : "-" }.joined()
    expectGolden(outcome.error, at: "Tests/AcceptanceTests/Expected/mistyped/risk-\(file).txt")
  }

  /// Whoever is hired comes too late in some trials, and delivers nothing.
  private static let late = """
    scenario: Late
    start: 2027-01-04
    horizon: 12 weeks
    sources: {ours: {title: Ours, class: assumption}}
    default_source: ours
    sites: {m: {rate_card: philippines, time_to_hire: 2 to 22 weeks}}
    teams:
      - team: h
        site: m
        role: trainer
        ramp: {steps: [{week: week 3, headcount: 2}]}
        accuracy: {start: 90%, full: 90%}
    work:
      - {stream: s, teams: [h], handle_time: 3 min, demand: [{from: week 1, rate: 100/week}]}
    alternatives:
      exact: {teams: [{team: h, accuracy: {start: 95%, full: 95%}}]}
      short: {horizon: 11 weeks}
    """

  @Test func `a chance is of the trials in which it can be told`() throws {
    let line = ["risk", "late.yaml", "--trials", "200"]
    let outcome = podplan(line, with: ["late.yaml": Self.late])
    #expect(outcome.code == .success, "\(outcome.error)")
    let lines = outcome.output.split(separator: "\n").drop { !$0.hasPrefix("exact less plan") }
    let accuracy = try #require(lines.first { $0.hasPrefix("Accuracy of what is delivered") })
    // 95% are right instead of 90% in each trial in which anything is delivered.
    #expect(accuracy.hasSuffix(" 100.0%"), "\(accuracy)")
    #expect(outcome.output.contains("has no such figure is not in its chance."))
  }

  @Test func `plans over other times are told to be so, and what can't happen is not told of`() {
    let outcome = podplan(["risk", "late.yaml", "--trials", "8"], with: ["late.yaml": Self.late])
    #expect(outcome.output.contains("short: runs for 11 weeks from 2027-01-04, plan for 12 weeks"))
    #expect(!outcome.output.contains("exact: runs for"))
    #expect(outcome.output.contains("Nobody starts before the planned week"))
    let certain = podplan(
      ["risk", "late.yaml", "--trials", "8", "--set", "sites.m.time_to_hire=2 weeks"],
      with: ["late.yaml": Self.late])
    #expect(!certain.output.contains("Nobody starts before the planned week"))
  }

  @Test func `a target that is not sure enough ends with status 1`() {
    let line = ["risk", RiskTests.plan, "--trials", "30", "--require-targets"]
    let setting = ["--set", "targets.3.delivered_accuracy=at least 100%"]
    let unsure = podplan(line + setting)
    #expect(unsure.code == .targetMissed)
    #expect(unsure.error.contains(" met in less than 80% of the trials"))
  }

  @Test func `with nothing left to chance every trial is the plan`() throws {
    let outcome = podplanAlone(
      ["risk", "certain.yaml", "--trials", "40", "--out", "out", "--trials-csv"],
      with: ["certain.yaml": RiskTests.certain, "card.yaml": RiskTests.card])
    #expect(outcome.code == .success)
    for line in rows(outcome.files.contents["out/figures.csv"]).dropFirst() {
      let values = line[3...].map { Double($0) }
      #expect(values[1] == nil || values[2] == 0)
      for value in [values[1], values[3], values[4], values[5]] {
        // The plan's money is a sum of cells in whole cents, the trials' is not rounded.
        #expect(((value ?? 0) - (values[0] ?? 0)).magnitude <= 0.2, "\(line)")
      }
    }
    let trials = rows(outcome.files.contents["out/trials.csv"]).dropFirst()
    #expect(trials.count == 40)
    #expect(Set(trials.map { Array($0.dropFirst()) }).count == 1)
  }

  /// A plan without a range, without attrition and with everybody there.
  private static let certain = """
    scenario: Certain
    start: 2027-01-04
    horizon: 20 weeks
    currency: USD
    sites:
      here: {rate_card: card.yaml}
    teams:
      - team: people
        site: here
        role: annotator
        start_with: 5
        ramp: {to: 20, begin: week 8, complete: week 12, class_every: 2 weeks}
        onboarding: {duration: 2 weeks, graduation: 100%}
        accuracy: {start: 85%, full: 95%, settles_after: 8 weeks}
    work:
      - stream: items
        teams: [people]
        handle_time: 6 min
        due: 1 week
        demand:
          - {from: week 1, rate: 3k/week}
    targets:
      - {team: people, headcount: 20, by: week 12}
    """

  /// Where nobody leaves, and everybody comes when the plan says.
  private static let card = """
    rate_card: Steady
    region: offshore
    currency: USD
    as_of: 2026-11
    hours_per_week: 40 h
    attrition: 0%/year
    time_to_hire: 4 weeks
    roles:
      annotator: {pay: $1000/month}
    """
}
