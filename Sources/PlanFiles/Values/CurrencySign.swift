/// The signs of currencies.
enum CurrencySign {
  /// The signs that amounts may carry, with their codes.
  static let all = [("$", "USD"), ("₱", "PHP"), ("₹", "INR"), ("€", "EUR"), ("£", "GBP")]

  /// The sign of a code; `nil` where it has none.
  static func of(_ code: String) -> String? { all.first { $0.1 == code }?.0 }

  /// The currency that another way to name it means, and what to write; `nil` for other words.
  static func meant(by word: String) -> (code: String, written: String)? {
    switch word.lowercased() {
    case "us$": ("USD", "$")
    case "rs", "rs.": ("INR", "₹")
    case "p": ("PHP", "₱")
    case let code where code.utf8.count == 3 && code.utf8.allSatisfy(\.isLetter):
      (code.uppercased(), code.uppercased())
    default: nil
    }
  }
}
