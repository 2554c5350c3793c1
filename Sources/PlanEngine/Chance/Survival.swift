/// How long people stay, looked up: model, section 6.
///
/// A plan multiplies the shares of those still there by weeks of tenure; a person of a trial stays as
/// long as their own share, drawn once, lies within them. So both modes have one law, and who draws
/// more never leaves sooner under one law than under a harsher one.
struct Survival: Sendable {
  /// By row of shares and part of the way from 1 to 0: the first week that can be the last one.
  private let guide: Numbers<Int32>

  /// Parts of the way from 1 to 0.
  private static var parts: Int { 256 }

  /// Prepares tables of survival.
  ///
  /// - Parameters:
  ///   - rows: Shares still there at the start of a week of tenure: 1, and never rising.
  ///   - weeks: How many weeks of tenure they cover.
  init(_ rows: [Row<Double>], weeks: Int) {
    guide = Numbers(repeating: 0, count: rows.count * Self.parts)
    for (number, left) in rows.enumerated() {
      var week = 0
      for part in 0..<Self.parts {
        while week < weeks - 1, left[week + 1] >= 1 - Double(part) / Double(Self.parts) {
          week += 1
        }
        guide[number * Self.parts + part] = Int32(week)
      }
    }
  }

  /// How many of the 2^52 shares that words stand for are of people who leave before the end of a table.
  ///
  /// - Parameter left: The share still there at its end, from 0 to 1.
  /// - Returns: The number: the words of those who leave begin with less.
  @inline(__always)
  static func leavers(of left: Double) -> UInt64 {
    (2.0).bitPattern &- (1 + left).bitPattern
  }

  /// Whether somebody is among the leavers.
  ///
  /// - Parameters:
  ///   - word: A random word.
  ///   - leavers: How many shares are of people who leave.
  /// - Returns: Whether the word's share is at least what is left at the end.
  @inline(__always)
  static func isLeaving(_ word: UInt64, _ leavers: UInt64) -> Bool { word &>> 12 < leavers }

  /// The week of tenure, from 0, at the end of which a person leaves; the number of weeks for one who
  /// outlasts the table.
  ///
  /// - Parameters:
  ///   - word: A random word: the higher, the longer they stay.
  ///   - left: Shares still there at the start of a week of tenure.
  ///   - row: Which of the tables they are, where all trials share them.
  ///   - lane: The lane of the person.
  ///   - weeks: How many weeks of tenure are looked at.
  /// - Returns: The week.
  func stay(
    _ word: UInt64, _ left: Row<TrialLanes>, row: Int, lane: Int, weeks: Int
  ) -> Int {
    guard Self.isLeaving(word, Self.leavers(of: left[weeks, lane: lane])) else { return weeks }
    return lastWeek(word, left, row: row, lane: lane, weeks: weeks)
  }

  /// The week of tenure, from 0, at the end of which a person leaves who does not outlast the table.
  ///
  /// - Parameters:
  ///   - word: A random word of somebody who is leaving: the higher, the longer they stay.
  ///   - left: Shares still there at the start of a week of tenure.
  ///   - row: Which of the tables they are, where all trials share them.
  ///   - lane: The lane of the person.
  ///   - weeks: How many weeks of tenure are looked at.
  /// - Returns: The week, below `weeks`.
  @inline(__always)
  func lastWeek(
    _ word: UInt64, _ left: Row<TrialLanes>, row: Int, lane: Int, weeks: Int
  ) -> Int {
    let share = Double.unit(~word)
    guard left.isShared else { return Self.lastWeek(share, left, lane: lane, weeks: weeks) }
    var week = Int(guide[row &* Self.parts &+ Int(word &>> 56)])
    week &+= left[week &+ 1, lane: lane] > share ? 1 : 0
    while left[week &+ 1, lane: lane] > share { week &+= 1 }
    return week
  }

  /// Halves what is left to look at by the sign of a difference: a branch here could not be foreseen.
  private static func lastWeek(
    _ share: Double, _ left: Row<TrialLanes>, lane: Int, weeks: Int
  ) -> Int {
    var (week, span) = (0, weeks)
    while span > 1 {
      let half = span &>> 1
      let margin = share - left[week &+ half, lane: lane]
      week &+= half & (0 &- Int(truncatingIfNeeded: margin.bitPattern &>> 63))
      span &-= half
    }
    return week
  }
}
