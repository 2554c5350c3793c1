/// One number for each trial, or for each week and trial, in places that several threads fill at once.
///
/// Storage with a fixed address, since an array may be written by one thread only. Each trial has
/// places of its own, and nobody reads before all threads are done: that is what makes it safe.
/// Copies share their numbers.
public final class TrialValues<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// How many there are.
  public let count: Int

  /// The first of them.
  let first: UnsafeMutablePointer<Element>

  /// Where they are.
  private let memory: ZeroedMemory

  /// Makes room for numbers that are 0 at first.
  ///
  /// - Parameter count: How many places there are.
  public convenience init(zeros count: Int) {
    self.init(zeros: count, in: ZeroedMemory(bytes: Self.bytes(count)))
  }

  /// Takes the next part of some memory.
  ///
  /// - Parameters:
  ///   - count: How many places there are.
  ///   - memory: Where there is room for them.
  init(zeros count: Int, in memory: ZeroedMemory) {
    self.count = count
    self.memory = memory
    first = memory.take(Self.bytes(count)).bindMemory(to: Element.self, capacity: count)
  }

  /// Room for so many places: whole lines of a processor's memory.
  static func bytes(_ count: Int) -> Int { (count * MemoryLayout<Element>.stride + 63) & ~63 }

  /// The number in a place.
  ///
  /// - Parameter place: The place, from 0.
  public subscript(place: Int) -> Element {
    precondition(place >= 0 && place < count, "there is such a place")
    return first[place]
  }

  /// The numbers in some places, as doubles.
  ///
  /// - Parameter places: The places, from 0.
  /// - Returns: The numbers.
  public func doubles(_ places: Range<Int>) -> [Double] where Element == Float {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "there are such places")
    return [Double](unsafeUninitializedCapacity: places.count) { buffer, initialized in
      let (from, to) = (first + places.lowerBound, buffer.baseAddress)
      for place in 0..<places.count { to?[place] = Double(from[place]) }
      initialized = places.count
    }
  }

  /// The numbers in some places.
  ///
  /// - Parameter places: The places, from 0.
  public subscript(places: Range<Int>) -> [Element] {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "there are such places")
    return Array(UnsafeBufferPointer(start: first + places.lowerBound, count: places.count))
  }
}
