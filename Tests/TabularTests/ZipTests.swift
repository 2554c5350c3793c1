import PlanTestSupport
import Testing

@testable import Tabular

struct ZipTests {
  @Test(arguments: [
    ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ])
  func `checksums that are known`(text: String, checksum: UInt32) {
    #expect(CRC32().checksum(of: Array(text.utf8)) == checksum)
  }

  @Test func `checksums of any length`() {
    var random = PseudoRandom(seed: 1)
    for count in 0..<40 {
      let bytes = (0..<count).map { _ in UInt8(random.next(below: 256)) }
      #expect(Int(CRC32().checksum(of: bytes)) == slowChecksum(of: bytes))
    }
  }

  @Test(arguments: 1...6) func `what is deflated comes back`(seed: UInt64) {
    var random = PseudoRandom(seed: seed)
    // From bytes that never repeat to a single one that always does.
    let kinds = [256, 40, 8, 3, 2, 1][Int(seed) - 1]
    for count in [0, 1, 2, 3, 4, 10, 257, 258, 259, 260, 1_000, 70_000] {
      let bytes = (0..<count).map { _ in UInt8(random.next(below: kinds)) }
      #expect(inflated(deflate(bytes)) == bytes)
    }
  }

  @Test(arguments: [1, 4, 5, 24_576, 24_577, 32_767, 32_768, 32_769])
  func `repetitions near and far`(distance: Int) {
    var random = PseudoRandom(seed: 7)
    let first = (0..<distance).map { _ in UInt8(random.next(below: 256)) }
    for length in [3, 10, 11, 18, 130, 227, 257, 258, 300] {
      let bytes = first + (0..<length).map { first[$0 % distance] }
      #expect(inflated(deflate(bytes)) == bytes)
    }
  }

  @Test func `what repeats is shorter`() {
    let bytes = (0..<5_000).flatMap { Array("<c r=\"B\($0)\" s=\"3\"><v>\($0 * 7)</v></c>".utf8) }
    #expect(deflate(bytes).count < bytes.count / 4)
  }

  @Test func `an archive has its files in order`() throws {
    var archive = ZipArchive()
    let long = Array(String(repeating: "fish ", count: 1_000).utf8)
    archive.add("empty", [])
    archive.add("folder/マグロ.txt", long)
    archive.add("short", [1, 2, 3])
    #expect(archive.hasRoom(for: 1 << 31))
    #expect(!archive.hasRoom(for: 1 << 32))
    let bytes = archive.finished()
    #expect(bytes.count < 600)
    let files = try #require(UnpackedZip(bytes)).files
    #expect(files.map(\.name) == ["empty", "folder/マグロ.txt", "short"])
    #expect(files.map(\.bytes) == [[], long, [1, 2, 3]])
  }

  @Test func `an archive without files`() throws {
    #expect(ZipArchive().finished().count == 22)
    #expect(try #require(UnpackedZip(ZipArchive().finished())).files.isEmpty)
  }
}
