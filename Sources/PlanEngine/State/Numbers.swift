/// A fixed number of places in memory, read and changed where they lie.
///
/// The week loop touches some hundred numbers a week. An array asks at each change whether somebody
/// else holds it, and hands out structures as copies; this does neither, which took a third of the
/// time of a trial. Copies share their places: each run makes its own. Places are checked in debug
/// builds only.
struct Numbers<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// How many places there are.
  let count: Int

  private let first: UnsafeMutablePointer<Element>
  private let owner: Owner

  /// Frees the places once nobody refers to them.
  private final class Owner {
    let first: UnsafeMutablePointer<Element>
    init(_ first: UnsafeMutablePointer<Element>) { self.first = first }
    deinit { first.deallocate() }
  }

  init(repeating element: Element, count: Int) {
    self.count = count
    first = .allocate(capacity: max(1, count))
    first.initialize(repeating: element, count: count)
    owner = Owner(first)
  }

  init(_ elements: [Element]) {
    count = elements.count
    first = .allocate(capacity: max(1, count))
    for (place, element) in elements.enumerated() {
      (first + place).initialize(to: element)
    }
    owner = Owner(first)
  }

  /// The element in a place.
  subscript(place: Int) -> Element {
    unsafeAddress {
      assert(place >= 0 && place < count)
      return UnsafePointer(first + place)
    }
    nonmutating unsafeMutableAddress {
      assert(place >= 0 && place < count)
      return first + place
    }
  }

  /// One lane of the number in a place; only for elements that are numbers.
  subscript(place: Int, lane lane: Int) -> Double {
    unsafeAddress {
      assert(place >= 0 && place < count && lane >= 0)
      return UnsafeRawPointer(first + place).assumingMemoryBound(to: Double.self) + lane
    }
    nonmutating unsafeMutableAddress {
      assert(place >= 0 && place < count && lane >= 0)
      return UnsafeMutableRawPointer(first + place).assumingMemoryBound(to: Double.self) + lane
    }
  }

  /// The same number of places, each with what an element becomes.
  func map<Other>(_ transform: (Element) -> Other) -> Numbers<Other> {
    Numbers<Other>(all.map(transform))
  }

  /// Where a place lies in memory.
  @inline(__always)
  func pointer(to place: Int) -> UnsafePointer<Element> { UnsafePointer(first + place) }

  /// The same, to be changed there.
  @inline(__always)
  func mutablePointer(to place: Int) -> UnsafeMutablePointer<Element> { first + place }

  /// The places, from 0.
  var indices: Range<Int> { 0..<count }

  /// The elements in some places.
  subscript(places: Range<Int>) -> [Element] { places.map { first[$0] } }

  /// All elements.
  var all: [Element] { self[indices] }

  /// Puts the same element in every place.
  func fill(_ element: Element) { first.update(repeating: element, count: count) }
}
