import PlanFiles
import PlanTestSupport
import PlanText
import Testing

/// A file that is wrong on purpose, with what it expects in its first lines.
///
///     # expect: 4:12 unknown-site            a place and an id, once for each diagnostic
///     # expect: Parts/card.yaml:2:1 …        the same in another file
///     # alternative: lean                    what else to ask for
///     # set: horizon=4 weeks
///     # request: other.yaml
struct GalleryFile: CustomTestStringConvertible {
  static let folder = "Tests/PlanFilesTests/Refused"

  /// All of them, by name.
  static var all: [GalleryFile] {
    names(inFolder: folder).filter { $0.hasSuffix(".yaml") }.map(GalleryFile.init)
  }

  let name: String
  let expected: [String]
  private var request: ScenarioRequest

  init(_ name: String) {
    self.name = name
    request = ScenarioRequest(name)
    var expected: [String] = []
    let bytes = contents(ofFile: GalleryFile.folder + "/" + name) ?? []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else { break }
      let value = String(line[line.index(colon, offsetBy: 2)...])
      switch line.dropFirst(2).prefix(upTo: colon) {
      case "expect": expected.append(value)
      case "alternative": request.alternative = value
      case "set": request.settings.append(value)
      case "request": request.path = value
      default: break
      }
    }
    self.expected = expected
  }

  var testDescription: String { name }

  /// Everything that is told about it.
  func diagnostics() -> [Diagnostic] { checkFile(request, files: GalleryDisk()).diagnostics }

  /// What was told, as it is expected.
  static func summary(_ diagnostic: Diagnostic, of name: String) -> String {
    guard let place = diagnostic.place else { return "- \(diagnostic.id)" }
    let position = place.source.position(of: place.range.lowerBound)
    let file = place.source.name == name ? "" : place.source.name + ":"
    return "\(file)\(position.line):\(position.column) \(diagnostic.id)"
  }
}

/// The folder of the gallery, in which `folder` is no file.
struct GalleryDisk: FileProvider {
  func content(of path: String) -> FileContent {
    if path == "folder" { return .unreadable("it is a folder") }
    return contents(ofFile: GalleryFile.folder + "/" + path).map { .bytes($0) } ?? .missing
  }

  func names(inFolder path: String) -> [String] {
    PlanTestSupport.names(inFolder: GalleryFile.folder + "/" + path)
  }

  func shipped(_ path: String) -> [UInt8]? { nil }

  var shippedPaths: [String] { [] }
}
