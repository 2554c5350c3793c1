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
    let weeks = Grid.drawn(evenly: count) { stay.law.lastWeek($0) }
    for week in 0..<160 {
      let here = Double(weeks.filter { $0 >= Double(week) }.count) / Double(count)
      #expect(abs(here - stay.survival(to: week)) <= 1.001 / Double(count))
    }
  }

  @Test func `people of many trials leave as often as the law says`() {
    let stay = Stay(base: 0.4 / 52, new: 1.2 / 52, newWeeks: 8, training: 4, graduation: 0.85)
    let weeks = Grid.drawn(40_000) { stay.law.lastWeek($0) }
    // Weeks 0 to 58 one by one, then all later ones: 59 degrees of freedom, over 115 once in 60,000.
    var square = 0.0
    for week in 0..<60 {
      let isLast = week == 59
      let share = stay.survival(to: week) - (isLast ? 0 : stay.survival(to: week + 1))
      let expected = share * Double(weeks.count)
      let count = weeks.filter { isLast ? $0 >= 59 : $0 == Double(week) }.count
      square += (Double(count) - expected) * (Double(count) - expected) / expected
    }
    #expect(square < 115)
  }

  @Test func `nobody leaves where there is no hazard`() {
    let law = LifetimeLaw(baseRate: Lanes())
    let onlyNew = LifetimeLaw(
      baseRate: Lanes(), newRate: Lanes(repeating: 0.01), newWeeks: Lanes(repeating: 12))
    for word in Grid.tails {
      #expect(law.lastWeek(Words(repeating: word)) == Lanes(repeating: LifetimeLaw.never))
    }
    #expect(onlyNew.lastWeek(Words()) == Lanes())
    #expect(onlyNew.lastWeek(~Words()) == Lanes(repeating: LifetimeLaw.never))
  }

  @Test func `each lane keeps to its own law`() {
    var (base, new, newWeeks) = (Lanes(), Lanes(), Lanes())
    var (training, graduation) = (Lanes(), Lanes())
    let stays = (0..<Lanes.scalarCount).map { Stay.all[$0 % Stay.all.count] }
    for (lane, stay) in stays.enumerated() {
      base[lane] = stay.base
      new[lane] = stay.new
      newWeeks[lane] = stay.newWeeks
      training[lane] = stay.training
      graduation[lane] = stay.graduation
    }
    let law = LifetimeLaw(
      baseRate: base, newRate: new, newWeeks: newWeeks, trainingWeeks: training,
      graduation: graduation)
    for word in Grid.words(256) + Grid.tails {
      let weeks = law.lastWeek(Words(repeating: word))
      for (lane, stay) in stays.enumerated() {
        #expect(weeks[lane] == stay.law.lastWeek(Words(repeating: word))[lane])
      }
    }
  }

  @Test func `nobody leaves sooner under a kinder law`() {
    let harsh = Stay(base: 0.02, new: 0.05, newWeeks: 10, training: 4, graduation: 0.8).law
    let kind = Stay(base: 0.015, new: 0.05, newWeeks: 8, training: 4, graduation: 0.9).law
    for word in Grid.words(1024) {
      let words = Words(repeating: word)
      #expect(kind.lastWeek(words)[0] >= harsh.lastWeek(words)[0])
    }
  }
}

/// How people stay.
struct Stay: Sendable {
  let base: Double
  let new: Double
  let newWeeks: Double
  let training: Double
  let graduation: Double

  /// The law, the same in every lane.
  var law: LifetimeLaw {
    LifetimeLaw(
      baseRate: Lanes(repeating: base), newRate: Lanes(repeating: new),
      newWeeks: Lanes(repeating: newWeeks), trainingWeeks: Lanes(repeating: training),
      graduation: Lanes(repeating: graduation))
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
