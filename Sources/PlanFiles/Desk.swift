import PlanModel
import PlanText

/// Where a reading lies while it is at work: its files, and what there is to tell.
struct Desk {
  /// The files read so far.
  var library: Library

  /// What there is to tell.
  var findings = Findings()

  private var earlier: EarlierItems?
  private var siteUse = SiteUse()
  private var unsourced = Unsourced()
  private var advice = AdviceBook()

  init(_ files: any FileProvider) {
    library = Library(files)
  }

  /// The scenario file that the user asked for; `nil`, and told, where there is none.
  mutating func main(_ name: String) -> LoadedFile? {
    open(name, Lookup.scenario(name), kind: "scenario", Lookup.scenarios(library.provider))
  }

  /// The rate card that the user asked for; `nil`, and told, where there is none.
  mutating func card(_ name: String) -> LoadedFile? {
    open(name, Lookup.rateCard(name), kind: "rate card", Lookup.cards(library.provider, from: nil))
  }

  /// The file that the user asked for, whatever it is; `nil`, and told, where there is none.
  mutating func file(_ name: String) -> LoadedFile? {
    let provider = library.provider
    return open(
      name, Lookup.scenario(name) + Lookup.rateCard(name), kind: "scenario or rate card",
      Lookup.scenarios(provider) + Lookup.cards(provider, from: nil))
  }

  private mutating func open(
    _ name: String, _ candidates: [Library.Candidate], kind: String, _ known: [String]
  ) -> LoadedFile? {
    switch library.find(name.isEmpty ? [] : candidates) {
    case .found(let file):
      for diagnostic in file.diagnostics { findings.add(diagnostic) }
      return file
    case .unreadable(let path, let why):
      findings.refuse(.unreadableFile, at: nil, "'\(path)' can't be read: \(why)")
    case .missing:
      if tellOtherKind(name, than: kind) { return nil }
      let beside = Lookup.names(library.provider, beside: name, from: nil)
      findings.refuse(
        .noSuchFile, at: nil, "there is no file '\(name)', and no \(kind) of that name",
        remedy: findings.suggestion(
          for: Paths.name(of: name), among: known, listing: "Known names", others: beside))
    }
    return nil
  }

  /// Tells of a file that has the name asked for, but is a card where a scenario was wanted, or a
  /// scenario where a card was.
  ///
  /// - Returns: Whether there is one.
  private mutating func tellOtherKind(_ name: String, than kind: String) -> Bool {
    let isScenario = kind == "scenario"
    let others = isScenario ? Lookup.rateCard(name) : Lookup.scenario(name)
    guard !name.isEmpty, case .found(let file) = library.find(others) else { return false }
    findings.refuse(
      .noSuchFile, at: nil,
      "'\(name)' is a \(isScenario ? "rate card" : "scenario"), not a \(kind)",
      remedy: isScenario
        ? "Name it under 'sites' of a scenario and run that, or look at it with "
          + "`podplan rates \(file.name)`."
        : "Give the name of a rate card; `podplan run \(file.name)` runs the scenario.")
    return true
  }

  /// Reads a scenario, with an alternative and settings laid over it, for reports in a currency; `nil`
  /// for the plan's own.
  mutating func scenario(
    _ file: LoadedFile, _ alternative: String?, _ settings: [String], in currency: String? = nil
  ) -> Scenario? {
    guard let written = Extending.tree(of: file, &library, &findings) else { return nil }
    var tree = written
    let alternatives = Alternatives(of: tree.root, &findings)
    if let alternative {
      guard let laid = alternatives.lay(alternative, over: tree.root, &findings) else { return nil }
      tree = laid
    }
    for (number, setting) in settings.enumerated() {
      let root = tree.root
      tree = Assignment.apply(setting, number: number, to: root, &findings) ?? tree
    }
    var sites = SiteCards(for: file)
    tree = sites.lay(under: tree.root, &library, &findings)
    let draft = plan(tree.root, sites.cards)
    findings.look(at: alternative, alternative.flatMap(alternatives.place)) {
      Checks.run(Checks.all, draft, &$0)
    }
    unsourced.note(draft.fields, draft.places)
    siteUse.note(draft)
    guard !findings.hasErrors else { return nil }
    advice.note(draft, alternative: alternative, at: alternative.flatMap(alternatives.place))
    guard var scenario = Resolver(draft).scenario() else { return nil }
    scenario.file = file.source.name
    scenario.alternative = alternative
    scenario.alternatives = alternatives.names
    scenario.reportCurrency = findings.reportCurrency(currency, of: scenario)
    return findings.hasErrors ? nil : scenario
  }

  /// The names of the alternatives of a scenario; none where there are too many to read.
  mutating func alternatives(_ file: LoadedFile) -> [String] {
    var quiet = Findings()
    guard let tree = Extending.tree(of: file, &library, &quiet) else { return [] }
    let alternatives = Alternatives(of: tree.root, &quiet)
    return alternatives.isCut ? [] : alternatives.names
  }

  /// Reads a rate card.
  mutating func rateCard(_ file: LoadedFile) -> RateCard? {
    guard file.expect(.rateCard, &findings), let root = file.tree?.root else { return nil }
    var reader = reader(cards: [:])
    let name = file.name
    let place = root["rate_card"]?.place ?? root.place
    var draft = SiteDraft(name: Written(value: name, place: place))
    reader.readCard(of: root, named: name, into: &draft)
    findings = reader.findings
    var plan = PlanDraft(heading: place)
    plan.currency = nil
    plan.sites = [draft]
    plan.fields = reader.fields.fields
    plan.places = reader.fields.places
    Checks.run(Checks.ofCards, plan, &findings)
    unsourced.note(plan.fields, plan.places)
    guard !findings.hasErrors else { return nil }
    var site = Resolver(plan).sites()[0]
    site.cardFile = file.source.name
    return RateCard(site: site, fields: plan.fields)
  }

  /// Tells what only shows once everything is read, where nothing is wrong: which files have figures
  /// that name no source, and what there is to advise.
  ///
  /// - Parameter whole: The scenario that was read with all of its alternatives, where one was.
  mutating func tellAfterReading(whole: LoadedFile? = nil) {
    guard !findings.hasErrors else { return }
    unsourced.tell(library.loaded, &findings)
    advice.tell(&findings)
    guard let whole else { return }
    siteUse.tell(in: whole, &findings)
    advice.tellUseless(in: whole, &findings)
  }

  private mutating func plan(_ root: Node, _ cards: [String: Reader.Card]) -> PlanDraft {
    var reader = reader(cards: cards)
    let draft = reader.readPlan(of: root)
    // What was told of an item has to be told again where it is read again.
    let isSilent = reader.findings.diagnostics.count == findings.diagnostics.count
    if earlier == nil, isSilent, !findings.hasErrors {
      earlier = reader.items
      earlier?.end(with: reader.fields)
    }
    findings = reader.findings
    return draft
  }

  private func reader(cards: [String: Reader.Card]) -> Reader {
    var provenances: [ObjectIdentifier: Provenance] = [:]
    for file in library.loaded { provenances[ObjectIdentifier(file.source)] = file.provenance }
    return Reader(findings, cards: cards, provenances: provenances, earlier: earlier)
  }
}
