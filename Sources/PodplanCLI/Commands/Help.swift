import PlanFiles

extension Console {
  /// Prints how to use podplan, or one of its verbs.
  mutating func printHelp(on verb: VerbSyntax?) {
    let width = min(100, outputTerminal.width ?? 80)
    print(verb.map { syntax.usage(of: $0, width: width) } ?? syntax.usage(width: width))
  }

  /// Prints what the help tells about something that is no verb.
  mutating func printHelp(on topic: TopicSyntax) {
    print(reference(topic == Topics.scenario ? .scenario : .rateCard))
  }
}
