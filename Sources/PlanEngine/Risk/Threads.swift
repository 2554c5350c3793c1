#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does several pieces of work at once and waits for all of them.
///
/// Plain threads: a task group would make everything that asks for trials asynchronous, and starts
/// slower.
///
/// - Parameters:
///   - count: How many; one runs on the thread that asks.
///   - work: The work, told which piece it is.
func concurrently(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  var threads: [pthread_t] = []
  for piece in 1..<max(1, count) {
    let job = Unmanaged.passRetained(Job { work(piece) })
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(&thread, nil, run, job.toOpaque())
    #if canImport(Darwin)
      if status == 0, let thread { threads.append(thread); continue }
    #else
      if status == 0 {
        threads.append(thread)
        continue
      }
    #endif
    // No more threads: the work has to be done all the same.
    job.release()
    work(piece)
  }
  work(0)
  for thread in threads { pthread_join(thread, nil) }
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
  let workers = min(threads, count)
  guard workers > 1 else { return (0..<count).map(make) }
  let results = Results<Result>(.allocate(capacity: count))
  concurrently(workers) { worker in
    for number in stride(from: worker, to: count, by: workers) {
      (results.first + number).initialize(to: make(number))
    }
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

/// What a thread does.
private final class Job {
  let work: () -> Void
  init(_ work: @escaping () -> Void) { self.work = work }
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
