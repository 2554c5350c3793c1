/// A rate card or a scenario that is part of the program itself.
public struct ShippedFile: Sendable {
  /// The file's name without its directory and `.yaml`, such as `ramp-3-to-50`.
  public let name: String

  /// Where the file stands in the package, such as `Scenarios/ramp-3-to-50.yaml`.
  public let path: String

  /// The content, each byte as the scalar of the same number: any content survives, and a
  /// literal costs nothing until somebody asks for the bytes.
  private let content: StaticString

  /// The file's content, byte for byte, decoded anew each time.
  public var bytes: [UInt8] {
    content.description.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  init(name: String, path: String, content: StaticString) {
    self.name = name
    self.path = path
    self.content = content
  }
}
