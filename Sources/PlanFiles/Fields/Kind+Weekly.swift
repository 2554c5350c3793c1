import PlanModel
import PlanText

extension Kind where Value == [Quantity] {
  /// Shares, one for each week.
  static var weeklyShares: Kind {
    let share = Kind<Quantity>.openShare
    return Kind(words: "list of shares, may pass 100%", shape: .value) { node, reader in
      guard reader.expect(.list, node) else { return nil }
      var shares: [Quantity] = []
      for (index, item) in reader.bounded(node.items, to: Reader.mostEntries, at: \.place)
        .enumerated()
      {
        let outer = reader.enter(String(index + 1), heading: item.place)
        if let share = share.read(item, &reader) { shares.append(share) }
        reader.leave(to: outer)
      }
      return shares
    }
  }
}
