import PlanModel
import PlanText

/// A plan in which no check found an error, with what advice asks of it.
struct SoundPlan {
  /// People who join a team: a class, or the part of it that comes from the bench.
  struct Arrival {
    /// How many.
    let people: Int
    /// The week that the ramp asks for, from 0.
    let wanted: Int
    /// Weeks from an open requisition to the start.
    let leadTime: Int
    /// Whether they come from people already vetted.
    let isFromBench: Bool
    /// Where the week is written.
    let place: Place?

    /// The first week in which hiring can deliver them.
    var due: Int { max(wanted, leadTime) }
  }

  /// A team of people, with its place and the people who join it.
  struct Crew {
    let team: TeamDraft
    let name: String
    let site: SiteDraft
    /// The people in place from the start.
    let founding: Int
    /// The most people that the ramp asks for.
    let peak: Int
    /// Who joins, in the order of the ramp.
    let arrivals: [Arrival]
    /// The first week in which somebody joins, from 0.
    let firstDue: Int?
    /// Indices of the streams that it works on.
    var streams: [Int] = []

    /// Who joins after the first people: what a gate can hold back.
    var later: [Arrival] {
      guard founding == 0, let firstDue else { return arrivals }
      return arrivals.filter { $0.due > firstDue }
    }

    /// The first week in which somebody of the team can work, from 0; `nil` where nobody ever can.
    var firstWorkWeek: Int? {
      if founding > 0 { return 0 }
      let onboarding = wholeNumber(team.onboarding.weeks.estimate.expected)
      return firstDue.map { $0 + onboarding }
    }

    /// Whether the team grows beyond what one pilot would take: 5 to 10 people.
    var isScaledUp: Bool { peak > 10 && !later.isEmpty }

    /// The highest accuracy that its people come to.
    var bestAccuracy: Double {
      max(team.accuracy.start.estimate.expected, team.accuracy.full.estimate.expected)
    }
  }

  /// A stream, with the people who work on it.
  struct Work {
    let stream: StreamDraft
    let name: Written<String>
    /// Indices of its teams of people.
    let crews: [Int]
    /// The thresholds in force.
    let gates: Gates
    /// The first week, from 0, in which something arrives.
    let firstDemandWeek: Int?
    /// The first week, from 0, at whose end it is known how right its people are; `nil` where that is
    /// never known.
    let firstMeasuredWeek: Int?

    var isGated: Bool { gates.goldAccuracy != nil || gates.kappa != nil }
  }

  let draft: PlanDraft

  /// The teams of people, in the order written.
  private(set) var crews: [Crew] = []

  /// The streams, in the order written.
  private(set) var works: [Work] = []

  /// The sites at which somebody works, in the order written, with the most people there.
  let sites: [(site: SiteDraft, people: Int)]

  init(_ draft: PlanDraft) {
    self.draft = draft
    let sites = Dictionary(
      draft.sites.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    var people: [String: Int] = [:]
    var indices: [String: Int] = [:]
    for team in draft.teams where team.sourcing == .staffed {
      guard let name = team.name?.value, let site = team.site.flatMap({ sites[$0.value] }) else {
        continue
      }
      let crew = Crew(team, name, site, draft)
      people[site.name.value, default: 0] += crew.peak
      indices[name] = crews.count
      crews.append(crew)
    }
    self.sites = draft.sites.compactMap { site in
      people[site.name.value].flatMap { $0 > 0 ? (site, $0) : nil }
    }
    for stream in draft.streams {
      guard let name = stream.name else { continue }
      let crews = (stream.teams ?? []).compactMap { indices[$0.value] }
      for crew in crews { self.crews[crew].streams.append(works.count) }
      works.append(work(stream, name, crews))
    }
  }

  private func work(_ stream: StreamDraft, _ name: Written<String>, _ crews: [Int]) -> Work {
    var gates = stream.gates
    gates.goldAccuracy = gates.goldAccuracy ?? draft.gates.goldAccuracy
    gates.kappa = gates.kappa ?? draft.gates.kappa
    let arrivals = (stream.demand ?? []).compactMap { $0.from ?? $0.at }
    let demand = arrivals.map(\.estimate.expected).min().map(wholeNumber)
    let work = crews.compactMap { self.crews[$0].firstWorkWeek }.min()
    return Work(
      stream: stream, name: name, crews: crews, gates: gates, firstDemandWeek: demand,
      firstMeasuredWeek: demand.flatMap { demand in work.map { max(demand, $0) } })
  }

  /// Where a quantity is written; `nil` for one that nobody wrote.
  func place(of quantity: Quantity?) -> Place? { draft.place(of: quantity) }

  /// Where to point for a figure of a site: at the figure where the scenario sets it, else where the
  /// scenario names the card that does.
  func place(of quantity: Quantity, at site: SiteDraft) -> Place? {
    guard let place = place(of: quantity), place.source.name != site.site.cardFile else {
      return site.cardPlace ?? site.name.place
    }
    return place
  }
}

extension SoundPlan.Crew {
  fileprivate init(_ team: TeamDraft, _ name: String, _ site: SiteDraft, _ plan: PlanDraft) {
    self.team = team
    self.name = name
    self.site = site
    founding = wholeNumber(team.startWith.estimate.expected)
    let hireWeeks = wholeNumber(site.site.timeToHire.estimate.expected)
    let benchWeeks = wholeNumber(team.bench.leadTime.estimate.expected)
    var bench = wholeNumber(team.bench.size.estimate.expected)
    var present = founding
    var peak = founding
    var arrivals: [SoundPlan.Arrival] = []
    let headcounts = team.ramp?.resolved?.headcounts(from: founding, Valuation()) ?? []
    for (index, (week, headcount)) in headcounts.enumerated() {
      let change = headcount - present
      present = headcount
      peak = max(peak, headcount)
      let vetted = min(max(0, change), bench)
      bench -= vetted
      let asked = team.ramp?.steps?[index].week ?? team.ramp?.begin ?? team.ramp?.to
      for (people, leadTime, isFromBench) in [
        (vetted, benchWeeks, true), (change - vetted, hireWeeks, false),
      ] where people > 0 {
        arrivals.append(
          SoundPlan.Arrival(
            people: people, wanted: week, leadTime: leadTime, isFromBench: isFromBench,
            place: plan.place(of: asked)))
      }
    }
    self.peak = peak
    self.arrivals = arrivals
    firstDue = arrivals.map(\.due).min()
  }
}
