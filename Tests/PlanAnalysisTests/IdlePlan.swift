import PlanFiles
import PlanModel
import PlanTestSupport
import PlanText
import Testing

/// A small plan in which everything has an effect but what a case adds to it.
///
/// Five people have time for twice of what arrives; nobody leaves, nobody errs, nobody is hired.
struct IdlePlan: Sendable, CustomTestStringConvertible {
  let name: String
  var horizon = 20
  var site = ""
  var sites = ""
  var people = 5
  var team = ""
  var teams = ""
  var workers = "t"
  var stream = ""
  var demand = "{from: week 1, rate: 1000/week}"
  var streams = ""
  var rest = ""

  var testDescription: String { name }

  var text: String {
    """
    scenario: A plan
    start: 2027-01-04
    horizon: \(horizon) weeks
    sites:
      here: {rate_card: card\(site)}
    \(sites)
    teams:
      - {team: t, site: here, role: annotator, start_with: \(people)\(team)}
    \(teams)
    work:
      - {stream: s, teams: [\(workers)], handle_time: 6 min, demand: [\(demand)]\(stream)}
    \(streams)
    \(rest)
    """
  }

  static let card = """
    rate_card: Card
    currency: USD
    roles:
      annotator: {pay: "$1,000/month"}
      lead: {pay: "$2,000/month"}
      qa: {pay: "$1,500/month"}
    """

  /// The plan as written, then with each alternative.
  func scenarios() -> [Scenario] { PlanAnalysisTests.scenarios(of: "plan.yaml", in: Texts(self)) }

  private struct Texts: FileProvider {
    let texts: [String: String]

    init(_ plan: IdlePlan) { texts = ["plan.yaml": plan.text, "card.yaml": IdlePlan.card] }

    func content(of path: String) -> FileContent {
      texts[path].map { .bytes(Array($0.utf8)) } ?? .missing
    }
    func names(inFolder path: String) -> [String] { [] }
    func shipped(_ path: String) -> [UInt8]? { nil }
    var shippedPaths: [String] { [] }
  }
}

/// The files of a folder of the repository.
struct RepositoryFolder: FileProvider {
  let folder: String

  func content(of path: String) -> FileContent {
    contents(ofFile: folder + "/" + path).map { .bytes($0) } ?? .missing
  }
  func names(inFolder path: String) -> [String] { [] }
  func shipped(_ path: String) -> [UInt8]? { nil }
  var shippedPaths: [String] { [] }
}

/// A scenario as written, then with each alternative; none if anything is wrong with them.
func scenarios(of path: String, in files: some FileProvider) -> [Scenario] {
  var scenarios: [Scenario] = []
  let reading = checkFile(ScenarioRequest(path), files: files) { scenarios.append($0) }
  return reading.value == nil ? [] : scenarios
}
