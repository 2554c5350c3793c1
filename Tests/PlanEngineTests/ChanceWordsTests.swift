import Testing

@testable import PlanEngine

/// Random words by key: that they are the words the keys stand for, and that they look random whichever
/// part of the key moves.
struct ChanceWordsTests {
  /// Worked out apart from this code; another number here changes what every seed stands for.
  @Test func `a seed, a trial and a key stand for the same word for ever`() {
    let demand = DrawKey("demand", "preference pairs")
    let person = DrawKey("person", "Manila", number: 2)
    #expect(TrialKeys(seed: 1, first: 0).word(0, demand) == 0xbd26_6ba3_a836_31e2)
    #expect(TrialKeys(seed: 1, first: 0).word(1, demand.week(3)) == 0xdf41_2822_f1ce_c148)
    #expect(
      TrialKeys(seed: 7, first: 1 << 40).word(0, person.week(51).index(19)) == 0x1c18_ed45_66f9_2ca4
    )
  }

  @Test func `a trial has the same words in every lane and beside every other`() {
    let key = DrawKey("person", "Manila").week(7).index(3)
    let (here, there) = (TrialKeys(seed: 3, first: 100), TrialKeys(seed: 3, first: 101))
    for lane in 1..<Words.scalarCount {
      #expect(here.words(key)[lane] == there.words(key)[lane - 1])
      #expect(here.words(key)[lane] == here.word(lane, key))
    }
  }

  @Test func `other words, another order or another number are another key`() {
    let keys = [
      DrawKey(), DrawKey(""), DrawKey("a"), DrawKey("a", ""), DrawKey("", "a"), DrawKey("ab", "c"),
      DrawKey("a", "bc"), DrawKey("abc"), DrawKey("a", number: 1), DrawKey("a", number: 2),
      DrawKey("a").week(1), DrawKey("a").index(1), DrawKey("a", number: -1),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `no week and index below 2 to the 30th share a sum with others`() {
    // Steps (week, index) that come back to 0 are the whole combinations of these two: they do, and
    // they span 2^64. None is shorter than the first, since the second is reduced by it.
    let (a, b) = ((-531_584_935, 1_608_354_333), (10_283_722_007, 3_587_150_611))
    for step in [a, b] { #expect(DrawKey("a").week(step.0).index(step.1) == DrawKey("a")) }
    let span = Double(a.0) * Double(b.1) - Double(a.1) * Double(b.0)
    #expect(abs(abs(span) - 0x1p64) < 0x1p60)
    let product = Double(a.0) * Double(b.0) + Double(a.1) * Double(b.1)
    let square = Double(a.0) * Double(a.0) + Double(a.1) * Double(a.1)
    #expect(abs(product) <= square / 2)
  }

  @Test(arguments: Step.all)
  func `each bit of a key moves each bit of the word half the time`(step: Step) {
    let samples = 400
    for bit in 0..<step.bits {
      var flips = [Int](repeating: 0, count: 64)
      for sample in 0..<samples {
        let place = mixed(UInt64(sample)) & ((1 << UInt64(step.bits)) - 1)
        let change = step.word(Int(place), sample) ^ step.word(Int(place ^ (1 << bit)), sample)
        for out in 0..<64 { flips[out] += Int((change >> out) & 1) }
      }
      // Six standard deviations.
      #expect(flips.allSatisfy { abs($0 - samples / 2) < 60 })
    }
  }

  @Test(arguments: Step.all)
  func `neighbouring words have nothing to do with each other`(step: Step) {
    let samples = 4000
    var product = 0.0
    var changed = 0
    var (high, low) = ([Int](repeating: 0, count: 64), [Int](repeating: 0, count: 64))
    for place in 0..<samples {
      let (word, next) = (step.word(place, 1), step.word(place + 1, 1))
      product += (Double(word) * 0x1p-64 - 0.5) * (Double(next) * 0x1p-64 - 0.5) * 12
      changed += (word ^ next).nonzeroBitCount
      high[Int(word >> 58)] += 1
      low[Int(word & 63)] += 1
    }
    #expect(abs(product / Double(samples)) < 4.5 / Double(samples).squareRoot())
    #expect(abs(Double(changed) / Double(samples) - 32) < 4.5 * 4 / Double(samples).squareRoot())
    for counts in [high, low] {
      let expected = Double(samples) / 64
      let square = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
      // 63 degrees of freedom: over 120 once in 50,000 times.
      #expect(square / expected < 120)
    }
  }
}

/// A part of a key that can be counted through.
struct Step: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bits: Int
  let word: @Sendable (_ place: Int, _ other: Int) -> UInt64

  static let all = [
    Step(testDescription: "trial", bits: 40) { trial, other in
      TrialKeys(seed: 1, first: trial).word(0, DrawKey("demand").week(other))
    },
    Step(testDescription: "seed", bits: 32) { seed, other in
      TrialKeys(seed: UInt64(seed), first: other).word(0, DrawKey("demand"))
    },
    Step(testDescription: "week", bits: 10) { week, other in
      TrialKeys(seed: 1, first: other).word(0, DrawKey("demand").week(week))
    },
    Step(testDescription: "index", bits: 20) { index, other in
      TrialKeys(seed: 1, first: other).word(0, DrawKey("person").week(9).index(index))
    },
    Step(testDescription: "number", bits: 20) { number, other in
      TrialKeys(seed: 1, first: other).word(0, DrawKey("class", "Manila", number: number))
    },
  ]
}
