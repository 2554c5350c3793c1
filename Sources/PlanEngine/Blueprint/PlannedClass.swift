import PlanModel

/// A class of new trainers that a ramp asks for, or the part of it that comes from the bench.
public struct PlannedClass: Sendable, Hashable {
  /// Index of the team.
  public let team: Int

  /// How many people.
  public internal(set) var size: Int

  /// The week that the ramp asks for, from 0.
  public let wanted: Int

  /// The first week in which hiring can deliver them, if no gate closes and nothing pauses.
  public let due: Int

  /// Weeks from an open requisition to the start.
  public let leadTime: Int

  /// Whether they come from people already vetted.
  public let isFromBench: Bool

  /// The week in which they started; `nil` where that lies beyond the horizon.
  public internal(set) var started: Int?

  /// The class with more people in it.
  ///
  /// - Parameter others: How many more.
  /// - Returns: The larger class.
  public func joined(by others: Int) -> PlannedClass {
    var joined = self
    joined.size += others
    return joined
  }
}

/// Positions that a ramp takes away in a week.
struct PlannedCut {
  let week: Int
  let positions: Int
}

/// The classes and cuts of a ramp: model, sections 4 and 8.
struct RampPlan {
  private(set) var classes: [PlannedClass] = []
  private(set) var cuts: [PlannedCut] = []

  /// The highest headcount asked for, or the last one where the ramp only goes down.
  private(set) var target: Int

  /// Lays out a ramp.
  ///
  /// - Parameters:
  ///   - team: Index of the team.
  ///   - staff: Its people.
  ///   - site: Where they work.
  ///   - value: How quantities become numbers.
  init(team: Int, staff: Staff, at site: Site, _ value: Valuation) {
    let hireWeeks = wholeNumber(value(site.timeToHire))
    let founding = wholeNumber(value(staff.startWith))
    target = founding
    let headcounts = staff.ramp?.headcounts(from: founding, value) ?? []
    var bench = wholeNumber(value(staff.bench.size))
    let benchWeeks = wholeNumber(value(staff.bench.leadTime))
    var present = founding
    for (week, headcount) in headcounts {
      let change = headcount - present
      present = headcount
      if change < 0 { cuts.append(PlannedCut(week: week, positions: -change)) }
      guard change > 0 else { continue }
      let vetted = min(change, bench)
      bench -= vetted
      func add(_ size: Int, _ leadTime: Int, isFromBench: Bool) {
        guard size > 0 else { return }
        classes.append(
          PlannedClass(
            team: team, size: size, wanted: week, due: max(week, leadTime), leadTime: leadTime,
            isFromBench: isFromBench))
      }
      add(vetted, benchWeeks, isFromBench: true)
      add(change - vetted, hireWeeks, isFromBench: false)
    }
    let highest = headcounts.reduce(headcounts.first?.headcount ?? founding) {
      max($0, $1.headcount)
    }
    target = highest > founding ? highest : present
  }
}
