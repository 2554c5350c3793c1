import PlanAnalysis
import PlanModel
import Tabular

/// The two values that are tried of an input, in the words in which its author wrote the number: half
/// as much of `6 min` is `3 min`.
struct TriedValues {
  /// The low value, as `--set` takes it, to nine digits.
  let low: String

  /// The high value.
  let high: String

  /// Both, for people: `3 → 8 min`.
  let words: String

  init(_ input: SensitivityInput) {
    switch input.trial {
    case .ends:
      let parts = input.field.text.endsOfRange
      let (first, last) = (WrittenAmount(parts[0]), WrittenAmount(parts[parts.count - 1]))
      high = parts[parts.count - 1]
      low = parts[0] + (first?.unit(missingBeside: last) ?? "")
      words = parts[0] + " → " + high
    case .weeks:
      low = "week \(Int(input.low) + 1)"
      high = "week \(Int(input.high) + 1)"
      words = low + " → " + high
    case .around:
      let value = input.field.estimate.low
      guard let written = WrittenAmount(input.field.text) else {
        let percents = [input.low, input.high].map { number in
          NumberStyle(decimals: 1, isPercent: true).text(value == 0 ? 0 : number / value - 1)
        }
        (low, high) = (percents[0], percents[1])
        words = low + " → +" + high
        return
      }
      let numbers = [input.low, input.high].map { written.number(for: $0, of: value) }
      low = written.text(numbers[0], digits: 9)
      high = written.text(numbers[1], digits: 9)
      // As many digits as tell the two apart.
      let digits = (4...9).first {
        written.text(numbers[0], digits: $0) != written.text(numbers[1], digits: $0)
      }
      words =
        written.textWithoutUnit(numbers[0], digits: digits ?? 4) + " → "
        + written.text(numbers[1], digits: digits ?? 4)
    }
  }
}
