import PlanAnalysis

/// The bars of a tornado: how far each input takes a figure below and above the plan's, all to one
/// scale, light where the input is low and dark where it is high.
struct TornadoBars {
  /// How many blocks the widest bar and the widest on the other side may fill together.
  private static let room = 24.0

  /// What one block stands for; 0 where there is nothing to show.
  private let block: Double

  /// What stands in for an end at which the figure has no value.
  private let most: Double

  init(_ effects: [InputEffect]) {
    let moves = effects.flatMap { [$0.low.move, $0.high.move] }.filter(\.isFinite)
    let lower = max(0, -(moves.min() ?? 0))
    let upper = max(0, moves.max() ?? 0)
    most = max(lower, upper)
    block = (lower + upper) / Self.room
  }

  /// The blocks to the left of the line, how far the figure falls: those next to the line last.
  func lower(_ effect: InputEffect) -> String {
    String(blocks(-effect.low.move, -effect.high.move, sliver: "▕").reversed())
  }

  /// The blocks to the right of the line, how far the figure rises: those next to the line first.
  func upper(_ effect: InputEffect) -> String {
    String(blocks(effect.low.move, effect.high.move, sliver: "▏"))
  }

  /// The blocks of one side from the line on: where both ends lie there, the shorter covers the longer.
  private func blocks(_ low: Double, _ high: Double, sliver: Character) -> [Character] {
    let (light, dark) = (length(low), length(high))
    if light == 0, dark == 0 { return max(low, high) > 0 ? [sliver] : [] }
    return (0..<max(light, dark)).map { place in
      let isLight = place < light && (place >= dark || light < dark)
      return isLight ? "▒" : "█"
    }
  }

  private func length(_ move: Double) -> Int {
    guard block > 0, move > 0 else { return 0 }
    return Int((min(move, most) / block).rounded())
  }
}
