import Testing

@testable import PlanAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The estimators against functions whose shares are known.
struct VarianceSharesTests {
  @Test func `the shares of a sum are the squares of its parts`() {
    let slopes = [3.0, 2, 1, 0]
    let shares = Self.shares(inputs: 4, points: 2_000, seed: 1) { x in
      10 + zip(slopes, x).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let known = slopes.map { $0 * $0 / 14 }
    expect(shares.total, known)
    expect(shares.single, known)
    #expect(abs(shares.singles.value - 1) < 4 * shares.singles.error)
    #expect(abs(shares.mean - 13) < 0.1)
    #expect(abs(shares.variance - 14 / 12) < 0.05)
    #expect(shares.total[3].value == 0)
  }

  /// Ishigami and Homma (1990), with a = 7 and b = 0.1.
  @Test func `the shares of the Ishigami function are those of its formula`() {
    let shares = Self.shares(inputs: 3, points: 4_000, seed: 1) { units in
      let x = units.map { Double.pi * (2 * $0 - 1) }
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
    }
    expect(shares.single, [0.3139, 0.4424, 0])
    expect(shares.total, [0.5576, 0.4424, 0.2437])
    #expect(abs(shares.singles.value - 0.7563) < 4 * shares.singles.error)
    #expect(shares.singles.error < 0.06)
  }

  /// Saltelli and Sobol (1995).
  @Test func `the shares of the g-function are those of its formula`() {
    let a = [0.0, 1, 4.5, 9, 99]
    let shares = Self.shares(inputs: 5, points: 4_000, seed: 1) { x in
      zip(a, x).reduce(1) { $0 * (abs(4 * $1.1 - 2) + $1.0) / (1 + $1.0) }
    }
    let own = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let variance = own.reduce(1) { $0 * (1 + $1) } - 1
    expect(shares.single, own.map { $0 / variance })
    expect(
      shares.total, own.map { part in part * (1 + variance) / (1 + part) / variance })
  }

  @Test func `what two inputs only do together is in their totals alone`() {
    let shares = Self.shares(inputs: 2, points: 2_000, seed: 1) { ($0[0] - 0.5) * ($0[1] - 0.5) }
    expect(shares.single, [0, 0])
    expect(shares.total, [1, 1])
  }

  @Test func `the same seed gives the same shares, another seed others`() {
    func total(_ seed: UInt64) -> Double {
      Self.shares(inputs: 2, points: 100, seed: seed) { $0[0] * $0[1] }.total[0].value
    }
    #expect(total(1) == total(1))
    #expect(total(1) != total(2))
  }

  @Test func `a function that never moves has no shares`() {
    let still = Self.shares(inputs: 2, points: 50, seed: 1) { _ in 7 }
    #expect(still.total.map(\.value) == [0, 0] && still.mean == 7 && still.variance == 0)
  }

  @Test func `standard errors are as wide as estimates scatter`() {
    let estimates = (1...40).map { seed in
      Self.shares(inputs: 2, points: 200, seed: seed) { $0[0] + 2 * $0[1] * $0[1] }.total[0]
    }
    let mean = estimates.reduce(0) { $0 + $1.value } / 40
    let scatter = (estimates.reduce(0) { $0 + pow($1.value - mean, 2) } / 39).squareRoot()
    let told = estimates.reduce(0) { $0 + $1.error } / 40
    #expect(told > 0.7 * scatter && told < 1.5 * scatter)
  }

  /// The shares of a function.
  private static func shares(
    inputs: Int, points: Int, seed: UInt64, _ function: ([Double]) -> Double
  ) -> VarianceShares {
    let design = VarianceDesign(inputs: inputs, points: points, seed: seed)
    return VarianceShares(
      design,
      (0..<design.calls).map { call in
        function((0..<inputs).map { design.unit(call: call, input: $0) })
      })
  }

  /// Each estimate lies within four standard errors of what is known.
  private func expect(
    _ shares: [VarianceShare], _ known: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(shares.count == known.count, sourceLocation: sourceLocation)
    for (share, known) in zip(shares, known) {
      #expect(
        abs(share.value - known) <= 4 * share.error + 1e-3, "\(share) \(known)",
        sourceLocation: sourceLocation)
      #expect(share.error < 0.07, sourceLocation: sourceLocation)
    }
  }
}
