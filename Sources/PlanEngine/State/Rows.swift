/// Rows of numbers that most trials share: kept once where all trials side by side agree, and for each
/// of them elsewhere.
///
/// A trial reads some twenty rows of a year. Kept for each of eight trials they take 70 KB, which does
/// not fit into a processor's nearest memory; kept once they take 9. Copies share their places, as
/// those of `Numbers` do.
struct Rows<N: Number>: Sendable {
  /// How many rows there are, and numbers in each.
  let count: Int
  let length: Int

  private let shared: Numbers<Double>

  /// By row: where in `apart` its numbers would begin, -1 for a row that is always shared; and whether
  /// they are read there.
  private let places: Numbers<Int>
  private let isApart: Numbers<Bool>
  private let apart: Numbers<N>

  /// Rows that are all shared.
  ///
  /// - Parameters:
  ///   - numbers: One row after another.
  ///   - count: How many rows they are.
  init(_ numbers: [Double], count: Int) {
    self.init(Numbers(numbers), count: count, apart: [])
  }

  /// Rows of a plan, of which some may differ between trials.
  ///
  /// - Parameters:
  ///   - plan: The rows, as the plan has them.
  ///   - apart: Those that may differ.
  init(_ plan: Rows<Double>, apart: some Collection<Int>) {
    self.init(plan.shared, count: plan.count, apart: apart)
  }

  private init(_ shared: Numbers<Double>, count: Int, apart: some Collection<Int>) {
    self.count = count
    self.shared = shared
    length = count > 0 ? shared.count / count : 0
    places = Numbers(repeating: -1, count: count)
    isApart = Numbers(repeating: false, count: count)
    for (order, row) in apart.enumerated() { places[row] = order * length }
    self.apart = Numbers(repeating: .zero, count: apart.count * length)
  }

  /// One row.
  subscript(row: Int) -> Row<N> {
    Row(
      shared: shared.pointer(to: row &* length),
      apart: isApart[row] ? apart.pointer(to: places[row]) : nil)
  }

  /// Lets a row that may differ be written anew, in all places and lanes.
  func part(_ row: Int) { isApart[row] = true }

  /// Writes a row that has been parted, in all lanes.
  func put(_ numbers: [N], _ row: Int) {
    for (place, number) in zip(places[row]..<places[row] + length, numbers) {
      apart[place] = number
    }
  }

  /// Writes a row that has been parted, in one lane.
  @inline(__always)
  func put(_ numbers: some Sequence<Double>, _ row: Int, lane: Int) {
    let first = places[row]
    for (place, number) in zip(first..<first + length, numbers) {
      apart[place, lane: lane] = number
    }
  }

  /// One number of a row that has been parted, in one lane.
  subscript(row: Int, place: Int, lane lane: Int) -> Double {
    get { apart[places[row] + place, lane: lane] }
    nonmutating set { apart[places[row] + place, lane: lane] = newValue }
  }

  /// Shares a parted row again if all lanes came out as the plan has it.
  func join(_ row: Int) {
    isApart[row] = (0..<length).contains { place in
      apart[places[row] + place] != N(repeating: shared[row * length + place])
    }
  }
}

/// The numbers of one row, to be read while its `Rows` last.
struct Row<N: Number> {
  /// The numbers as the plan has them.
  let shared: UnsafePointer<Double>
  fileprivate let apart: UnsafePointer<N>?

  /// Whether all lanes agree.
  var isShared: Bool { apart == nil }

  /// The number in a place, in all lanes.
  subscript(place: Int) -> N {
    @inline(__always)
    get {
      if let apart { return apart[place] }
      return N(repeating: shared[place])
    }
  }

  /// The number in a place, in one lane.
  subscript(place: Int, lane lane: Int) -> Double {
    @inline(__always)
    get {
      guard let apart else { return shared[place] }
      return UnsafeRawPointer(apart + place).assumingMemoryBound(to: Double.self)[lane]
    }
  }
}
