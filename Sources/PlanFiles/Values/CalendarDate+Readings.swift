public import PlanModel

extension CalendarDate {
  /// Reads digits in the shape `0000-00-00`.
  ///
  /// - Parameter text: The text; `nil` comes of one that names no day.
  public init?(isoShaped text: String) {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The days that a text in another order may mean: one, two where day and month can be swapped,
  /// none where it is not made of a year in four digits, a month and a day.
  static func readings(of text: String) -> [CalendarDate] {
    let parts = parts(of: text)
    if parts.count == 2 { return mondays(ofWeek: parts) }
    guard parts.count == 3 else { return [] }
    let months = parts.map(monthNamed)
    let numbers = parts.map { $0.utf8.count <= 4 ? Int($0) : nil }
    guard let place = parts.firstIndex(where: { $0.utf8.count == 4 && Int($0) != nil }),
      let year = numbers[place]
    else { return [] }
    let others = [0, 1, 2].filter { $0 != place }
    var readings: [CalendarDate] = []
    // Behind the year the month comes first; before it either may.
    let orders = place == 0 ? [others] : [others, others.reversed()]
    for order in orders {
      guard let month = months[order[0]] ?? numbers[order[0]], let day = numbers[order[1]],
        let date = CalendarDate(year: year, month: month, day: day), !readings.contains(date)
      else { continue }
      readings.append(date)
    }
    return readings.sorted()
  }

  /// The first days of the months that `March 2026` or `3/2026` may mean; one at most.
  static func readings(ofMonth text: String) -> [CalendarDate] {
    let parts = parts(of: text)
    guard parts.count == 2, !parts[1].hasPrefix("W") else { return [] }
    let ordered = parts[0].utf8.count == 4 && Int(parts[0]) != nil ? parts : parts.reversed()
    return readings(of: (ordered + ["1"]).joined(separator: "-"))
  }

  /// The Monday of a week as ISO 8601 counts them, `2027-W12`.
  private static func mondays(ofWeek parts: [String]) -> [CalendarDate] {
    guard parts[0].utf8.count == 4, parts[1].hasPrefix("W"), let year = Int(parts[0]),
      let week = Int(parts[1].dropFirst()), (1...53).contains(week),
      let first = CalendarDate(year: year, month: 1, day: 4)
    else { return [] }
    return [first.adding(days: 7 * (week - 1) - first.weekday)]
  }

  private static func parts(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func monthNamed(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0.hasPrefix(word.lowercased()) }.map { $0 + 1 }
  }
}
