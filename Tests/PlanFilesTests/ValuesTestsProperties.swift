import PlanModel
import PlanTestSupport
import Testing

@testable import PlanFiles

// What holds for every value, not only for those of the tables.

@Suite struct ValuesPropertyTests {
  @Test func `a number means the same in every spelling`() throws {
    var random = PseudoRandom(seed: 1)
    for _ in 0..<2_000 {
      let whole = random.next(below: 1 << random.next(below: 50))
      let cents = random.next(below: 100)
      let fraction = cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + String(cents)
      let expected = try #require(Double("\(whole)\(fraction)"))
      for integer in [String(whole), grouped(whole, [3])] {
        #expect(try readNumber(integer + fraction) == Estimate(expected))
        #expect(try NumberReader.dollars.read("$\(integer)\(fraction)") == Estimate(expected))
        #expect(try NumberReader.dollars.read("\(integer)\(fraction) USD") == Estimate(expected))
        #expect(try NumberReader.dollars.read("USD \(integer)\(fraction)") == Estimate(expected))
      }
      let indian = "₹\(grouped(whole, [3, 2]))\(fraction)"
      #expect(try NumberReader.rupees.read(indian) == Estimate(expected))
    }
  }

  @Test func `k and M move the point, rounding once`() throws {
    for tenths in 0..<5_000 {
      let text = "\(tenths / 10).\(tenths % 10)"
      #expect(try readNumber(text + "k") == Estimate(Double(tenths * 100)))
      #expect(try readNumber(text + "M") == Estimate(Double(tenths * 100_000)))
    }
  }

  @Test func `a percentage is the double nearest to its share`() throws {
    for tenths in 0..<5_000 {
      let share = Double(tenths) / 1_000
      #expect(try NumberReader.share.read("\(tenths / 10).\(tenths % 10)%") == Estimate(share))
    }
  }

  @Test func `units count in those of the engine`() throws {
    for count in 0..<1_000 {
      let number = Double(count)
      let expected: [(NumberReader, String, Double)] = [
        (.weeks, "days", number / 5), (.weeks, "weeks", number),
        (.weeks, "months", number * 52 / 12), (.hours, "min", number / 60),
        (.hours, "s", number / 3_600), (.hours, "h", number), (.rate, "/week", number),
        (.rate, "/day", number * 5), (.rate, "/month", number * 12 / 52),
        (.rate, "/year", number / 52), (.monthly, "/year", number / 12),
        (.monthly, "/month", number), (.hoursPerWeek, "min/week", number / 60),
      ]
      for (reader, unit, value) in expected {
        #expect(try reader.read("\(count) \(unit)") == Estimate(value))
      }
    }
  }

