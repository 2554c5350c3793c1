/// A whole number of weeks or people: half up, with room so that float noise never decides.
///
/// - Parameter x: A number between the least and the greatest `Int`.
/// - Returns: `floor(x + 0.5 + 1e-9)`.
public func wholeNumber(_ x: Double) -> Int { Int((x + 0.5 + 1e-9).rounded(.down)) }
