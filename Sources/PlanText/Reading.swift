/// A value that was read, as far as it could be, and everything its author should know.
public struct Reading<Value: Sendable>: Sendable {
  /// What was read; `nil` where an error left nothing to go on with.
  public let value: Value?

  /// Everything to tell, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// Creates a reading.
  ///
  /// - Parameters:
  ///   - value: What was read.
  ///   - diagnostics: Everything to tell.
  public init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
