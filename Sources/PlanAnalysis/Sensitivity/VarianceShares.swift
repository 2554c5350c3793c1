/// An estimated part of a variance.
public struct VarianceShare: Sendable, Hashable {
  /// The estimate; noise can take a small one below 0.
  public let value: Double

  /// Its standard error.
  public let error: Double
}

/// Where a function is called to tell how much of its variance each of its inputs is behind: at points
/// that are drawn, and again with one input of each drawn anew.
///
/// The function takes numbers from 0 to 1, one for each input, all independent and each value as
/// likely. Calls go point by point, so that the first points by themselves are such a design as well.
struct VarianceDesign: Sendable {
  /// How many inputs the function has, and how many points are drawn.
  let inputs: Int
  let points: Int

  private let words: CounterWords

  /// Creates a design.
  ///
  /// - Parameters:
  ///   - inputs: How many inputs the function has.
  ///   - points: How many points, at least two.
  ///   - seed: Which points.
  init(inputs: Int, points: Int, seed: UInt64) {
    self.inputs = inputs
    self.points = points
    words = CounterWords(seed: seed)
  }

  /// How many calls each point takes: the point, another one, and the first with each input of the
  /// other.
  var callsForPoint: Int { inputs + 2 }

  /// How many calls there are.
  var calls: Int { points * callsForPoint }

  /// What an input is in a call.
  func unit(call: Int, input: Int) -> Double {
    let (point, kind) = call.quotientAndRemainder(dividingBy: callsForPoint)
    let isOfOther = kind == 1 || kind == input + 2
    return words.unit(point: point, input: 2 * input + (isOfOther ? 1 : 0))
  }
}

/// How much of the variance of a function each of its inputs is behind, all inputs drawn together.
///
/// The estimators are those that Saltelli and others recommend (2010, table 2): Jansen's of total
/// effects, Saltelli's of single ones. Standard errors are by jackknife, over points left out a
/// twentieth at a time.
struct VarianceShares {
  /// The share that the input has a part in, alone or with others: what would go if it were known.
  private(set) var total: [VarianceShare] = []

  /// The share of the input alone.
  private(set) var single: [VarianceShare] = []

  /// The share of all inputs, each alone: what is missing to 1 comes of what inputs do together.
  private(set) var singles = VarianceShare(value: 0, error: 0)

  /// The mean of the function.
  private(set) var mean = 0.0

  /// The variance of the function.
  private(set) var variance = 0.0

  /// Into how many parts the points go for the standard errors.
  private static let parts = 20

  /// Estimates the shares.
  ///
  /// - Parameters:
  ///   - design: Where the function was called; at least two points.
  ///   - values: What it came to in each call.
  init(_ design: VarianceDesign, _ values: [Double]) {
    let (points, each) = (design.points, design.callsForPoint)
    let first = (0..<points).map { values[$0 * each] }
    let second = (0..<points).map { values[$0 * each + 1] }
    mean = (first + second).reduce(0, +) / Double(2 * points)
    var sums = Sums(parts: min(Self.parts, points), points: points)
    for index in 0..<points {
      sums.add(square: pow2(first[index] - mean) + pow2(second[index] - mean), at: index)
    }
    variance = sums.variance(without: nil)
    guard variance > 0 else {
      total = Array(repeating: VarianceShare(value: 0, error: 0), count: design.inputs)
      single = total
      return
    }
    var together = sums.nothing
    for input in 0..<design.inputs {
      var (differences, products) = (sums.nothing, sums.nothing)
      for index in 0..<points {
        let change = values[index * each + input + 2] - first[index]
        differences.add(pow2(change) / 2, at: index)
        products.add((second[index] - mean) * change, at: index)
        together.add((second[index] - mean) * change, at: index)
      }
      total.append(sums.share(differences))
      single.append(sums.share(products))
    }
    singles = sums.share(together)
  }
}

private func pow2(_ x: Double) -> Double { x * x }

/// Sums over points, part by part.
private struct Parts {
  private(set) var sums: [Double]

  init(_ count: Int) { sums = Array(repeating: 0, count: count) }

  mutating func add(_ value: Double, at point: Int) { sums[point % sums.count] += value }

  /// The sum over all parts but one.
  func sum(without part: Int?) -> Double {
    sums.indices.reduce(0) { $1 == part ? $0 : $0 + sums[$1] }
  }
}

/// The squares that variance is made of, and what is estimated with it.
private struct Sums {
  private var squares: Parts
  private let points: Int
  private let count: Int

  init(parts: Int, points: Int) {
    squares = Parts(parts)
    self.points = points
    count = parts
  }

  /// Empty sums of the same parts.
  var nothing: Parts { Parts(count) }

  mutating func add(square: Double, at point: Int) { squares.add(square, at: point) }

  /// How many points there are outside a part.
  private func points(without part: Int?) -> Double {
    guard let part else { return Double(points) }
    return Double(points - (points - part + count - 1) / count)
  }

  /// The variance, both values of each point counted.
  func variance(without part: Int?) -> Double {
    squares.sum(without: part) / (2 * points(without: part))
  }

  /// A mean over the variance, with its standard error.
  func share(_ parts: Parts) -> VarianceShare {
    func estimate(without part: Int?) -> Double {
      let variance = variance(without: part)
      return variance > 0 ? parts.sum(without: part) / points(without: part) / variance : 0
    }
    let estimates = (0..<count).map { estimate(without: $0) }
    let middle = estimates.reduce(0, +) / Double(count)
    let spread = estimates.reduce(0) { $0 + pow2($1 - middle) }
    let error = (spread * Double(count - 1) / Double(count)).squareRoot()
    return VarianceShare(value: estimate(without: nil), error: error)
  }
}
