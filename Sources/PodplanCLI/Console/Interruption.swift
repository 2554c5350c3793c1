import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether somebody asks a long run to come to an end, as Ctrl-C does.
public struct Interruption: Sendable {
  private let watch: @Sendable () -> Void
  private let isAskedNow: @Sendable () -> Bool
  private let unwatch: @Sendable () -> Void

  /// Nobody ever asks.
  public static let never = Interruption { false }

  /// Creates an interruption.
  ///
  /// - Parameter isAsked: Tells whether the end is asked for.
  public init(_ isAsked: @escaping @Sendable () -> Bool) {
    self.init(watch: {}, isAsked: isAsked, unwatch: {})
  }

  private init(
    watch: @escaping @Sendable () -> Void, isAsked: @escaping @Sendable () -> Bool,
    unwatch: @escaping @Sendable () -> Void
  ) {
    self.watch = watch
    isAskedNow = isAsked
    self.unwatch = unwatch
  }

  /// Ctrl-C, for as long as it is watched; pressed once more it ends the process as ever.
  static let ofProcess = Interruption(
    watch: {
      wasAsked.store(false, ordering: .relaxed)
      signal(SIGINT) { _ in
        wasAsked.store(true, ordering: .relaxed)
        signal(SIGINT, SIG_DFL)
      }
    },
    isAsked: { wasAsked.load(ordering: .relaxed) },
    unwatch: { signal(SIGINT, SIG_DFL) })

  /// Whether the end is asked for.
  var isAsked: Bool { isAskedNow() }

  /// Does something during which the end can be asked for.
  func watching<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    watch()
    defer { unwatch() }
    return try body()
  }
}

/// Set by the signal handler, which can do no more than that.
private let wasAsked = Atomic(false)
