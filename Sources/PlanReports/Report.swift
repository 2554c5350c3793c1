public import Tabular

/// What a verb shows to people: a title, then paragraphs, lists and tables in the order to read them.
public struct Report: Sendable {
  /// One part of a report.
  public enum Block: Sendable {
    /// Sentences.
    case paragraph(String)
    /// A heading with a list of sentences under it.
    case list(String, [String])
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
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let text): wrapped(text, width: width)
      case .list(let heading, let items):
        ([heading] + items.map { "  - " + wrapped($0, width: width, indentation: 4) })
          .joined(separator: "\n")
      case .table(let table): table.text(width: width).droppingLastNewline
      }
    }
    return ([title + "\n" + String(repeating: "=", count: min(title.count, width ?? .max))] + parts)
      .joined(separator: "\n\n") + "\n"
  }

  /// The report in Markdown.
  ///
  /// - Returns: The text, with a line feed at its end.
  public func markdown() -> String {
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let text): markdownEscaped(text)
      case .list(let heading, let items):
        "### " + markdownEscaped(heading) + "\n\n"
          + items.map { "- " + markdownEscaped($0) }.joined(separator: "\n")
      case .table(let table): table.markdown(headingLevel: 3).droppingLastNewline
      }
    }
    return (["## " + markdownEscaped(title)] + parts).joined(separator: "\n\n") + "\n"
  }
}

extension String {
  fileprivate var droppingLastNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}

/// Breaks a text into lines of at most a width, at spaces; a longer word stands alone.
private func wrapped(_ text: String, width: Int?, indentation: Int = 0) -> String {
  guard let width else { return text }
  let limit = max(20, width - indentation)
  var (lines, line) = ([String](), "")
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    if !line.isEmpty, line.count + 1 + word.count > limit {
      lines.append(line)
      line = String(word)
    } else {
      line += line.isEmpty ? String(word) : " " + word
    }
  }
  return (lines + [line]).joined(separator: "\n" + String(repeating: " ", count: indentation))
}

/// A text in which nothing is markup.
private func markdownEscaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_[]<>|#".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
