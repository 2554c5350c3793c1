import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does several pieces of work, some at once, and waits for all of them.
///
/// Plain threads: a task group would make everything that asks for trials asynchronous, and starts
/// slower. Whoever is done takes the next piece, since a machine that does something else besides holds
/// one thread up and not the other.
///
/// - Parameters:
///   - count: How many pieces.
///   - threads: How many to do at a time; one of them is the thread that asks.
///   - work: What a thread does, told how to take the next piece: the numbers from 0, and `nil` once
///     all are taken.
func concurrently(
  _ count: Int, threads: Int, _ work: @escaping @Sendable (_ next: () -> Int?) -> Void
) {
  let pieces = Pieces(count)
  let others = (1..<max(1, min(threads, count))).compactMap { _ in
    startThread { work(pieces.take) }
  }
  work(pieces.take)
  for thread in others { pthread_join(thread, nil) }
}

/// Makes something of each of several numbers, some at once.
///
/// - Parameters:
///   - count: How many: the numbers from 0.
///   - threads: How many to make at a time; changes no result.
///   - make: Makes one.
/// - Returns: The results, in the order of the numbers.
public func concurrentMap<Result: Sendable>(
  _ count: Int, threads: Int, _ make: @escaping @Sendable (Int) -> Result
) -> [Result] {
  guard min(threads, count) > 1 else { return (0..<count).map(make) }
  let results = Results<Result>(.allocate(capacity: count))
  concurrently(count, threads: threads) { next in
    while let number = next() { (results.first + number).initialize(to: make(number)) }
  }
  defer {
    results.first.deinitialize(count: count)
    results.first.deallocate()
  }
  return Array(UnsafeBufferPointer(start: results.first, count: count))
}

/// Places that several threads fill, each its own.
private struct Results<Result: Sendable>: @unchecked Sendable {
  let first: UnsafeMutablePointer<Result>
  init(_ first: UnsafeMutablePointer<Result>) { self.first = first }
}

/// Pieces of work that are handed out one by one.
private final class Pieces: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(_ count: Int) { self.count = count }

  /// Takes the next; `nil` where there are no more.
  func take() -> Int? {
    let piece = taken.add(1, ordering: .relaxed).oldValue
    return piece < count ? piece : nil
  }
}

/// What a thread does.
private final class Job {
  let work: () -> Void
  init(_ work: @escaping () -> Void) { self.work = work }
}

/// Starts a thread; `nil` where there are no more.
private func startThread(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
  let job = Unmanaged.passRetained(Job(work))
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  guard pthread_create(&thread, nil, run, job.toOpaque()) == 0 else {
    job.release()
    return nil
  }
  return thread
}

#if canImport(Darwin)
  private func run(_ job: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work()
    return nil
  }
#else
  private func run(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
    return nil
  }
#endif
