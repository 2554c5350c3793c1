import PlanFiles
import PlanTestSupport
import PlanText
import Testing

/// A file that is wrong on purpose, or gives cause for advice, with what it expects in its first lines.
///
///     # expect: 4:12 unknown-site            a place and an id, once for each diagnostic
///     # expect: Parts/card.yaml:2:1 …        the same in another file
///     # alternative: lean                    what else to ask for
///     # set: horizon=4 weeks
///     # request: other.yaml
///     # silent: horizon=8 weeks            what to set for advice to fall silent
struct GalleryFile: CustomTestStringConvertible {
  /// All that are wrong, by name.
  static var refused: [GalleryFile] { all(in: "Refused") }

  /// All that give cause for advice, by name.
  static var advised: [GalleryFile] { all(in: "Advised") }

  let name: String
  let folder: String
  let expected: [String]
  let silencing: [String]
  private var request: ScenarioRequest

  private static func all(in folder: String) -> [GalleryFile] {
    let folder = "Tests/PlanFilesTests/" + folder
    return names(inFolder: folder).filter { $0.hasSuffix(".yaml") }
      .map { GalleryFile($0, in: folder) }
  }

  private init(_ name: String, in folder: String) {
    self.name = name
    self.folder = folder
    request = ScenarioRequest(name)
    var expected: [String] = []
    var silencing: [String] = []
    let bytes = contents(ofFile: folder + "/" + name) ?? []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else { break }
      let value = String(line[line.index(colon, offsetBy: 2)...])
      switch line.dropFirst(2).prefix(upTo: colon) {
      case "expect": expected.append(value)
      case "alternative": request.alternative = value
      case "set": request.settings.append(value)
      case "request": request.path = value
      case "silent": silencing.append(value)
      default: break
      }
    }
    self.expected = expected
    self.silencing = silencing
  }

  var testDescription: String { name }

  /// The ids that it expects.
  var expectedIDs: [String] {
    expected.compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  /// Everything that is told about it, with more set.
  func diagnostics(setting settings: [String] = []) -> [Diagnostic] {
    var request = request
    request.settings += settings
    return checkFile(request, files: GalleryDisk(folder: folder)).diagnostics
  }

  /// What was told, as it is expected.
  static func summary(_ diagnostic: Diagnostic, of name: String) -> String {
    guard let place = diagnostic.place else { return "- \(diagnostic.id)" }
    let position = place.source.position(of: place.range.lowerBound)
    let file = place.source.name == name ? "" : place.source.name + ":"
    return "\(file)\(position.line):\(position.column) \(diagnostic.id)"
  }
}

/// A folder of the gallery, in which `folder` is no file.
struct GalleryDisk: FileProvider {
  let folder: String

  func content(of path: String) -> FileContent {
    if path == "folder" { return .unreadable("it is a folder") }
    return contents(ofFile: folder + "/" + path).map { .bytes($0) } ?? .missing
  }

  func names(inFolder path: String) -> [String] {
    PlanTestSupport.names(inFolder: folder + "/" + path)
  }

  func shipped(_ path: String) -> [UInt8]? { nil }

  var shippedPaths: [String] { [] }
}
