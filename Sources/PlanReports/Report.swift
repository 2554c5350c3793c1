public import Tabular

/// What a verb shows to people: a title, then paragraphs, lists and tables in the order to read them.
public struct Report: Sendable {
  /// One part of a report.
  public enum Block: Sendable {
    /// Sentences.
    case paragraph(String)
    /// A heading with a list of sentences under it.
    case list(String, [String])
    /// A heading with lines under it.
    case lines(String, [String])
    /// A table with its title.
    case table(Table)
  }

  /// What the report is about.
  public let title: String

  /// The parts.
  public let blocks: [Block]

  /// The report for a terminal or a text file.
  ///
  /// - Parameter width: Columns of the terminal; `nil` for no limit.
  /// - Returns: The text, with a line feed at its end.
  public func text(width: Int? = nil) -> String {
    let room = width ?? Int.max
    let title = title.printable
    let rule = String(repeating: "=", count: min(title.displayWidth, room))
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let text): text.printable.wrapped(to: room).joined(separator: "\n")
      case .list(let heading, let items):
        ([heading] + items.map { item($0, in: room) }).joined(separator: "\n")
      case .lines(let heading, let lines):
        ([heading] + lines.map { line($0, in: room) }).joined(separator: "\n")
      case .table(let table): table.text(width: width).droppingLastNewline
      }
    }
    return ([title + "\n" + rule] + parts).joined(separator: "\n\n") + "\n"
  }

  /// One sentence of a list, its lines indented behind a dash.
  private func item(_ text: String, in room: Int) -> String {
    "  - " + text.printable.wrapped(to: max(20, room - 4)).joined(separator: "\n    ")
  }

  /// One line under a heading, indented.
  private func line(_ text: String, in room: Int) -> String {
    "   " + text.printable.wrapped(to: max(20, room - 5)).joined(separator: "\n     ")
  }

  /// The report in Markdown.
  ///
  /// - Returns: The text, with a line feed at its end.
  public func markdown() -> String {
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let text): text.markdownEscaped
      case .list(let heading, let items):
        "### " + heading.markdownEscaped + "\n\n"
          + items.map { "- " + $0.markdownEscaped }.joined(separator: "\n")
      case .lines(let heading, let lines):
        "### " + ([heading] + lines).map(\.markdownEscaped).joined(separator: "\n\n")
      case .table(let table): table.markdown(headingLevel: 3).droppingLastNewline
      }
    }
    return (["## " + title.markdownEscaped] + parts).joined(separator: "\n\n") + "\n"
  }
}

extension String {
  fileprivate var droppingLastNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
