/// One text as it was read: its name, its bytes, and where its lines begin.
///
/// A source is either a file or a text given on the command line (the value of a `--set`).
public final class Source: Sendable {
  /// The name that messages print: a path as the user wrote it, or a label such as `--set`.
  public let name: String

  /// The bytes, exactly as read.
  public let bytes: [UInt8]

  /// The place of this source among all that a run reads, for the order of messages.
  public let rank: Int

  /// Creates a source from a name and bytes.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - bytes: Its content; not checked here.
  ///   - rank: Its place among the sources of a run; messages of lower ranks come first.
  public init(name: String, bytes: [UInt8], rank: Int = 0) {
    self.name = name
    self.bytes = bytes
    self.rank = rank
  }

  /// Creates a source from a name and a text.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - text: Its content.
  ///   - rank: Its place among the sources of a run; messages of lower ranks come first.
  public convenience init(name: String, text: String, rank: Int = 0) {
    self.init(name: name, bytes: Array(text.utf8), rank: rank)
  }
}

/// A stretch of a source that a message can point at.
public struct Place: Sendable, Equatable {
  /// The source.
  public let source: Source

  /// The bytes meant, as offsets into the source; an empty range is a point.
  public let range: Range<Int>

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - range: Offsets into its bytes.
  public init(source: Source, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// Whether two places are the same stretch of the same source.
  ///
  /// - Parameters:
  ///   - a: A place.
  ///   - b: Another.
  /// - Returns: Whether they are the same.
  public static func == (a: Place, b: Place) -> Bool {
    a.source === b.source && a.range == b.range
  }
}

/// A position for people: both count from 1, columns in Unicode scalars.
public struct Position: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in Unicode scalars.
  public let column: Int
}

extension Source {
  /// The line and column of an offset; a line ends with its line feed.
  ///
  /// - Parameter offset: An offset into `bytes`; past the end it means the end.
  /// - Returns: The position.
  /// - Complexity: O(`offset`), at some gigabytes a second; positions are asked for only where a
  ///   message is printed.
  public func position(of offset: Int) -> Position {
    let end = min(max(offset, 0), bytes.count)
    let start = lineStart(of: end)
    let scalars = bytes.countScalars(in: start..<max(start, end))
    return Position(line: bytes.countLineFeeds(in: 0..<start) + 1, column: scalars + 1)
  }

  /// The first byte of the line that holds an offset, a byte order mark not counted.
  func lineStart(of offset: Int) -> Int {
    var start = min(max(offset, 0), bytes.count)
    let stride = 4096
    while start >= stride && bytes.countLineFeeds(in: start - stride..<start) == 0 {
      start -= stride
    }
    while start > 0 && bytes[start - 1] != .lineFeed { start -= 1 }
    return start == 0 && bytes.hasByteOrderMark ? 3 : start
  }
}
