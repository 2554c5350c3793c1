/// Standard normal numbers, to ±8.2, drawn from one word each and rising with it.
extension Lanes {
  /// The number below which lies a share of all normal numbers.
  ///
  /// Off by less than 1.1e-10 of it, so that probabilities are right within 3e-11.
  ///
  /// - Parameter tail: The share, above 0 and at most a half.
  /// - Returns: The number, at most 0.
  @inline(never)
  static func normal(below tail: Lanes) -> Lanes {
    // 2u − 1 times a smooth function of −log(4u(1 − u)).
    let w = -log((1 - tail) * tail * 4)
    let z = w * w
    let q = z * z
    let above01 = w * 0.4175521044814186 + 1.2533141374457095
    let above23 = w * 0.012073226589188751 + 0.08486518962809611
    let above45 = w * 8.478352866158615e-05 + 0.0012094514416261838
    let above67 = w * 3.1680324291745435e-07 + 4.527139879406975e-06
    let below01 = w * 0.07135899026933035 + 1
    let below23 = w * 0.0019134401008888316 + 0.035998856328815464
    let below45 = w * 9.4228012834603e-06 + 0.00032753164595003477
    let below67 = w * 2.5218293730130213e-08 + 1.1566737095507168e-06
    let above = above01 + z * above23 + q * (above45 + z * above67 + q * 2.1467226604861325e-09)
    let below = below01 + z * below23 + q * (below45 + z * below67 + q * 3.8696520035161516e-11)
    return (tail + tail - 1) * above / below
  }

  /// A standard normal number.
  ///
  /// - Parameter words: A random word for each lane.
  /// - Returns: The numbers, each the same to the last bit as drawn alone.
  @inline(never)
  static func normal(_ words: Words) -> Lanes {
    let table = QuantileTable.normal
    var normal = Lanes()
    for lane in 0..<scalarCount { normal[lane] = table.draw(words[lane]) }
    return normal
  }
}

extension QuantileTable {
  /// Standard normal numbers.
  static let normal = QuantileTable(.normal)
}
