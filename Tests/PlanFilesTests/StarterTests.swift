import PlanFiles
import PlanModel
import PlanTestSupport
import PlanText
import Testing

/// New scenarios, from answers.
struct StarterTests {
  private static let files: PlanFilesTests.MemoryFiles = {
    var cards: [String: String] = ["RateCards/bare.yaml": bareCard]
    for name in names(inFolder: "RateCards") {
      cards["RateCards/\(name)"] = String(
        decoding: contents(ofFile: "RateCards/\(name)") ?? [], as: UTF8.self)
    }
    return MemoryFiles(["own cards/manila.yaml": bareCard], shipped: cards)
  }()

  /// A card with a role for trainers alone, quick to hire.
  private static let bareCard = """
    rate_card: Bare
    currency: USD
    as_of: 2026
    sources: {us: {title: Our books, class: measured}}
    default_source: us
    shrinkage: 12%
    attrition: 20%/year
    time_to_hire: 1 week
    roles: {evaluator: {pay: "$1,000/month"}}
    """

  private static let titles = [
    "RLHF trainers in Manila", "\"Quoted\" and 'quoted'", "Key: value", "# no comment", "a # b",
    "-leading dash", "🚀 lift-off 👩‍🚀", "— ₱ café 日本", " spaces ", "tab\there\nand a line\r\n",
    "\u{1B}[31mred\u{7}", "\u{85}\u{2028}\u{FEFF}", "{flow: [a, b]}", "yes", "2027-01-04", "%YAML",
    "back\\slash", "@`|>*&!", "x" + String(repeating: " very long", count: 300),
  ]

  @Test(arguments: 0..<60) func `what is written is right, and says what was answered`(
    seed: Int
  ) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    func pick<Choice>(_ choices: [Choice]) -> Choice { choices[random.next(below: choices.count)] }
    let cards = names(inFolder: "RateCards").map { String($0.dropLast(5)) } + ["bare"]
    let site = pick(cards)
    let (from, growth) = (1 + random.next(below: 10), pick([0, 1, 2, 9, 15, 47, 95, 190]))
    var asked: [StarterQuestion: String] = [
      .start: pick(["2026-06-01", "2026-06-03", "2026-07-05"]), .site: site, .from: "\(from)",
      .title: pick(Self.titles), .work: pick(Self.titles),
    ]
    if random.happens(50) {
      asked[.handleTime] = pick(["6 min", "3 to 8 min", "90 s", "40 h", "1 s"])
    }
    if random.happens(80) { asked[.to] = "\(from + growth)" }
    if random.happens(50) || asked[.to] == nil {
      asked[.volume] = pick(["3000/week", "400/day", "1,200/week", "40k/month", "2 to 4/week"])
      if asked[.handleTime] == "40 h" { asked[.volume] = "0.5/week" }
    }
    if random.happens(40) { asked[.horizon] = pick(["20 weeks", "12 months", "150 weeks"]) }
    if asked[.to] != nil, growth > 0, random.happens(50) {
      asked[.by] = pick(["week 10", "week 19"])
    }

    var answers = StarterAnswers(forScenarioAt: "plan.yaml", files: Self.files)
    var comparesWith: [String] = []
    for question in StarterQuestion.order(where: { asked[$0] != nil }) {
      if question == .onshore, random.happens(40), site != "united-states", site != "bare" {
        try answers.take("united-states", for: question)
        comparesWith = ["onshore"]
      } else if let text = asked[question] {
        try answers.take(text, for: question)
      } else if answers.isAsked(question) {
        #expect(try answers.takeProposal(for: question))
      }
    }
    let starter = try writeStarter(answers, at: "plan.yaml", files: Self.files)
    let text = String(decoding: starter.bytes, as: UTF8.self)

    var files = Self.files
    files.texts["plan.yaml"] = text
    let reading = checkFile(ScenarioRequest("plan.yaml"), files: files)
    // What a card itself gives cause for is told where the scenario names it, or where it has no
    // roles for what is missing.
    let problems = reading.diagnostics.filter { site != "bare" || $0.severity == .error }
      .map { $0.rendered(color: false) }.filter { !$0.contains("rate_card: ") }
    #expect(problems == [], "\(text)")

