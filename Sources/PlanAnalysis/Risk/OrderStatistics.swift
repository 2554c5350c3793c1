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
  guard values.count > 128, let low = values.min(), let high = values.max() else {
    let sorted = values.sorted()
    return ranks.map { sorted[$0] }
  }
  if low == high { return ranks.map { _ in low } }
  let scale = Double(cellCount - 1) / (high - low)
  guard scale.isFinite, scale > 0 else {
    let sorted = values.sorted()
    return ranks.map { sorted[$0] }
  }
  let cells = values.map { UInt16(min(Double(cellCount - 1), ($0 - low) * scale)) }
  var counts = [Int](repeating: 0, count: cellCount)
  for cell in cells { counts[Int(cell)] += 1 }

  // For each cell asked for: which of the ranks lie in it, and how many values lie below it.
  var wanted: [(cell: Int, below: Int, ranks: Range<Int>)] = []
  var (cell, below) = (0, 0)
  for (place, rank) in ranks.enumerated() {
    while below + counts[cell] <= rank {
      below += counts[cell]
      cell += 1
    }
    if wanted.last?.cell == cell {
      wanted[wanted.count - 1].ranks = wanted[wanted.count - 1].ranks.lowerBound..<place + 1
    } else {
      wanted.append((cell, below, place..<place + 1))
    }
  }
  var group = [UInt16](repeating: noGroup, count: cellCount)
  var members: [[Double]] = []
  for (index, entry) in wanted.enumerated() {
    group[entry.cell] = UInt16(index)
    var room: [Double] = []
    room.reserveCapacity(counts[entry.cell])
    members.append(room)
  }
  for (index, cell) in cells.enumerated() {
    let place = group[Int(cell)]
    if place != noGroup { members[Int(place)].append(values[index]) }
  }
  return zip(wanted, members).flatMap { entry, members in
    orderStatistics(of: members, at: ranks[entry.ranks].map { $0 - entry.below })
  }
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
