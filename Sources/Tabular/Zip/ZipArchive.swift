/// A zip archive that is written in one go (PKWARE APPNOTE 6.3, 4.3): same files, same bytes.
///
/// No time is read from anywhere: every entry bears the first day that the format can tell,
/// 1 January 1980. Names are UTF-8. There is no encryption and no splitting, and none of the
/// extensions for archives beyond 4 GiB: whoever adds files asks ``hasRoom(for:)`` first.
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var entryCount: UInt16 = 0
  private let crc = CRC32()

  /// Whether a file of this many bytes is sure to fit.
  ///
  /// - Parameter size: The bytes before they are deflated.
  /// - Returns: Whether it can be added.
  func hasRoom(for size: Int) -> Bool {
    entryCount < .max && bytes.count + directory.count + size + size / 8 < Int(UInt32.max) - 4096
  }

  /// Adds a file, deflated where that makes it shorter.
  ///
  /// - Parameters:
  ///   - name: The path in the archive, without a slash before it; up to 1,000 bytes.
  ///   - contents: The bytes of the file.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    let deflated = deflate(contents)
    let isDeflated = deflated.count < contents.count
    var entry: [UInt8] = []
    entry.append(little: UInt16(20))  // the version that can extract: 2.0
    entry.append(little: UInt16(0x0800))  // the name is UTF-8
    entry.append(little: UInt16(isDeflated ? 8 : 0))
    entry.append(little: UInt16(0))  // midnight
    entry.append(little: UInt16(0x0021))  // 1 January 1980
    entry.append(little: crc.checksum(of: contents))
    entry.append(little: UInt32(isDeflated ? deflated.count : contents.count))
    entry.append(little: UInt32(contents.count))
    entry.append(little: UInt16(name.utf8.count))
    entry.append(little: UInt16(0))  // no extra field

    directory.append(little: UInt32(0x0201_4B50))
    directory.append(little: UInt16(20))  // the version that made it
    directory.append(contentsOf: entry)
    directory.append(little: UInt16(0))  // no comment
    directory.append(little: UInt16(0))  // the first disk
    directory.append(little: UInt16(0))  // no attributes, internal
    directory.append(little: UInt32(0))  // or external
    directory.append(little: UInt32(bytes.count))
    directory.append(contentsOf: name.utf8)

    bytes.append(little: UInt32(0x0403_4B50))
    bytes.append(contentsOf: entry)
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: isDeflated ? deflated : contents)
    entryCount += 1
  }

  /// The whole archive.
  ///
  /// - Returns: The files in the order in which they were added, then their directory.
  consuming func finished() -> [UInt8] {
    let start = bytes.count
    bytes.append(contentsOf: directory)
    bytes.append(little: UInt32(0x0605_4B50))
    bytes.append(little: UInt32(0))  // one disk only
    bytes.append(little: entryCount)
    bytes.append(little: entryCount)
    bytes.append(little: UInt32(directory.count))
    bytes.append(little: UInt32(start))
    bytes.append(little: UInt16(0))  // no comment
    return bytes
  }
}

extension [UInt8] {
  /// Writes a number with its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