    let plan = starter.scenario
    let staff = try #require(plan.teams.first?.staff)
    let stream = try #require(plan.streams.first)
    #expect(plan.title == asked[.title])
    #expect(plan.alternatives == comparesWith)
    let monday = ["2026-06-03": "2026-06-01", "2026-07-05": "2026-06-29"]
    let start = asked[.start] ?? ""
    #expect(plan.start.description == monday[start] ?? start)
    #expect(plan.sites.first?.cardFile.contains(site) == true)
    #expect(staff.startWith.estimate == Estimate(Double(from)))
    #expect(stream.name == asked[.work])
    func expectWritten(_ question: StarterQuestion, _ quantity: Quantity?) throws {
      guard let text = asked[question] else { return }
      let field = try #require(quantity?.field.map { plan.fields[$0] })
      #expect(field.text == text)
      #expect(field.origin.citation?.key == "our-figures")
      #expect(field.origin.evidence == .assumption)
    }
    try expectWritten(.handleTime, stream.handleTime)
    guard case .rate(_, let rate)? = stream.demand.last else {
      Issue.record("no demand")
      return
    }
    try expectWritten(.volume, rate)
    if case .classes(let ramp)? = staff.ramp {
      try expectWritten(.to, ramp.to)
      if let by = asked[.by] {
        #expect(ramp.complete.estimate == Estimate(Double(by.dropFirst(5)) ?? 0).map { $0 - 1 })
      }
      #expect(ramp.begin.estimate.low >= 1)
      #expect(ramp.begin.estimate.low >= plan.sites[0].timeToHire.estimate.high)
    } else if asked[.to] != nil {
      #expect(growth == 0)
      try expectWritten(.to, staff.startWith)
    }
    if let horizon = asked[.horizon] {
      #expect(plan.horizon == ["20 weeks": 20, "12 months": 52, "150 weeks": 150][horizon])
    }
    for case .some(let figure) in [stream.overlap, stream.review.sample, staff.graduation].map(
      \.field)
    {
      #expect(plan.fields[figure].origin.citation != nil)
    }
    #expect(answers.fileName.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(answers.fileName.utf8.count <= 65)
  }

  @Test func `a card without leads and reviewers is written without them`() throws {
    let starter = try starter([.start: "2026-06-01", .site: "bare", .to: "10"])
    let staff = try #require(starter.scenario.teams[0].staff)
    #expect(staff.role.key == "evaluator")
    #expect(staff.pod.lead == nil && staff.pod.qa == nil)
    #expect(starter.scenario.streams[0].review.sample.field == nil)
    #expect(String(decoding: starter.bytes, as: UTF8.self).contains("No `team-lead` here"))
  }

  @Test(arguments: ["manila.yaml", "manila", "own cards/manila.yaml", "own cards/manila"])
  func `a card is found from the scenario and from where one stands`(card: String) throws {
    let path = "own cards/plan.yaml"
    var answers = StarterAnswers(forScenarioAt: path, files: Self.files)
    for (question, text) in [(.start, "2026-06-01"), (.site, card)] as [(StarterQuestion, String)] {
      try answers.take(text, for: question)
    }
    try fill(&answers, [.to: "4"])
    let starter = try writeStarter(answers, at: path, files: Self.files)
    #expect(starter.scenario.sites[0].cardFile == "own cards/manila.yaml")
  }

  @Test func `the team is sized by the volume`() throws {
    func people(_ volume: String, _ time: String) throws -> Double {
      let asked: [StarterQuestion: String] = [
        .start: "2026-06-01", .volume: volume, .handleTime: time,
      ]
      guard case .classes(let ramp)? = try starter(asked).scenario.teams[0].staff?.ramp else {
        return 0
      }
      return ramp.to.estimate.low
    }
    let once = try people("3000/week", "6 min")
    #expect((12...18).contains(once))
    #expect(abs(try people("6000/week", "6 min") - 2 * once) <= 1)
    #expect(abs(try people("3000/week", "12 min") - 2 * once) <= 1)
  }

  @Test func `a team and a volume that do not go together are told, and written`() throws {
    func remarks(_ people: String) throws -> [String] {
      try starter([
        .start: "2026-06-01", .volume: "3000/week", .handleTime: "6 min", .to: people,
      ]).remarks
    }
    #expect(try remarks("16") == [])
    #expect(try remarks("8").first?.contains("expect a backlog") == true)
    #expect(try remarks("60").first?.contains("would do") == true)
  }

  @Test func `cards in currencies without a rate are refused`() throws {
    var files = Self.files
    files.texts["peso.yaml"] = Self.bareCard.replacing("USD", with: "PHP").replacing("$", with: "₱")
    var answers = StarterAnswers(forScenarioAt: "plan.yaml", files: files)
    try answers.take("2026-06-01", for: .start)
    try answers.take("peso", for: .site)
    var both = answers
    try fill(&answers, [.to: "4"])
    #expect(
      try writeStarter(answers, at: "plan.yaml", files: files).scenario.currency.code == "PHP")
    try fill(&both, [.to: "4", .onshore: "bare"])
    #expect {
      try writeStarter(both, at: "plan.yaml", files: files)
    } throws: { error in
      (error as? StarterProblem)?.message.contains("USD or PHP") == true
    }
  }

  @Test(arguments: WrongAnswer.all) func `a wrong answer is refused in its own words`(
    wrong: WrongAnswer
  ) throws {
    var answers = StarterAnswers(forScenarioAt: "plan.yaml", files: Self.files)
    let before: [StarterQuestion: String] = [.start: "2026-06-01", .to: "20", .from: "3"]
    for question in StarterQuestion.allCases {
      if question == wrong.question {
        let error = #expect(throws: StarterProblem.self) {
          try answers.take(wrong.text, for: question)
        }
        #expect(error?.message.contains(wrong.message) == true, "\(error?.message ?? "")")
        return
      }
      if let text = before[question] {
        try answers.take(text, for: question)
      } else {
        #expect(try answers.takeProposal(for: question))
      }
    }
  }

  private func starter(_ asked: [StarterQuestion: String]) throws -> StarterScenario {
    var answers = StarterAnswers(forScenarioAt: "plan.yaml", files: Self.files)
    try fill(&answers, asked, from: .start)
    return try writeStarter(answers, at: "plan.yaml", files: Self.files)
  }

  /// Answers the questions from one on.
  private func fill(
    _ answers: inout StarterAnswers, _ asked: [StarterQuestion: String],
    from first: StarterQuestion = .onshore
  ) throws {
    for question in StarterQuestion.allCases.drop(while: { $0 != first }) {
      if let text = asked[question] {
        try answers.take(text, for: question)
      } else if answers.isAsked(question) {
        #expect(try answers.takeProposal(for: question))
      }
    }
  }
}

