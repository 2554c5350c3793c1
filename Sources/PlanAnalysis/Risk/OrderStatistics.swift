/// The values that stand at certain places when all are in order, without sorting them all.
///
/// A histogram tells which of its cells hold the places asked for; only what is in those is looked at
/// again, in the same way.
///
/// - Parameters:
///   - values: The values; infinities may be among them, what is not a number may not.
///   - ranks: Places in order, from 0, none twice and each below the number of values.
/// - Returns: The value at each place.
/// - Complexity: O(n) for values that are spread out or alike; O(n log n) at worst.
func orderStatistics(of values: [Double], at ranks: [Int]) -> [Double] {
  guard values.count > 128 else { return sorted(values, at: ranks) }
  let (low, high) = values.extent
  if low == high { return ranks.map { _ in low } }
  let scale = Double(Cells.count - 1) / (high - low)
  guard scale.isFinite, scale > 0 else { return sorted(values, at: ranks) }
  let cells = Cells(low: low, scale: scale)
  let counts = cells.counts(of: values)

  // For each cell asked for: how many values lie below it, and which of the ranks lie in it.
  var wanted: [(cell: Int, below: Int, ranks: Range<Int>)] = []
  var (place, below) = (0, 0)
  for (order, rank) in ranks.enumerated() {
    while below + Int(counts[place]) <= rank {
      below += Int(counts[place])
      place += 1
    }
    if wanted.last?.cell == place {
      wanted[wanted.count - 1].ranks = wanted[wanted.count - 1].ranks.lowerBound..<order + 1
    } else {
      wanted.append((place, below, order..<order + 1))
    }
  }
  let members = cells.members(of: values, in: wanted.map(\.cell))
  return wanted.flatMap { entry in
    orderStatistics(
      of: wanted.count == 1 ? members : cells.members(of: members, in: [entry.cell]),
      at: ranks[entry.ranks].map { $0 - entry.below })
  }
}

/// Parts of the way from the least of some values to the greatest, each as wide.
private struct Cells {
  let low: Double
  let scale: Double

  /// How many there are: as many as a processor's nearest memory has room for beside the values.
  static var count: Int { 1 << 10 }

  /// The cell of a value.
  @inline(__always)
  func cell(_ value: Double) -> Int {
    // Next to 2^52 the last bits of a number are its whole part, rounded: a conversion without a check.
    let bits = ((value - low) * scale + 0x1p52).bitPattern
    return Int(truncatingIfNeeded: bits & UInt64(Self.count - 1))
  }

  /// How many of the values lie in each cell.
  func counts(of values: [Double]) -> [Int32] {
    // Two tables in turn: equal values side by side need not wait for each other.
    var counts = [Int32](repeating: 0, count: 2 * Self.count)
    counts.withUnsafeMutableBufferPointer { counts in
      var table = 0
      for value in values {
        counts[table &+ cell(value)] &+= 1
        table ^= Self.count
      }
      for cell in 0..<Self.count { counts[cell] &+= counts[cell &+ Self.count] }
    }
    return counts
  }

  /// The values that lie in some cells, found without a branch that could not be foreseen.
  func members(of values: [Double], in cells: [Int]) -> [Double] {
    var isMember = [UInt8](repeating: 0, count: Self.count)
    for cell in cells { isMember[cell] = 1 }
    return isMember.withUnsafeBufferPointer { isMember in
      // One place more than there can be members: each value is put down, and kept if it is one.
      [Double](unsafeUninitializedCapacity: values.count + 1) { members, count in
        for value in values {
          members[count] = value
          count &+= Int(truncatingIfNeeded: isMember[cell(value)])
        }
      }
    }
  }
}

private func sorted(_ values: [Double], at ranks: [Int]) -> [Double] {
  let sorted = values.sorted()
  return ranks.map { sorted[$0] }
}

/// Percentiles by linear interpolation between order statistics (type 7).
///
/// - Parameters:
///   - shares: The shares of all values to have below, rising, from 0 to 1.
///   - values: The values; infinities may be among them, what is not a number may not.
/// - Returns: One for each share; not a number where there are no values. Between a finite value and
///   an infinite one lies the infinite one.
func percentiles(at shares: [Double], of values: [Double]) -> [Double] {
  guard !values.isEmpty else { return shares.map { _ in .nan } }
  let places = shares.map { share in
    let exact = share * Double(values.count - 1)
    // What rounding alone adds to a whole place is no place between two.
    let nearest = exact.rounded()
    return (exact - nearest).magnitude < 1e-9 ? nearest : exact
  }
  var ranks: [Int] = []
  for place in places {
    for rank in [Int(place), Int(place.rounded(.up))] where rank > ranks.last ?? -1 {
      ranks.append(rank)
    }
  }
  let found = orderStatistics(of: values, at: ranks)
  func value(at rank: Int) -> Double { ranks.firstIndex(of: rank).map { found[$0] } ?? .nan }
  return places.map { place in
    let (below, above) = (value(at: Int(place)), value(at: Int(place.rounded(.up))))
    if below == above { return below }
    if below.isInfinite || above.isInfinite { return above.isInfinite ? above : below }
    return below + (above - below) * (place - place.rounded(.down))
  }
}
