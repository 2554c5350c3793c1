import PlanFiles
import ShippedFiles

/// Gives the reader its files: those of a file system, and those that ship with podplan.
struct DiskProvider: FileProvider {
  let files: any FileSystem

  func content(of path: String) -> FileContent {
    do throws(FileProblem) {
      return .bytes(try files.read(path))
    } catch {
      if error.reason == .notFound || error.reason == .notDirectory { return .missing }
      return .unreadable(error.explanation)
    }
  }

  func names(inFolder path: String) -> [String] {
    (try? files.list(path.isEmpty ? "." : path)) ?? []
  }

  func shipped(_ path: String) -> [UInt8]? {
    ShippedFiles.file(at: path)?.bytes
  }

  var shippedPaths: [String] { ShippedFiles.all.map(\.path) }
}
