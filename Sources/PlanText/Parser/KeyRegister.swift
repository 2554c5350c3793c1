/// The keys of all maps that are open, to find a key that is written twice.
///
/// A small map compares each new key with those before it. A map that grows past `smallMap` gets a
/// hash table, so that the work stays in proportion to the keys. The hashes are seeded anew in each
/// process, which nobody can see: equal hashes are always compared as texts.
struct KeyRegister: Sendable {
  private struct Key: Sendable {
    let start: UInt32
    let textStart: UInt32
    let textEnd: UInt32
    let isDecoded: Bool

    init(_ scalar: Scalar) {
      start = UInt32(truncatingIfNeeded: scalar.start)
      textStart = UInt32(truncatingIfNeeded: scalar.textStart)
      textEnd = UInt32(truncatingIfNeeded: scalar.textEnd)
      isDecoded = scalar.isDecoded
    }

    var length: UInt32 { textEnd &- textStart }

    var range: Range<Int> { Int(textStart)..<Int(textEnd) }
  }

  private struct Slot: Sendable {
    let hash: UInt32
    /// Index of the key; -1 in a slot that is free.
    let key: Int32
  }

  private struct Table: Sendable {
    let first: Int
    var slots: [Slot]
  }

  private static var smallMap: Int { 12 }

  private var keys: [Key] = []
  private var tables: [Table] = []

  /// How many keys are held: what a map that begins now remembers as its first.
  var count: Int { keys.count }

  /// Forgets the keys of a map that ends.
  mutating func forget(from first: Int) {
    keys.removeLast(keys.count - first)
    while let table = tables.last, table.first >= first { tables.removeLast() }
  }

  /// Adds a key to the map that began at `first`.
  ///
  /// - Returns: Where the same key was written before; `nil` if it is new.
  mutating func insert(
    _ scalar: Scalar, from first: Int, source: [UInt8], decoded: [UInt8]
  ) -> Int? {
    let key = Key(scalar)
    if keys.count - first < KeyRegister.smallMap {
      for index in first..<keys.count
      where keys[index].length == key.length
        && KeyRegister.same(keys[index], key, source, decoded)
      {
        return Int(keys[index].start)
      }
    } else if let earlier = enter(key, first, source, decoded) {
      return Int(earlier.start)
    }
    keys.append(key)
    return nil
  }

  /// Enters a key that will be appended into the hash table of its map.
  private mutating func enter(
    _ key: Key, _ first: Int, _ source: [UInt8], _ decoded: [UInt8]
  ) -> Key? {
    if tables.last?.first != first {
      tables.append(Table(first: first, slots: []))
      grow()
      for (offset, earlier) in keys[first...].enumerated() {
        place(Slot(hash: KeyRegister.hash(earlier, source, decoded), key: Int32(first + offset)))
      }
    }
    let hash = KeyRegister.hash(key, source, decoded)
    let table = tables.count - 1
    if (keys.count - first + 1) * 2 > tables[table].slots.count { grow() }
    let mask = tables[table].slots.count - 1
    var index = Int(hash) & mask
    while tables[table].slots[index].key >= 0 {
      let slot = tables[table].slots[index]
      if slot.hash == hash {
        let earlier = keys[Int(slot.key)]
        if KeyRegister.same(earlier, key, source, decoded) { return earlier }
      }
      index = (index + 1) & mask
    }
    tables[table].slots[index] = Slot(hash: hash, key: Int32(keys.count))
    return nil
  }

  /// Doubles the table of the innermost big map.
  private mutating func grow() {
    let table = tables.count - 1
    let old = tables[table].slots
    tables[table].slots = Array(
      repeating: Slot(hash: 0, key: -1), count: max(64, old.count * 2))
    for slot in old where slot.key >= 0 { place(slot) }
  }

  /// Puts a slot into a free place of the table of the innermost big map.
  private mutating func place(_ slot: Slot) {
    let table = tables.count - 1
    let mask = tables[table].slots.count - 1
    var index = Int(slot.hash) & mask
    while tables[table].slots[index].key >= 0 { index = (index + 1) & mask }
    tables[table].slots[index] = slot
  }

  private static func hash(_ key: Key, _ source: [UInt8], _ decoded: [UInt8]) -> UInt32 {
    var hasher = Hasher()
    (key.isDecoded ? decoded : source).withUnsafeBytes {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[key.range]))
    }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  private static func same(_ a: Key, _ b: Key, _ source: [UInt8], _ decoded: [UInt8]) -> Bool {
    if a.isDecoded || b.isDecoded {
      return (a.isDecoded ? decoded : source)[a.range]
        .elementsEqual((b.isDecoded ? decoded : source)[b.range])
    }
    var (left, right) = (Int(a.textStart), Int(b.textStart))
    guard a.length == b.length else { return false }
    while left < Int(a.textEnd) {
      if source[left] != source[right] { return false }
      (left, right) = (left + 1, right + 1)
    }
    return true
  }
}
