#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// Makes room for numbers that are 0 at first.
  ///
  /// Memory that the system hands out as zeros is not touched before a thread writes to it, so that the
  /// threads share that work too.
  ///
  /// - Parameter count: How many places there are.
  public init(zeros count: Int) {
    self.count = count
    guard let memory = calloc(max(1, count), MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    first = memory.bindMemory(to: Element.self, capacity: max(1, count))
  }

  deinit { free(first) }

  /// The number in a place.
  ///
  /// - Parameter place: The place, from 0.
  public subscript(place: Int) -> Element {
    precondition(place >= 0 && place < count, "there is such a place")
    return first[place]
  }

  /// The numbers in some places.
  ///
  /// - Parameter places: The places, from 0.
  public subscript(places: Range<Int>) -> [Element] {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "there are such places")
    return Array(UnsafeBufferPointer(start: first + places.lowerBound, count: places.count))
  }
}
