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
  var (low, high) = (values[0], values[0])
  for value in values {
    low = value < low ? value : low
    high = value > high ? value : high
  }
  if low == high { return ranks.map { _ in low } }
  let scale = Double(cellCount - 1) / (high - low)
  guard scale.isFinite, scale > 0 else { return sorted(values, at: ranks) }
  // Next to 2^52 the last bits of a number are its whole part, rounded: a conversion without a check.
  let cells = values.map { value in
    UInt16(truncatingIfNeeded: ((value - low) * scale + 0x1p52).bitPattern)
  }
  // Two tables in turn: equal values side by side need not wait for each other.
  var counts = [Int32](repeating: 0, count: 2 * cellCount)
  var table = 0
  for cell in cells {
    counts[table + Int(cell)] &+= 1
    table ^= cellCount
  }
  for cell in 0..<cellCount { counts[cell] &+= counts[cellCount + cell] }

  // For each cell asked for: which of the ranks lie in it, and how many values lie below it.
  var wanted: [(cell: UInt16, count: Int, below: Int, ranks: Range<Int>)] = []
  var (cell, below) = (0, 0)
  for (place, rank) in ranks.enumerated() {
    while below + Int(counts[cell]) <= rank {
      below += Int(counts[cell])
      cell += 1
    }
    if wanted.last?.cell == UInt16(cell) {
      wanted[wanted.count - 1].ranks = wanted[wanted.count - 1].ranks.lowerBound..<place + 1
    } else {
      wanted.append((UInt16(cell), Int(counts[cell]), below, place..<place + 1))
    }
  }
  // The values of those cells, one cell behind the other.
  var group = [UInt16](repeating: noGroup, count: cellCount)
  var next: [Int] = []
  var size = 0
  for (index, entry) in wanted.enumerated() {
    group[Int(entry.cell)] = UInt16(index)
    next.append(size)
    size += entry.count
  }
  let starts = next
  var members = [Double](repeating: 0, count: size)
  for (value, cell) in zip(values, cells) {
    let index = Int(group[Int(cell)])
    guard index != noGroup else { continue }
    members[next[index]] = value
    next[index] += 1
  }
  return zip(wanted, starts).flatMap { entry, start in
    orderStatistics(
      of: Array(members[start..<start + entry.count]),
      at: ranks[entry.ranks].map { $0 - entry.below })
  }
}

private func sorted(_ values: [Double], at ranks: [Int]) -> [Double] {
  let sorted = values.sorted()
  return ranks.map { sorted[$0] }
}

private let cellCount = 4_096
private let noGroup = UInt16.max

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