  @Test(arguments: NumberReader.allCases)
  func `the ends of a range are what they are alone`(reader: NumberReader) throws {
    let single = try #require(AcceptedValues.texts[reader]).filter {
      !$0.text.lowercased().contains(" to ")
    }
    for (low, lowEnds) in single {
      for (high, highEnds) in single where Self.match(low, high, reader) {
        guard let lowest = lowEnds.first, let highest = highEnds.first else { continue }
        let text = "\(low) to \(high)"
        if lowest <= highest {
          #expect(try reader.read(text) == Estimate(low: lowest, high: highest), "\(text)")
          let three = try reader.read("\(text) to \(high)")
          #expect(three == Estimate(low: lowest, likely: highest, high: highest), "\(text)")
        } else {
          let problem = try #require(ValueReader.numbers(reader).problem(text))
          #expect(problem.id == "range-reversed" && problem.range == 0..<text.utf8.count)
          let proposal = try #require(problem.proposals.first)
          #expect(try reader.read(proposal) == Estimate(low: highest, high: lowest), "\(text)")
        }
      }
    }
  }

  /// Whether two values carry the same kinds of units, so that a range of them is complete.
  private static func match(_ a: String, _ b: String, _ reader: NumberReader) -> Bool {
    func unit(_ text: String) -> [String] {
      let parts = text.split(separator: "/").map(String.init)
      let isCounted = [.weeks, .hours, .hoursPerWeek, .paidHours, .daysPerYear].contains(reader)
      let word = isCounted ? parts[0].contains(where: \.isLetter) : parts[0].contains("%")
      return [String(word), parts.count == 1 ? "" : reader == .pay ? parts[1] : "/"]
    }
    return unit(a) == unit(b)
  }

  @Test(arguments: [("weeks", NumberReader.weeks), ("min", .hours), ("%", .share), ("/day", .rate)])
  func `a unit at the end holds for all ends`(unit: String, reader: NumberReader) throws {
    for low in [0, 1, 7, 30] {
      for step in [0, 1, 12] {
        let high = low + 2 * step
        let once = try reader.read("\(low) to \(low + step) to \(high) \(unit)")
        let each = "\(low) \(unit) to \(low + step) \(unit) to \(high) \(unit)"
        #expect(try reader.read(each) == once)
        guard step > 0 else { continue }
        let reversed = ValueReader.numbers(reader).problem("\(high) to \(low) \(unit)")
        #expect(reversed?.remedy == "write '\(low) to \(high) \(unit)'")
      }
    }
  }

  @Test func `a day is read as it is printed, and lies in its week`() throws {
    for offset in -3_000..<6_000 {
      let day = firstMonday.adding(days: offset)
      #expect(try readDate(day.description) == day)
      #expect(try readYearMonthOrDay(day.description) == day.description)
      let week = try readWeekPoint(day.description, start: firstMonday).low
      #expect(7 * week <= Double(offset) && Double(offset) < 7 * week + 7)
    }
  }

  @Test func `an offset is read as clocks print it`() throws {
    for minutes in -720...840 {
      let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
      let text = "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
      #expect(try readOffset((minutes < 0 ? "-" : "+") + text) == minutes)
    }
  }

  @Test func `a pay keeps its stretch of time`() throws {
    let periods: [(String, PayRate.Period)] = [
      ("hour", .hour), ("hr", .hour), ("h", .hour), ("month", .month), ("mo", .month),
      ("year", .year), ("yr", .year),
    ]
    for (word, period) in periods {
      #expect(try readPay("$12/\(word)", in: .dollar).period == period)
      #expect(try readPay("$12 to $13/\(word)", in: .dollar).period == period)
    }
  }

  @Test(arguments: [(Bound.Side.atMost, " $1.2M"), (.atLeast, " 90%"), (.atMost, "   5")])
  func `a limit leaves the value behind its words`(side: Bound.Side, value: String) throws {
    for lead in ["", "  "] {
      let text = lead + side.rawValue + value
      let bound = try readBound(text)
      #expect(bound.side == side)
      #expect(bound.rest == value.drop { $0 == " " })
      #expect(Array(text.utf8.dropFirst(bound.restOffset)) == Array(bound.rest.utf8))
    }
  }

  @Test func `words are read in the cases that people write`() throws {
    for word in ["yes", "Yes", "YES", "true", "True", "TRUE"] { #expect(try readYesNo(word)) }
    for word in ["no", "No", "NO", "false", "False", "FALSE"] { #expect(try !readYesNo(word)) }
    for region in Site.Region.allCases {
      #expect(try readChoice(region.rawValue, Site.Region.self) == region)
    }
    #expect(try readCurrency(" PHP ").code == "PHP")
    #expect(try readYearMonthOrDay("2026") == "2026")
    #expect(try readYearMonthOrDay(" 2026-03 ") == "2026-03")
    #expect(try readWholeNumber("3,000") == 3_000)
    #expect(try readWholeNumber("3.0") == 3)
  }

  private func grouped(_ number: Int, _ sizes: [Int]) -> String {
    var rest = Substring(String(number))
    var groups: [Substring] = []
    while rest.utf8.count > sizes[min(groups.count, sizes.count - 1)] {
      let size = sizes[min(groups.count, sizes.count - 1)]
      groups.insert(rest.suffix(size), at: 0)
      rest = rest.dropLast(size)
    }
    return ([rest] + groups).joined(separator: ",")
  }
}
