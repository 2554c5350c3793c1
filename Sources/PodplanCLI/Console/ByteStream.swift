#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stream of bytes out, to a file descriptor or into memory.
///
/// A write that fails is remembered and what follows is dropped: who writes need not look after
/// each line, only once at the end. A descriptor gets its bytes in large pieces; `flush()` sends
/// what is left.
public struct ByteStream: Sendable {
  /// Why a stream takes no more bytes.
  public enum Failure: Equatable, Sendable {
    /// The reader has gone, as `head` does: nothing to complain about.
    case readerGone
    /// The system refused, with this error number.
    case system(code: Int32)
  }

  /// The reason for which bytes were lost, or nil while all is well.
  public private(set) var failure: Failure?

  /// The bytes not sent yet; all of them where the stream goes into memory.
  public private(set) var pending: [UInt8] = []

  private let descriptor: Int32?
  private let capacity: Int

  /// Creates a stream to a file descriptor, which it neither opens nor closes.
  ///
  /// The process must ignore SIGPIPE.
  ///
  /// - Parameters:
  ///   - descriptor: An open file descriptor.
  ///   - capacity: How many bytes may wait to be sent; with 0 each write is sent at once.
  public init(descriptor: Int32, capacity: Int = 65_536) {
    self.descriptor = descriptor
    self.capacity = capacity
  }

  /// Creates a stream into memory, where the bytes stay in `pending`.
  public init() {
    descriptor = nil
    capacity = Int.max
  }

  /// Writes a text.
  ///
  /// - Parameter text: Any text; nothing is added to it.
  public mutating func write(_ text: String) {
    write(text.utf8)
  }

  /// Writes bytes.
  ///
  /// - Parameter bytes: Any bytes.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    pending += bytes
    if pending.count > capacity { flush() }
  }

  /// Sends all bytes that wait; a stream into memory keeps them.
  public mutating func flush() {
    guard let descriptor, failure == nil else { return }
    if let code = writeAll(pending, to: descriptor) {
      failure = code == EPIPE ? .readerGone : .system(code: code)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
