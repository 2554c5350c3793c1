/// What stands at the beginning of a file of trials: whose they are.
public struct TrialFileHeader: Sendable, Hashable {
  /// A plan whose trials are in the file.
  public struct Plan: Sendable, Hashable {
    /// Its name.
    public let name: String

    /// What tells it from other plans.
    public let fingerprint: UInt64

    /// Creates a plan of a file.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - fingerprint: What tells it from other plans.
    public init(name: String, fingerprint: UInt64) {
      self.name = name
      self.fingerprint = fingerprint
    }
  }

  /// The version of podplan that ran them.
  public let version: String

  /// The seed of the draws.
  public let seed: UInt64

  /// The trials, by number.
  public let numbers: Range<Int>

  /// The plans, in the order in which they stand.
  public let plans: [Plan]

  /// Creates a header.
  ///
  /// - Parameters:
  ///   - version: The version of podplan.
  ///   - seed: The seed of the draws.
  ///   - numbers: The trials, by number from 1.
  ///   - plans: The plans.
  public init(version: String, seed: UInt64, numbers: Range<Int>, plans: [Plan]) {
    self.version = version
    self.seed = seed
    self.numbers = numbers
    self.plans = plans
  }

  /// The most bytes that a header has: names of a thousand plans, and room to spare.
  public static let mostBytes = 1 << 20
}

extension TrialFileHeader {
  /// What every file of trials begins with.
  private static let mark = Array("podplan trials 1\n".utf8)

  /// The header as bytes: a mark, the length of the rest, the rest, and a checksum.
  public var bytes: [UInt8] {
    var body = TrialBytes()
    body.append(version)
    body.append(seed)
    body.append(UInt64(numbers.lowerBound))
    body.append(UInt64(numbers.count))
    body.append(UInt64(plans.count))
    for plan in plans {
      body.append(plan.name)
      body.append(plan.fingerprint)
    }
    var all = TrialBytes(TrialFileHeader.mark)
    all.append(UInt64(body.bytes.count))
    all.bytes += body.bytes
    all.append(TrialBytes.checksum(of: body.bytes))
    return all.bytes
  }

  /// More trials than anybody runs, and few enough that the size of the largest file is a number.
  private static let mostTrials = 1 << 24

  /// Reads a header.
  ///
  /// - Parameter bytes: The beginning of a file: `mostBytes` of it, or all.
  /// - Returns: The header and how many bytes it takes; `nil` where it is none, or damaged.
  public static func read(_ bytes: [UInt8]) -> (header: TrialFileHeader, count: Int)? {
    guard bytes.starts(with: mark) else { return nil }
    var reader = TrialBytesReader(bytes[mark.count...])
    guard let length = reader.number(), length <= mostBytes, let body = reader.take(Int(length)),
      reader.number() == TrialBytes.checksum(of: Array(body))
    else { return nil }
    var fields = TrialBytesReader(body)
    guard let version = fields.text(), let seed = fields.number(), let first = fields.number(),
      let count = fields.number(), let planCount = fields.number(),
      first >= 1, first <= mostTrials, count >= 1, count <= mostTrials, planCount <= length
    else { return nil }
    var plans: [Plan] = []
    for _ in 0..<planCount {
      guard let name = fields.text(), let fingerprint = fields.number() else { return nil }
      plans.append(Plan(name: name, fingerprint: fingerprint))
    }
    guard fields.isAtEnd else { return nil }
    let numbers = Int(first)..<Int(first) + Int(count)
    let header = TrialFileHeader(version: version, seed: seed, numbers: numbers, plans: plans)
    return (header, mark.count + 8 + Int(length) + 8)
  }
}
