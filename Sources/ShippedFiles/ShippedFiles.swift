/// The rate cards and scenarios that ship inside the program, each list sorted by name.
///
/// The lists are written by the build from the folders `RateCards` and `Scenarios`, and made when
/// first asked for.
public enum ShippedFiles {
  /// Every file of the folder `RateCards`.
  public static var rateCards: [ShippedFile] { EmbeddedFiles.rateCards }

  /// Every file of the folder `Scenarios`.
  public static var scenarios: [ShippedFile] { EmbeddedFiles.scenarios }

  /// Every shipped file, the rate cards first; so the paths are in order.
  public static var all: [ShippedFile] { rateCards + scenarios }

  /// Finds a file by its path.
  ///
  /// - Parameter path: The path in the package, such as `RateCards/philippines.yaml`.
  /// - Returns: The file, or nil where none of that path ships.
  public static func file(at path: String) -> ShippedFile? {
    all.first { $0.path == path }
  }

  /// Finds a rate card by its name.
  ///
  /// - Parameter name: The name without directory and `.yaml`, such as `philippines`.
  /// - Returns: The card, or nil where none of that name ships.
  public static func rateCard(named name: String) -> ShippedFile? {
    rateCards.first { $0.name == name }
  }

  /// Finds a scenario by its name.
  ///
  /// - Parameter name: The name without directory and `.yaml`, such as `ramp-3-to-50`.
  /// - Returns: The scenario, or nil where none of that name ships.
  public static func scenario(named name: String) -> ShippedFile? {
    scenarios.first { $0.name == name }
  }
}
