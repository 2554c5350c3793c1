/// The two kinds of files that people write.
public enum ReferencePart: Sendable {
  /// What can stand in a scenario.
  case scenario
  /// What can stand in a rate card.
  case rateCard
}

/// The reference of a kind of file: every key, what it takes, what holds without it, an example.
///
/// - Parameter part: The kind of file.
/// - Returns: Text of at most 100 columns, examples aside, ending in a line feed.
public func reference(_ part: ReferencePart) -> String {
  let sections = part == .scenario ? Catalog.scenarioSections : Catalog.cardSections
  var lines = sections.flatMap(Reference.lines)
  if part == .scenario { lines += Reference.advice }
  lines += Reference.notes(on: part)
  return lines.joined(separator: "\n") + "\n"
}

/// How the reference is laid out.
private enum Reference {
  /// The columns that a line may have.
  static let width = 100

  /// A section: its heading, then its keys.
  static func lines(of section: SectionInfo) -> [String] {
    let heading = section.name.prefix(1).uppercased() + section.name.dropFirst()
    // A site's other keys are those of a rate card.
    let keys = section.name == Catalog.site.info.name ? [section.keys[0]] : section.keys
    let column = (keys.map(\.name.utf8.count).max() ?? 0) + 4
    return wrapped("\(heading): \(lowered(section.sentence))", from: 0) + [""]
      + keys.flatMap { lines(of: $0, column: column) } + [""]
  }

  private static func lines(of key: KeyInfo, column: Int) -> [String] {
    let presence =
      switch key.presence {
      case .required: "required"
      case .otherwise(let words): "without it: \(words)"
      }
    var lines = wrapped("\(key.sentence) (\(key.kind); \(presence))", from: column)
    lines[0] = padded("  " + key.name, to: column) + lines[0].dropFirst(column)
    return lines + [padded("", to: column) + "\(key.name): \(key.example)"]
  }

  /// What podplan advises on a plan, by the ids that 'accept' takes.
  static var advice: [String] {
    let heading =
      "Advice: warnings about a sound plan that breaks a rule of the field; a run goes on. Each says "
      + "in brackets what 'accept' takes to silence it."
    let column = (Advice.all.map(\.id.utf8.count).max() ?? 0) + 4
    let entries = Advice.all.flatMap { piece in
      var lines = wrapped(piece.sentence, from: column)
      lines[0] = padded("  " + piece.id, to: column) + lines[0].dropFirst(column)
      return lines
    }
    return wrapped(heading, from: 0) + [""] + entries + [""]
  }

  /// What holds for every section of a file.
  static func notes(on part: ReferencePart) -> [String] {
    var notes = [
      "Any number can be a range: `A to B`, or `A to B to C` with the most likely value between.",
      "`source: NAME` beside figures says where they come from; NAME is one of the file's 'sources'.",
    ]
    if part == .scenario {
      notes += [
        "A site takes every key of a rate card as well: see `podplan help rate-card`.",
        "An alternative, and a scenario that extends another, writes only what differs: keys merge, "
          + "the items of 'teams', 'work' and 'overhead' match by name, `remove: yes` drops one, and "
          + "every other list replaces.",
        "On the command line, `--set teams.trainers.ramp.to=40` sets one value. Items of a list "
          + "without names have numbers, from 1: `work.labels.demand.2.rate=900/week`.",
      ]
    }
    return notes.flatMap { wrapped($0, from: 0) }
  }

  /// Breaks a text at spaces, each line begun with blanks up to a column.
  private static func wrapped(_ text: String, from column: Int) -> [String] {
    var lines: [String] = []
    var line = padded("", to: column)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(line)
        line = padded("", to: column)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  private static func padded(_ text: String, to column: Int) -> String {
    text + String(repeating: " ", count: max(0, column - text.unicodeScalars.count))
  }

  private static func lowered(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
