/// The parser of one source: a cursor, the lists and maps that are open around it, and what has been
/// built so far.
///
/// There is no recursion. Lists and maps that are open stand on a stack of frames, blocks as well as
/// brackets. Each method that reads something begins at the cursor and leaves it after what it read.
struct Parser {
  /// How deep lists and maps may stand in each other.
  static var deepest: Int { 64 }

  /// How many bytes a key may have, which is what YAML readers look ahead.
  static var longestKey: Int { 1024 }

  /// What may come next within brackets.
  enum Expectation {
    /// An entry, or the closing bracket.
    case entry
    /// The value of a key.
    case value
    /// A comma, or the closing bracket.
    case separator
  }

  /// A list or a map that is open.
  struct Frame {
    /// `.list` or `.map`.
    var kind: Node.Kind
    /// The column, from 0, of its keys or dashes; within brackets, that of the block around them.
    var column: Int
    /// Its first byte.
    var start: Int
    /// Whether a key or a dash stands without its value yet.
    var awaitsValue = false
    /// The key, or the dash, that came last.
    var latest: Range<Int> = 0..<0
    /// Where its keys begin among all that are open.
    var firstKey: Int
    /// What may come next, where it stands in brackets.
    var next = Expectation.entry
    /// Whether it began with a line that was refused for where it stands.
    var isStray = false
  }

  /// The outermost brackets around the cursor.
  struct Brackets {
    /// The column that lines within them have to pass.
    var column: Int
    /// How many lists and maps stand around them.
    var depth: Int
  }

  let source: Source
  let text: SourceText
  var problems: Problems
  var builder: TreeBuilder
  var keys = KeyRegister()
  var frames: [Frame] = []
  var brackets = Brackets(column: -1, depth: 0)

  /// The cursor: the offset of the next byte to read.
  var position = 0
  /// One past the last byte of the node that was read last.
  var lastEnd = 0
  /// The topmost node once it is read, where it is a scalar or stands in brackets; empty where it
  /// could not be read.
  var wholeRoot: Scalar?
  /// Whether anything but comments was seen.
  var isBegun = false
  /// Whether the marker `---` was seen.
  var hasMarker = false
  /// The column of the line that is being read.
  var lineColumn = 0
  /// Lines deeper than this column are passed over, since what they belong to could not be read.
  var mutedColumn: Int?
  /// Whether tabs were found before a line, so that columns mean nothing any more.
  var hasTabIndentation = false
  /// Whether a key was written with `?`, whose value then begins with a colon.
  var hasQuestionMark = false
  /// Whether the lists and maps are nested too deep to read on.
  var isTooDeep = false

  init(_ source: Source, _ problems: Problems) {
    self.source = source
    self.text = SourceText(bytes: source.bytes)
    self.problems = problems
    self.builder = TreeBuilder(source)
  }

  /// Reads the whole source.
  mutating func reading() -> Reading<Tree> {
    position = source.bytes.hasByteOrderMark ? 3 : 0
    while !problems.isFull, !isTooDeep, let line = nextLine() { read(line) }
    while !frames.isEmpty { closeBlock() }
    if !isBegun && problems.isEmpty {
      problems.add(
        .emptyFile, 0..<0, "nothing is written here",
        remedy: "Begin with `scenario: TITLE` or `rate_card: TITLE`; `podplan init` writes a first "
          + "scenario.")
    }
    let tree = isBegun && problems.leaveTreeWhole ? builder.tree() : nil
    return Reading(tree, problems.diagnostics())
  }

  // MARK: The cursor

  /// Moves over spaces.
  @inline(__always)
  mutating func skipSpaces() {
    while text[position] == .space { position += 1 }
  }

  /// Moves to the end of the line, before its line break.
  mutating func skipToLineEnd() {
    position = text.lineEnd(from: position)
  }

  /// Moves over the line break, if the cursor is before one.
  mutating func skipLineBreak() {
    position = text.afterLineBreak(at: position)
  }

  /// The number of the line that holds an offset, from 1.
  func lineNumber(of offset: Int) -> Int {
    source.position(of: offset).line
  }
}
