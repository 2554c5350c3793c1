import PlanModel
import PlanText

/// Every number that was read, once for each place where one is written.
struct FieldRegister: Sendable {
  /// The numbers, in the order of reading.
  private(set) var fields: [Field] = []

  /// Where each is written.
  private(set) var places: [Place] = []

  private struct Spot: Hashable {
    let source: ObjectIdentifier
    let start: Int

    init(_ node: Node) {
      let place = node.place
      source = ObjectIdentifier(place.source)
      start = place.range.lowerBound
    }
  }

  private var indices: [Spot: Int] = [:]
  private var tables: [ObjectIdentifier: LineTable] = [:]

  /// The index of the number that is written at a node, where one was entered.
  func index(of node: Node) -> Int? { indices[Spot(node)] }

  /// Enters the numbers of an item that was read before; nothing else in the plan stands where they do.
  mutating func enter(_ fields: ArraySlice<Field>, at places: ArraySlice<Place>) {
    self.fields += fields
    self.places += places
  }

  /// Enters a number that is not entered yet.
  ///
  /// - Parameters:
  ///   - estimate: What is known of the number.
  ///   - node: Where it is written.
  ///   - path: The keys that lead to it.
  ///   - key: The key whose value it is, or is part of.
  ///   - provenances: On whose word the figures of each source stand.
  /// - Returns: The number, with the index of its field.
  mutating func enter(
    _ estimate: Estimate, _ node: Node, path: String, key: KeyInfo?,
    _ provenances: [ObjectIdentifier: Provenance]
  ) -> Quantity {
    let place = node.place
    let start = place.range.lowerBound
    let source = ObjectIdentifier(place.source)
    let table = tables[source] ?? LineTable(of: place.source)
    tables[source] = table
    let position = table.position(of: start)
    let origin = Origin(
      file: place.source.name, line: position.line, column: position.column,
      citation: provenances[source]?.citation(at: start))
    indices[Spot(node)] = fields.count
    places.append(place)
    fields.append(
      Field(
        path: path, text: node.text, estimate: estimate, origin: origin,
        isDecision: key?.isDecision ?? false, howToMeasure: key?.howToMeasure))
    return Quantity(estimate, field: fields.count - 1)
  }
}
