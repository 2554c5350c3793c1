import PlanText

/// Reads one of a few words.
///
/// - Parameters:
///   - text: One of the raw values.
///   - choice: What there is to choose from.
/// - Returns: The choice.
/// - Throws: What is wrong with the text.
func readChoice<Choice: RawRepresentable & CaseIterable>(
  _ text: String, _ choice: Choice.Type
) throws(ValueProblem) -> Choice where Choice.RawValue == String {
  let words = Choice.allCases.map(\.rawValue)
  let quoted = listed(words.map { "'\($0)'" })
  let value = try ValueText(text, asked: Asked(name: quoted))
  let written = value[value.content]
  if let choice = Choice(rawValue: written) { return choice }
  let near = nearest(to: written.lowercased(), among: words)
  throw value.problem(
    .unknownChoice, value.content,
    "\(value.quoted(value.content)) is not one of \(quoted)",
    remedy: near.map { "did you mean '\($0)'?" })
}

/// Reads a yes or a no.
///
/// - Parameter text: `yes`, `no`, `true` or `false`, in small letters, capitals, or with one capital.
/// - Returns: Whether it is a yes.
/// - Throws: What is wrong with the text.
func readYesNo(_ text: String) throws(ValueProblem) -> Bool {
  let value = try ValueText(text, asked: Asked(name: "'yes' or 'no'"))
  let written = value[value.content]
  for (word, answer) in [("yes", true), ("true", true), ("no", false), ("false", false)] {
    let titled = word.prefix(1).uppercased() + word.dropFirst()
    if [word, titled, word.uppercased()].contains(written) { return answer }
  }
  let small = written.lowercased()
  let isYes = ["yes", "true", "y", "on", "1"].contains(small)
  let isNo = ["no", "false", "n", "off", "0"].contains(small)
  throw value.problem(
    .notYesOrNo, value.content, "\(value.quoted(value.content)) is neither 'yes' nor 'no'",
    remedy: isYes ? "write 'yes'" : isNo ? "write 'no'" : nil)
}
