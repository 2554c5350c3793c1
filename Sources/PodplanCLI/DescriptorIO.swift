#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a descriptor to its end, or until there is more than wanted.
///
/// - Parameters:
///   - descriptor: A descriptor open for reading.
///   - size: How many bytes to expect; a file that grows, or does not tell its size, may have more.
///   - limit: The most bytes wanted; where there are more, some of the surplus is returned too.
/// - Returns: The bytes, and the error number where the end was not reached.
func readAll(
  from descriptor: Int32, expecting size: Int, limit: Int
) -> (bytes: [UInt8], code: Int32?) {
  var bytes: [UInt8] = []
  // One byte more than expected, so that the end shows in the first piece as a rule.
  var piece = [UInt8](repeating: 0, count: max(size + 1, 4096))
  while bytes.count <= limit {
    let count = read(descriptor, &piece, piece.count)
    if count > 0 {
      bytes += piece[..<count]
    } else if count == 0 {
      break
    } else if errno != EINTR {
      return (bytes, errno)
    }
  }
  return (bytes, nil)
}

/// Writes all bytes to a descriptor, however many calls it takes.
///
/// - Parameters:
///   - bytes: The bytes.
///   - descriptor: A descriptor open for writing, in blocking mode or not.
/// - Returns: The error number where not all were written, or nil.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        written += count
        continue
      }
      switch count == 0 ? EIO : errno {
      case EINTR: break
      case EAGAIN:
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      case let code: return code
      }
    }
    return nil
  }
}
