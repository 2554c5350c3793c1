import PlanAnalysis
import PlanFiles
import PlanModel
import PlanReports
import PlanText
import Tabular

/// `podplan rates`: what do people cost where.
func rates(
  _ arguments: Arguments, _ console: inout Console, _ files: some FileSystem
) -> ExitCode {
  let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
  let request = RateCardRequest(
    arguments.operands, currency: arguments.value(of: "currency"),
    rates: arguments.values(of: "fx"), asOf: arguments.value(of: "as-of"))
  let reading = readRateCards(request, files: DiskProvider(files: files))
  console.print(reading.diagnostics, color: color)
  guard let cards = reading.value, !reading.diagnostics.hasErrors else {
    return reading.diagnostics.exitCode
  }
  let report = RatesReport(
    RateComparison(
      cards.cards, in: cards.currency, cards.rates, lenders: cards.lenders, month: cards.month,
      arguments.valuation))
  console.print(report.report, report.mainTable, in: arguments, json: report.writeJSON)
  return .success
}