/// An answer that is not taken, and a part of the reason.
struct WrongAnswer: Sendable, CustomTestStringConvertible {
  let question: StarterQuestion
  let text: String
  let message: String

  var testDescription: String { "\(question.rawValue): \(text)" }

  static let all: [WrongAnswer] = [
    .init(question: .start, text: "4 January 2027", message: "not written as year-month-day"),
    .init(question: .start, text: "soon", message: "not a date"),
    .init(question: .site, text: "philipines", message: "no rate card 'philipines'"),
    .init(question: .onshore, text: "philippines", message: "works on already"),
    .init(question: .work, text: "  ", message: "empty"),
    .init(question: .handleTime, text: "6", message: "unit"),
    .init(question: .handleTime, text: "10/h", message: "pace"),
    .init(question: .handleTime, text: "0 min", message: "between 1 second"),
    .init(question: .volume, text: "50000", message: "no unit"),
    .init(question: .volume, text: "0/week", message: "hardly any work"),
    .init(question: .volume, text: "900M/week", message: "10,000 trainers"),
    .init(question: .to, text: "fifty", message: "not a number"),
    .init(question: .to, text: "0", message: "between 1 and 10,000"),
    .init(question: .to, text: "2.5", message: "whole"),
    .init(question: .from, text: "21", message: "only 20 are wanted"),
    .init(question: .by, text: "26", message: "whether it is a week or a date"),
    .init(question: .by, text: "2027-06", message: "is a month"),
    .init(question: .by, text: "week 3", message: "hiring takes up to 8 weeks"),
    .init(question: .by, text: "2020-01-06", message: "before week 9"),
    .init(question: .by, text: "week 20 to week 26", message: "range"),
    .init(question: .by, text: "week 2000", message: "past the end"),
    .init(question: .horizon, text: "8 weeks", message: "ends before"),
    .init(question: .horizon, text: "forever", message: "not a number"),
    .init(question: .title, text: "", message: "empty"),
  ]
}
