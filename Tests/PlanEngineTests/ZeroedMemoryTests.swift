import Testing

@testable import PlanEngine

/// Where the results of trials lie: on the heap where they are few, in large pages where they are many.
struct ZeroedMemoryTests {
  @Test(arguments: [1, 1_000, 300_000, 700_001])
  func `columns hold zeros at first and share no place`(count: Int) {
    let bytes = 2 * TrialValues<Double>.bytes(count) + TrialValues<Bool>.bytes(count)
    let memory = ZeroedMemory(bytes: bytes)
    let first = TrialValues<Double>(zeros: count, in: memory)
    let flags = TrialValues<Bool>(zeros: count, in: memory)
    let last = TrialValues<Double>(zeros: count, in: memory)
    #expect((0..<count).allSatisfy { first[$0] == 0 && !flags[$0] && last[$0] == 0 })
    for place in 0..<count {
      first.first[place] = Double(place)
      flags.first[place] = place % 3 == 0
      last.first[place] = -Double(place)
    }
    #expect(
      (0..<count).allSatisfy {
        first[$0] == Double($0) && flags[$0] == ($0 % 3 == 0) && last[$0] == -Double($0)
      })
  }

  @Test func `floats come out as doubles`() {
    let values = TrialValues<Float>(zeros: 5)
    for place in 0..<5 { values.first[place] = Float(place) / 4 }
    #expect(values.doubles(1..<4) == [0.25, 0.5, 0.75])
  }
}
