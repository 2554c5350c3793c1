import PlanTestSupport
import PodplanCLI
import Testing

/// What `podplan rates` shows of the cards that ship.
struct RatesTests {
  private let folder = "Tests/AcceptanceTests/Expected/rates"

  @Test func `the shipped cards side by side show what they showed`() {
    let outcome = podplan(["rates"])
    #expect(outcome.code == .success)
    #expect(outcome.error == "")
    expectGolden(outcome.output, at: "\(folder)/rates.txt")
    for (format, ending) in [("csv", "csv"), ("markdown", "md"), ("json", "json")] {
      let outcome = podplan(["rates", "--format", format])
      #expect(outcome.code == .success)
      expectGolden(outcome.output, at: "\(folder)/rates.\(ending)")
    }
  }

  @Test func `ranges stand where they are asked to`() throws {
    let pay = try ["low", "expected", "high"].map { end in
      try column("pay", of: podplan(["rates", "philippines", "--format", "csv", "--ranges", end]))
    }
    #expect(pay.map(\.[0]) == [800, 1_000, 1_200])
  }

  @Test func `another currency multiplies every amount`() throws {
    let dollars = try column(
      "fully_loaded", of: podplan(["rates", "philippines", "--format", "csv"]))
    let euros = try column(
      "fully_loaded",
      of: podplan([
        "rates", "philippines", "--format", "csv", "--currency", "EUR", "--fx", "EUR=0.5",
      ]))
    #expect(euros == dollars.map { $0 / 2 })
  }

  @Test func `a rate that a card has is found, whether the card is asked for or not`() throws {
    let line = ["rates", "colombia", "philippines", "--currency", "PHP"]
    let outcome = podplan(line)
    #expect(outcome.code == .success)
    #expect(outcome.error == "")
    #expect(outcome.output.contains("as the card 'philippines-direct' has it"))
    #expect(try column("fully_loaded", of: podplan(line + ["--format", "csv"])).count == 14)
  }

  @Test(arguments: ["table", "csv"]) func `a rate that nobody has is asked for`(format: String) {
    let outcome = podplan(["rates", "--currency", "EUR", "--format", format])
    #expect(outcome.code == .wrongData)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("`--fx EUR=…`"))
    #expect(podplan(["rates", "--currency", "EUR", "--fx", "EUR=0.9"]).code == .success)
  }

  @Test func `a card whose rate nobody has stays empty, and is told of`() {
    let text = "rate_card: Nairobi\ncurrency: XTS\nroles: {annotator: {pay: 9/hour}}\n"
    let outcome = podplan(["rates", "own.yaml", "philippines"], with: ["own.yaml": text])
    #expect(outcome.code == .success)
    #expect(outcome.error.contains("[no-exchange-rate]"))
    #expect(outcome.error.contains("`--fx XTS=…`"))
    let told = podplan(["rates", "own.yaml", "--fx", "XTS=3"], with: ["own.yaml": text])
    #expect(!told.error.contains("[no-exchange-rate]"))
  }

  @Test func `a month before the figures is told of`() {
    let outcome = podplan(["rates", "united-states", "--as-of", "2020-01"])
    #expect(outcome.output.contains("newer than 2020-01"))
    #expect(!podplan(["rates", "united-states"]).output.contains("newer than"))
  }

  @Test func `a card is named alike whether it ships or stands on disk`() {
    let alone = podplanAlone(["rates", "colombia", "--format", "csv"]).output
    #expect(alone.contains("\r\nannotator,colombia,"))
  }

  @Test func `a card asked for twice stands once`() {
    let once = podplan(["rates", "philippines"])
    #expect(podplan(["rates", "philippines", "RateCards/philippines.yaml"]).output == once.output)
  }

  @Test func `figures grow old`() {
    let fresh = podplan(["rates", "united-states", "--as-of", "2025-06"]).output
    let old = podplan(["rates", "united-states", "--as-of", "2030-01-15"]).output
    #expect(fresh.contains("ages are counted to 2025-06"))
    #expect(!fresh.contains("all pay, over 18 months old"))
    #expect(old.contains("over 18 months old in 2030-01"))
    #expect(old.contains("over 18 months old."))
  }

  private func column(_ name: String, of outcome: Outcome) throws -> [Double] {
    let lines = outcome.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let index = try #require(lines.first?.firstIndex(of: Substring(name)))
    return try lines.dropFirst().map { try #require(Double($0[index])) }
  }

  /// A card with a claim for its figures, of some time or of none.
  private func card(_ asOf: String, _ date: String = "") -> [String: String] {
    [
      "RateCards/aged.yaml": """
      rate_card: aged
      currency: USD
      \(asOf)
      sources: {survey: {title: A survey, class: claim\(date)}}
      default_source: survey
      roles: {annotator: {pay: 1000/month}}
      """
    ]
  }

  @Test func `figures without a date are as old as their card`() {
    let dated = podplan(["rates", "RateCards/aged.yaml"], with: card("as_of: 2020-01"))
    #expect(
      dated.output.contains("ages are counted to 2020-01. Of 1 figure, 1 is a claim. None is over"))
    let later = podplan(
      ["rates", "RateCards/aged.yaml", "--as-of", "2027-01"], with: card("as_of: 2020-01"))
    #expect(later.output.contains("1 is over 18 months old in 2027-01."))
    let own = podplan(
      ["rates", "RateCards/aged.yaml", "--as-of", "2027-01"],
      with: card("as_of: 2020-01", ", date: 2026-09"))
    #expect(own.output.contains("None is over 18 months old in 2027-01."))
  }

  @Test func `where nothing has a date nothing has an age`() {
    let outcome = podplan(["rates", "RateCards/aged.yaml"], with: card("region: offshore"))
    #expect(
      outcome.output.contains("nothing says of when any figure is. Of 1 figure, 1 is a claim."))
    #expect(outcome.output.contains("Nothing says how old these are."))
    #expect(!outcome.output.contains("2000"))
    let json = podplan(
      ["rates", "RateCards/aged.yaml", "--format", "json"], with: card("region: offshore"))
    #expect(json.output.contains("\"as_of\":null") || json.output.contains("\"as_of\": null"))
  }
}
