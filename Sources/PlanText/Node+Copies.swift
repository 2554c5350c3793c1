extension Node {
  /// Whether a node says the same as another because one is a copy of the other: the same texts, at
  /// the same places of the same sources.
  ///
  /// - Parameter other: A node of any tree.
  /// - Returns: Whether it is.
  /// - Complexity: O(size of the node).
  public func isCopy(of other: Node) -> Bool {
    let count = tree.next(after: index) - index
    guard count == other.tree.next(after: other.index) - other.index else { return false }
    return (0..<count).allSatisfy { offset in
      let (mine, its) = (tree.records[index + offset], other.tree.records[other.index + offset])
      guard mine.start == its.start, mine.end == its.end, mine.form == its.form,
        tree.sources[Int(mine.source)] === other.tree.sources[Int(its.source)]
      else { return false }
      if mine.form.isCollection {
        return Int(mine.link) - index == Int(its.link) - other.index
      }
      guard mine.form.isDecoded else { return true }
      let (text, itsText) = (tree.text(of: mine), other.tree.text(of: its))
      return text.bytes[text.range].elementsEqual(itsText.bytes[itsText.range])
    }
  }
}
