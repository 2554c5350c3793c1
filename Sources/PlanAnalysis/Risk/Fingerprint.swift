public import PlanModel

extension Scenario {
  /// A number that tells plans apart whose trials differ; the same wherever the files lie.
  ///
  /// - Complexity: O(size of the plan): all of it is written out.
  public var fingerprint: UInt64 {
    var plan = self
    plan.file = ""
    for index in plan.sites.indices { plan.sites[index].cardFile = "" }
    let nowhere = Origin(file: "", line: 0, column: 0, citation: nil)
    plan.fields = plan.fields.map {
      Field(path: $0.path, text: "", estimate: $0.estimate, origin: nowhere)
    }
    var sum = Checksum()
    for byte in String(describing: plan).utf8 { sum.add(UInt64(byte)) }
    return sum.value
  }
}

/// A sum that a change of any number added to it changes (FNV-1a, by words).
struct Checksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a number.
  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01B3
    // What a product does to high bits has to reach the low ones too.
    value ^= value >> 29
  }
}
