extension Table {
  /// The cells as people read them, row by row.
  ///
  /// Numbers have three or four digits, as far as decimals go: what stands before the decimal mark
  /// is never rounded away. In an even column the greatest number decides, and no decimal is shown
  /// that is zero in every cell. Money is whole from 1,000 on and has two decimals below; a share
  /// is a percentage with two decimals at most. A cell without a value is a dash, or the words that say why; in a sum, which
  /// need not have a value in each column, it is empty.
  ///
  /// - Returns: As many texts for each row as it has cells.
  public func textsForPeople() -> [[String]] {
    let styles = columns.indices.map { index in
      let column = columns[index]
      return column.precision == .even
        ? NumberStyles(of: cells(ofColumn: index), in: column) : nil
    }
    return rows.map { row in
      row.cells.indices.map { index in
        let cell = row.cells[index]
        if row.isSum && cell == .absent { return "" }
        let styles = styles[index] ?? NumberStyles(of: [cell], in: columns[index])
        return cell.forPeople(styles)
      }
    }
  }
}

extension Cell {
  /// The cell as people read it.
  fileprivate func forPeople(_ styles: NumberStyles) -> String {
    if case .missing(let reason) = self { return reason }
    if isEmpty { return "–" }
    return switch self {
    case .count(let count): styles.count.text(count)
    case .number(let value): styles.number.text(value)
    case .amount(let value): styles.amount.text(value)
    case .share(let value): styles.share.text(value)
    case .money(let cents): styles.money.text(cents: cents)
    case .text, .date, .month, .week, .flag, .absent, .missing: inFull
    }
  }
}

/// The styles of the numbers of one column, or of one cell, for each kind of number.
struct NumberStyles {
  var count: NumberStyle
  var number: NumberStyle
  var amount: NumberStyle
  var share: NumberStyle
  var money: NumberStyle

  init(of cells: [Cell], in column: Column) {
    let plain = NumberStyle(decimals: 0, isGrouped: true, hasParentheses: column.isFinance)
    (count, number, amount, share, money) = (plain, plain, plain, plain, plain)
    share.isPercent = true
    if case .decimals(let decimals) = column.precision {
      number.decimals = decimals
      amount.decimals = decimals
      share.decimals = decimals
      money.decimals = decimals
      return
    }
    var numbers: [Double] = []
    var amounts: [Double] = []
    var shares: [Double] = []
    var sums: [Double] = []
    for cell in cells where !cell.isEmpty {
      switch cell {
      case .number(let value): numbers.append(value.magnitude)
      case .amount(let value): amounts.append(value.magnitude)
      case .share(let value): shares.append(value.magnitude)
      case .money(let cents): sums.append(Double(cents.magnitude) / 100)
      case .text, .count, .date, .month, .week, .flag, .absent, .missing: break
      }
    }
    number.decimals = decimalsNeeded(by: numbers, from: 0, to: decimalsShown(numbers))
    let price = decimalsShown(amounts)
    let needed = decimalsNeeded(by: amounts, from: 2, to: max(2, price))
    amount.decimals = price == 0 ? 0 : max(2, needed)
    let percent = decimalsShown(shares.map { $0 * 100 })
    share.decimals = decimalsNeeded(by: shares, percent: true, from: 0, to: min(2, percent))
    money.decimals = decimalsShown(sums) == 0 ? 0 : decimalsNeeded(by: sums, from: 2, to: 2)
  }
}

/// How many decimals show three or four digits of the greatest number.
///
/// The limits are where the number, once rounded, has one digit more.
private func decimalsShown(_ numbers: [Double]) -> Int {
  let greatest = numbers.max() ?? 0
  let limits = [999.95, 9.995, 0.9995, 0.09995, 0.009995, 0.0009995]
  return greatest == 0 ? 0 : limits.firstIndex { greatest >= $0 } ?? limits.count
}

/// The fewest decimals, from the least on, beyond which all numbers show nothing but zeros; none
/// where all are whole.
private func decimalsNeeded(
  by numbers: [Double], percent: Bool = false, from least: Int, to most: Int
) -> Int {
  let shift = percent ? 2 : 0
  let scaled = numbers.map { scaledQuickly($0, places: most + shift) }
  let candidates = [0] + Array(max(least, 1)..<max(most, 1))
  return candidates.first { decimals in
    decimals <= most
      && scaled.allSatisfy { ($0 ?? 1).isMultiple(of: powerOfTen(most - decimals)) }
  } ?? most
}
