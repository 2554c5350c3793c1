import Testing

@testable import PlanEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Last weeks against the weekly hazards and the graduation of model, section 6.
struct ChanceLifetimesTests {
  @Test(arguments: Stay.all)
  func `survivors fall week by week as the hazards and graduation say`(stay: Stay) {
    let count = 4096
    for isShared in [true, false] {
      let table = stay.table(weeks: 160, isShared: isShared)
      let lasts = Grid.words(count).map { table.lastWeek($0) }
      for week in 0..<160 {
        let here = Double(lasts.filter { $0 >= week }.count) / Double(count)
        #expect(abs(here - stay.survival(to: week)) <= 1.001 / Double(count))
      }
    }
  }

  @Test(arguments: Stay.all)
  func `a guide and halving find the same week`(stay: Stay) {
    for weeks in [1, 2, 3, 52, 261] {
      let (shared, apart) = (
        stay.table(weeks: weeks, isShared: true), stay.table(weeks: weeks, isShared: false)
      )
      for word in Grid.words(512) + Grid.tails + Grid.tails.map({ ~$0 }) {
        #expect(shared.lastWeek(word) == apart.lastWeek(word))
      }
    }
  }

  @Test func `people of many trials leave as often as the law says`() {
    let stay = Stay(base: 0.4 / 52, new: 1.2 / 52, newWeeks: 8, training: 4, graduation: 0.85)
    let table = stay.table(weeks: 60, isShared: true)
    let lasts = Grid.drawn(40_000) { words in
      var weeks = Lanes()
      for lane in 0..<Lanes.scalarCount { weeks[lane] = Double(table.lastWeek(words[lane])) }
      return weeks
    }
    // Weeks 0 to 58 one by one, then all later ones: 59 degrees of freedom, over 115 once in 60,000.
    var square = 0.0
    for week in 0..<60 {
      let isLast = week == 59
      let share = stay.survival(to: week) - (isLast ? 0 : stay.survival(to: week + 1))
      let expected = share * Double(lasts.count)
      let count = lasts.filter { isLast ? $0 >= 59 : $0 == Double(week) }.count
      square += (Double(count) - expected) * (Double(count) - expected) / expected
    }
    #expect(square < 115)
  }

  @Test func `nobody leaves where there is no hazard`() {
    let none = Stay(base: 0, new: 0, newWeeks: 0, training: 0, graduation: 1)
    for word in Grid.tails {
      #expect(none.table(weeks: 52, isShared: true).lastWeek(word) == 52)
      #expect(none.table(weeks: 52, isShared: false).lastWeek(word) == 52)
    }
  }

  @Test func `nobody leaves sooner under a kinder law`() {
    let harsh = Stay(base: 0.02, new: 0.05, newWeeks: 10, training: 4, graduation: 0.8)
      .table(weeks: 104, isShared: true)
    let kind = Stay(base: 0.015, new: 0.05, newWeeks: 8, training: 4, graduation: 0.9)
      .table(weeks: 104, isShared: true)
    for word in Grid.words(1024) { #expect(kind.lastWeek(word) >= harsh.lastWeek(word)) }
  }
}

/// A table of those who stay.
struct StayTable {
  let rows: Rows<TrialLanes>
  let survival: Survival
  let weeks: Int

  /// The last week of who draws a word; the number of weeks for one who stays beyond them.
  func lastWeek(_ word: UInt64) -> Int {
    survival.stay(word, rows[0], row: 0, lane: 3, weeks: weeks)
  }
}

/// How people stay.
struct Stay: Sendable {
  let base: Double
  let new: Double
  let newWeeks: Double
  let training: Double
  let graduation: Double

  /// The shares still there, in all lanes alike or in each of them.
  func table(weeks: Int, isShared: Bool) -> StayTable {
    let shares = (0...weeks).map { survival(to: $0) }
    let plan = Rows<Double>(shares, count: 1)
    let rows = Rows<TrialLanes>(plan, apart: isShared ? [] : [0])
    if !isShared {
      rows.part(0)
      for (week, share) in shares.enumerated() { rows[0, week, lane: 3] = share }
    }
    return StayTable(rows: rows, survival: Survival([plan[0]], weeks: weeks), weeks: weeks)
  }

  /// The share still here at the start of a week of tenure, hazard by hazard.
  func survival(to week: Int) -> Double {
    var share = 1.0
    for tenure in 0..<week {
      share *= 1 - (1 - exp(-(Double(tenure) < newWeeks ? new : base)))
      if Double(tenure) == training - 1 { share *= graduation }
    }
    return share
  }

  static let all = [
    Stay(base: 0.3 / 52, new: 0.6 / 52, newWeeks: 12, training: 3, graduation: 0.9),
    Stay(base: 0.3 / 52, new: 0.9 / 52, newWeeks: 4, training: 9, graduation: 0.7),
    Stay(base: 2.5 / 52, new: 5 / 52, newWeeks: 6, training: 6, graduation: 1),
    Stay(base: 0.02, new: 0, newWeeks: 13, training: 5, graduation: 0.5),
    Stay(base: 0, new: 0.03, newWeeks: 13, training: 20, graduation: 0.95),
    Stay(base: 0.01, new: 0.05, newWeeks: 8, training: 4, graduation: 0),
    Stay(base: 0.01, new: 0.05, newWeeks: 0, training: 0, graduation: 0.5),
    Stay(base: 0, new: 0, newWeeks: 0, training: 2, graduation: 0.25),
    Stay(base: 30, new: 0.02, newWeeks: 26, training: 1, graduation: 0.9),
  ]
}
