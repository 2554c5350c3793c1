import Tabular

/// A workbook with everything that one can have: formulas over another sheet, charts, filters.
let fishMarket: Workbook = {
  var prices = Sheet("Prices")
  var table = fishPrices
  table.title = ""
  let listed = prices.append(table)
  prices.keepHeads(of: listed, columns: 1)
  prices.addFilter(to: listed)

  var weeks = Sheet("Weeks")
  let catches = weeks.append(
    Table(
      columns: [
        Column("from", "Week from"), Column("cod", "Cod (kg)"), Column("tuna", "Tuna (kg)"),
      ],
      rows: (0..<3).map {
        Row([
          .date(year: 2027, month: 3, day: 1 + 7 * $0), .number(100.5 + Double($0)),
          $0 == 1 ? .absent : .count(40),
        ])
      }))

  var summary = Sheet("Summary")
  summary.append(title: "The market")
  summary.append(paragraph: "What was sold, by kind & in full.")
  let sums = summary.append(
    Table(
      "By fish",
      columns: [
        Column("fish", "Fish"), Column("value", "Value (EUR)", isFinance: true),
        Column("state", "State"),
      ],
      rows: [
        Row([.text("cod"), .money(cents: 99_681_19), .text("sold")]),
        Row([.text("sea bass"), .money(cents: 11_730_00), .missing("not known")]),
        .total([.text("Both"), .money(cents: 111_411_19), .absent]),
      ],
      notes: ["Formulas reckon the values anew."]))
  let amount = 1
  for row in 0...1 {
    let fish = sums.cell(row: row, column: 0).reference
    let formula = Formula.sum(
      listed.values(ofColumn: 6), where: [(listed.values(ofColumn: 0), fish)])
    summary.setFormula(at: sums.position(row: row, column: amount), to: formula)
  }
  let all = sums.values(ofColumn: amount).localReference
  summary.setFormula(at: sums.position(row: 2, column: amount), to: "SUM(\(all))")
  let first = sums.position(row: 0, column: amount).reference
  summary.setFormula(
    at: sums.position(row: 0, column: 2), to: "IF(\(first)>0,\"sold\",\"left\")")
  summary.append(
    SheetChart(
      "Catch <by week>", of: catches, columns: [1, 2], categoryTitle: "Week from",
      valueTitle: "Catch (kg)"))
  summary.append(
    SheetChart("Value by fish", kind: .columns, of: sums, columns: [1], valueTitle: "EUR"),
    rows: 16)
  return Workbook(
    sheets: [summary, weeks, prices],
    properties: .init(title: "Fish & prices", subject: "A market", creator: "fishmonger"))
}()
