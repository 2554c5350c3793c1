import PlanModel
import PlanText

/// Items that were read for one plan, to be taken over for another that has them unchanged.
///
/// A scenario is read anew with each of its alternatives, which mostly leave most of its teams and
/// streams as they are.
struct EarlierItems: Sendable {
  /// One item.
  private struct Item: Sendable {
    let node: Node
    let draft: any Sendable
    let fields: Range<Int>
  }

  private var items: [Int: Item] = [:]
  private var fields: [Field] = []
  private var places: [Place] = []
  private let start: CalendarDate?
  private let currency: Currency?

  /// Begins with what items are read by: the first week, and the currency of amounts.
  init(start: CalendarDate?, currency: Currency?) {
    self.start = start
    self.currency = currency
  }

  /// Notes an item.
  ///
  /// - Parameters:
  ///   - draft: What was read.
  ///   - node: What it was read from.
  ///   - fields: The indices of its numbers.
  mutating func note(_ draft: some Sendable, _ node: Node, _ fields: Range<Int>) {
    // Numbers have their index in what is read, so that an item only fits in behind as many.
    items[fields.lowerBound] = fields.isEmpty ? nil : Item(node: node, draft: draft, fields: fields)
  }

  /// Ends the reading.
  mutating func end(with register: FieldRegister) {
    fields = register.fields
    places = register.places
  }

  /// An item that was read before, its numbers entered.
  ///
  /// - Parameters:
  ///   - node: The item.
  ///   - start: The Monday that its weeks count from.
  ///   - currency: The currency of its amounts.
  ///   - register: Takes its numbers.
  /// - Returns: What was read; `nil` where it has to be read anew.
  func item<Draft>(
    _ node: Node, start: CalendarDate?, currency: Currency?, _ register: inout FieldRegister
  ) -> Draft? {
    guard let item = items[register.fields.count], let draft = item.draft as? Draft,
      self.start == start, self.currency == currency, item.node.isCopy(of: node)
    else { return nil }
    register.enter(fields[item.fields], at: places[item.fields])
    return draft
  }
}
