import PlanTestSupport
import PodplanCLI

/// What came of one command line.
struct Outcome {
  let code: ExitCode
  let output: String
  let error: String
  let files: MemoryFiles
}

/// Runs podplan in memory, in a folder like a fresh checkout of the repository.
///
/// - Parameters:
///   - arguments: The arguments, without the program's name.
///   - files: More files.
/// - Returns: What came of it.
func podplan(_ arguments: [String], with files: [String: String] = [:]) -> Outcome {
  var texts = files
  for folder in ["RateCards", "Scenarios"] {
    for name in names(inFolder: folder) {
      let bytes = contents(ofFile: "\(folder)/\(name)") ?? []
      texts["\(folder)/\(name)"] = String(decoding: bytes, as: UTF8.self)
    }
  }
  return run(arguments, in: MemoryFiles(texts))
}

/// Runs podplan in memory, in an empty folder: all that it has is what ships inside it.
///
/// - Parameters:
///   - arguments: The arguments, without the program's name.
///   - files: Files that are there after all.
/// - Returns: What came of it.
func podplanAlone(_ arguments: [String], with files: [String: String] = [:]) -> Outcome {
  run(arguments, in: MemoryFiles(files))
}

/// Runs podplan in memory.
///
/// - Parameters:
///   - arguments: The arguments, without the program's name.
///   - files: All files, besides those that ship.
///   - console: Where to print and ask.
/// - Returns: What came of it.
func run(
  _ arguments: [String], in files: MemoryFiles, _ console: Console = Console()
) -> Outcome {
  var (console, files) = (console, files)
  let code = PodplanCLI.podplan(arguments: arguments, console: &console, files: &files)
  return Outcome(
    code: code, output: String(decoding: console.outputBytes, as: UTF8.self),
    error: String(decoding: console.errorBytes, as: UTF8.self), files: files)
}

/// Everything that an outcome shows, as one text to keep.
extension Outcome {
  var transcript: String {
    var text = output
    if !error.isEmpty { text += "--- standard error\n" + error }
    return text + "--- status \(code.rawValue)\n"
  }
}

/// The words of a command line, with single quotes around those that hold spaces.
func wordsOfShell(_ line: Substring) -> [String] {
  var words = [""]
  var isQuoted = false
  for character in line {
    if character == "'" {
      isQuoted.toggle()
    } else if character == " ", !isQuoted {
      words.append("")
    } else {
      words[words.count - 1].append(character)
    }
  }
  return words.filter { !$0.isEmpty }
}

/// The cells of a file, line by line, some of them between quotes.
func cells(ofCSV text: String) -> [[String]] {
  text.split(separator: "\r\n").map { line in
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// The lines of a file of CSV in which no cell is quoted, cell by cell.
func rows(_ bytes: [UInt8]?) -> [[String]] {
  String(decoding: bytes ?? [], as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
