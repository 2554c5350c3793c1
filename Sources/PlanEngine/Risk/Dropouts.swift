/// Who leaves in which week before they settle, of whom and in which lane.
///
/// Some hundred in a block of trials, where a table by start and week would have thousands of places to
/// be cleared each time.
struct Dropouts: Sendable {
  private struct Dropout: BitwiseCopyable, Sendable {
    var next: Int32 = -1
    var lane: Int32 = 0
    var place = 0
    var change = 0.0
  }

  /// By place of a week: the one added last; -1 for none.
  private let latest: Numbers<Int32>

  private var dropouts = Numbers(repeating: Dropout(), count: 256)
  private var count = 0

  init(places: Int) { latest = Numbers(repeating: -1, count: places) }

  /// Forgets all.
  mutating func removeAll() {
    latest.fill(-1)
    count = 0
  }

  /// Adds a change of a number in one lane, to be made in a week.
  mutating func add(_ change: Double, _ place: Int, _ lane: Int, at week: Int) {
    if count == dropouts.count { makeRoom() }
    dropouts[count] = Dropout(
      next: latest[week], lane: Int32(lane), place: place, change: change)
    latest[week] = Int32(truncatingIfNeeded: count)
    count &+= 1
  }

  /// Tells of the changes of a week.
  @inline(__always)
  func forEach(at week: Int, _ make: (_ change: Double, _ place: Int, _ lane: Int) -> Void) {
    var next = Int(latest[week])
    while next >= 0 {
      let dropout = dropouts[next]
      make(dropout.change, dropout.place, Int(dropout.lane))
      next = Int(dropout.next)
    }
  }

  private mutating func makeRoom() {
    let more = Numbers(repeating: Dropout(), count: 2 * dropouts.count)
    for place in dropouts.indices { more[place] = dropouts[place] }
    dropouts = more
  }
}
