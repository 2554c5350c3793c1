import PlanText

/// Reads a text of nearly 16 MiB, the most that podplan takes, into a tree.
func measureReading() {
  let source = Source(name: "large.yaml", text: largeText(bytes: 16 << 20))
  let megabytes = Double(source.bytes.count) / 1e6
  let summing = leastSeconds(rounds: 5) { source.bytes.reduce(0) { $0 &+ Int($1) } }
  let reading = leastSeconds(rounds: 5) {
    let reading = parse(source)
    precondition(reading.diagnostics.isEmpty, "the text is right")
    return reading.value?.root.entries.count ?? 0
  }
  print("Reading \(text(megabytes)) MB into a tree: \(text(megabytes / reading)) MB/s;")
  print("  adding up the same bytes: \(text(megabytes / summing)) MB/s;")
  print("  ratio \(text(reading / summing)).\n")
}

/// A text like a scenario with very many teams.
private func largeText(bytes: Int) -> String {
  var text = "teams:\n"
  var number = 0
  while text.utf8.count < bytes - 200 {
    number += 1
    text += """
        - team: trainers \(number)
          site: manila
          role: annotator
          start_with: \(number % 50)
          pod: {size: 6, lead: team-lead}

      """
  }
  return text
}
