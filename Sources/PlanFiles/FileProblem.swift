/// What can be wrong with files and their fields one by one, by the names that messages show.
///
/// The names are stable: a message may be worded anew, its name stays. What can be wrong between
/// fields stands in `Checks`, what can be wrong within a value in `ValueProblem.Kind`.
enum FileProblem: String, Sendable, CaseIterable {
  // MARK: Files

  case noSuchFile = "no-such-file"
  case unreadableFile = "unreadable-file"
  case unknownFile = "unknown-file"
  case twoInOne = "two-in-one"
  case cardAsScenario = "card-as-scenario"
  case scenarioAsCard = "scenario-as-card"
  case noSuchCard = "no-such-card"
  case unreadableCard = "unreadable-card"
  case moreProblems = "more-problems"

  // MARK: Layers

  case noSuchBase = "no-such-base"
  case unreadableBase = "unreadable-base"
  case circularExtends = "circular-extends"
  case deepExtends = "deep-extends"
  case unknownAlternative = "unknown-alternative"
  case alternativeWithoutEffect = "alternative-without-effect"
  case notInAnAlternative = "not-in-an-alternative"
  case nothingToRemove = "nothing-to-remove"
  case badSetting = "bad-setting"
  case unknownSetting = "unknown-setting"
  case notSettable = "not-settable"

  // MARK: Comparisons

  case nothingToCompare = "nothing-to-compare"
  case twoCurrencies = "two-currencies"
  case unknownBase = "unknown-base"

  // MARK: Reports

  case noReportRate = "no-report-rate"

  // MARK: Keys and their values

  case unknownKey = "unknown-key"
  case requiredKey = "required-key"
  case notForACrowd = "not-for-a-crowd"
  case onlyForACrowd = "only-for-a-crowd"
  case wrongShape = "wrong-shape"
  case missingValue = "missing-value"
  case emptyList = "empty-list"
  case outOfRange = "out-of-range"
  case unexpectedRange = "unexpected-range"
  case beforeStart = "before-start"
  case tooMany = "too-many"

  // MARK: Advice

  case unknownAdvice = "unknown-advice"
  case acceptsNothing = "accepts-nothing"

  // MARK: Sources

  case unknownSource = "unknown-source"
  case unknownFigure = "unknown-figure"
  case noSource = "no-source"
}
