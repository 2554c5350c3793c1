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
    self.init(zeros: count, from: 0, of: ZeroedMemory(bytes: count * MemoryLayout<Element>.stride))
  }

  /// Takes a part of some memory, which nobody else takes.
  ///
  /// - Parameters:
  ///   - count: How many places there are.
  ///   - start: How many numbers lie before.
  ///   - memory: Room for all of them.
  init(zeros count: Int, from start: Int, of memory: ZeroedMemory) {
    self.count = count
    self.memory = memory
    let bytes = memory.first + start * MemoryLayout<Element>.stride
    first = bytes.bindMemory(to: Element.self, capacity: count)
  }

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
