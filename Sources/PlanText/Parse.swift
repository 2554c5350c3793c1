/// Reads a text in the notation of podplan, a strict subset of YAML 1.2, as a tree.
///
/// Every text that is accepted is YAML, and any YAML reader sees the same tree of the same texts.
/// Whatever could be read in two ways is refused, with its place and a way out, and reading goes on
/// at the next line, so that all problems of a text are told at once.
///
/// - Parameter source: The text: UTF-8, with or without a byte order mark, of up to 16 MiB.
/// - Returns: The tree and all problems, in the order of the text. Without an error there is a tree.
///   With errors there is one only if they leave it whole, such as a key that is written twice.
/// - Complexity: O(size of the text).
public func parse(_ source: Source) -> Reading<Tree> {
  var problems = Problems(in: source)
  guard TextCheck.run(source, into: &problems) else {
    return Reading(nil, problems.diagnostics())
  }
  var parser = Parser(source, problems)
  return parser.reading()
}
