import PlanTestSupport
import Tabular
import Testing

struct NumberStyleTests {
  @Test(arguments: [
    (0, "0.0000"), (-0.0, "0.0000"), (-0.00004, "0.0000"), (0.00005, "0.0001"),
    (-0.00005, "-0.0001"), (1, "1.0000"), (-1.5, "-1.5000"), (0.1 + 0.2, "0.3000"),
    (99_999.99995, "100000.0000"), (999_999_999_999_999, "999999999999999.0000"),
    (1e22, "10000000000000000000000.0000"), (-1e16, "-10000000000000000.0000"),
    (.leastNonzeroMagnitude, "0.0000"), (1e-5, "0.0000"), (123_456.78905, "123456.7891"),
  ])
  func `in full a number has four decimals`(value: Double, text: String) {
    #expect(NumberStyle.inFull.text(value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not finite has no text`(value: Double) {
    #expect(NumberStyle.inFull.text(value).isEmpty)
    #expect(NumberStyle(decimals: 1, isPercent: true).text(value).isEmpty)
  }

  @Test func `the greatest number has all its digits and no exponent`() {
    let text = NumberStyle.whole.text(.greatestFiniteMagnitude)
    #expect(text == "17976931348623157" + String(repeating: "0", count: 292))
  }

  /// Compares with exact arithmetic on the bits of the number.
  @Test(arguments: 0...9) func `a text is nearest to its number`(decimals: Int) throws {
    var random = PseudoRandom(seed: 7 + UInt64(decimals))
    let style = NumberStyle(decimals: decimals)
    let power = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
    for _ in 0..<3_000 {
      // The value is significand / 2^shift, from about 2^-10 to 2^50.
      let significand = Int128(random.next() >> 11 | 1 << 52)
      let shift = Int128(random.next(below: 60) + 3)
      let value = Double(significand) / Double(Int128(1) << shift)
      let digits = style.text(value).replacing(".", with: "")
      let scaled = try #require(Int128(digits))
      let error = (scaled << shift) - significand * power
      // Half a unit of the last place, and what the shortest decimal may be off: half an ulp.
      #expect(2 * abs(error) <= (1 << shift) + power, "\(value)")
    }
  }

  @Test(arguments: 0...6) func `halves round away from zero`(decimals: Int) throws {
    var random = PseudoRandom(seed: 70 + UInt64(decimals))
    let style = NumberStyle(decimals: decimals)
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    for _ in 0..<2_000 {
      let kept = random.next(below: 100_000_000)
      let fraction = String(String(kept % power + power).dropFirst())
      let value = try #require(Double("\(kept / power).\(fraction)5"))
      let up = kept + 1
      let upFraction = decimals == 0 ? "" : "." + String(String(up % power + power).dropFirst())
      #expect(style.text(value) == "\(up / power)\(upFraction)")
      #expect(style.text(-value) == "-\(up / power)\(upFraction)")
    }
  }

  @Test func `whole numbers are exact up to 15 digits`() {
    var random = PseudoRandom(seed: 3)
    for _ in 0..<5_000 {
      let whole = random.next(below: 1_000_000_000_000_000)
      #expect(NumberStyle.whole.text(Double(whole)) == String(whole))
      #expect(NumberStyle.inFull.text(Double(-whole)) == (whole == 0 ? "0" : "-\(whole)") + ".0000")
    }
  }

  @Test func `commas stand before every third digit`() {
    let style = NumberStyle(decimals: 2, isGrouped: true)
    #expect(style.text(999.999) == "1,000.00")
    #expect(style.text(-123_456.789) == "-123,456.79")
    #expect(style.text(1_234_567) == "1,234,567.00")
    #expect(NumberStyle(decimals: 0, isGrouped: true).text(100) == "100")
    var random = PseudoRandom(seed: 4)
    for _ in 0..<2_000 {
      let value = Double(random.next() >> 11) / Double(1 << random.next(below: 53))
      let groups = style.text(value).split(separator: ".")[0].split(separator: ",")
      #expect((1...3).contains(groups[0].count))
      #expect(groups.dropFirst().allSatisfy { $0.count == 3 })
      #expect(style.text(value).replacing(",", with: "") == NumberStyle.moneyInFull.text(value))
    }
  }

  @Test(arguments: [
    (0.153, 1, "15.3%"), (0.1535, 1, "15.4%"), (1, 0, "100%"), (-0.0004, 1, "0.0%"),
    (-0.285, 0, "-29%"), (0.000_05, 2, "0.01%"), (12.5, 1, "1250.0%"),
  ])
  func `a percentage is rounded as the decimal it is`(value: Double, decimals: Int, text: String) {
    #expect(NumberStyle(decimals: decimals, isPercent: true).text(value) == text)
  }

  @Test func `parentheses stand around a negative number`() {
    let style = NumberStyle(decimals: 0, isGrouped: true, hasParentheses: true)
    #expect(style.text(-1234.5) == "(1,235)")
    #expect(style.text(1234.5) == "1,235")
    #expect(style.text(-0.4) == "0")
    let percent = NumberStyle(decimals: 1, isPercent: true, hasParentheses: true)
    #expect(percent.text(-0.1) == "(10.0%)")
  }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456, "1234.56"),
    (Int.max, "92233720368547758.07"), (Int.min, "-92233720368547758.08"),
  ])
  func `money in full is exact`(cents: Int, text: String) {
    #expect(NumberStyle.moneyInFull.text(cents: cents) == text)
  }

  @Test func `money is rounded half away from zero`() {
    #expect(NumberStyle(decimals: 0).text(cents: 149) == "1")
    #expect(NumberStyle(decimals: 0).text(cents: 150) == "2")
    #expect(NumberStyle(decimals: 0).text(cents: -150) == "-2")
    #expect(NumberStyle(decimals: 0).text(cents: -49) == "0")
    #expect(NumberStyle(decimals: 1).text(cents: 1_005) == "10.1")
    #expect(NumberStyle(decimals: 9).text(cents: .max) == "92233720368547758.070000000")
  }

  @Test func `a whole number has the decimals asked for`() {
    #expect(NumberStyle.whole.text(.min) == String(Int.min))
    #expect(NumberStyle(decimals: 2, isGrouped: true).text(12_345) == "12,345.00")
    #expect(NumberStyle(decimals: 0, isPercent: true).text(2) == "200%")
  }
}
