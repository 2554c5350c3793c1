import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// Money of a comparison: by line, by month, and what is saved.
///
/// Amounts for people are rounded to whole units first and subtracted then, so that what is printed
/// subtracts exactly; percentages are of the cents. Plans of less than a thousand are told to the cent.
struct ComparisonTables {
  let comparison: Comparison

  /// Whether amounts for people are rounded to whole units.
  var isRounded = true

  /// What a plan is called in the names of columns.
  var key: KeyPath<Comparison.Option, String> = \.columnName

  private var code: String { comparison.base.findings.scenario.currency.code }

  /// Cost of the horizon by line.
  func costByLine(forPeople: Bool) -> Table {
    var table = Table(
      forPeople ? "Cost by line (\(code))" : "",
      columns: columns("line", "Line", relative: forPeople))
    for line in LedgerLine.allCases {
      let cents = comparison.options.map { $0.cost.byLine[line] ?? 0 }
      guard cents.contains(where: { $0 != 0 }) else { continue }
      table.append(Row(cells(.text(line.rawValue), cents, forPeople)))
    }
    table.append(.total(cells(.text("Total"), comparison.options.map(\.cost.total), forPeople)))
    return table
  }

  /// Cost of each month, or of all months up to its end.
  func costByMonth(cumulative: Bool, forPeople: Bool) -> Table {
    let title = cumulative ? "Cumulative cost (\(code))" : "Cost by month (\(code))"
    var table = Table(
      forPeople ? title : "", columns: columns("month", "Month", relative: false))
    let profiles = comparison.options.map(\.cost)
    let months = Set(profiles.flatMap(\.months)).sorted()
    for month in months {
      let cents = profiles.map { profile in
        guard let first = profile.months.first else { return 0 }
        let index = month.index - first.index
        guard cumulative else {
          return profile.byMonth.indices.contains(index) ? profile.byMonth[index] : 0
        }
        return profile.byMonth.prefix(max(0, index + 1)).reduce(0, +)
      }
      let label = Cell.month(year: month.year, month: month.month)
      table.append(Row(cells(label, cents, forPeople, relative: false)))
    }
    if !cumulative {
      table.append(
        .total(cells(.text("Total"), profiles.map(\.total), forPeople, relative: false)))
    }
    return table
  }

  /// What each plan saves.
  func savings(forPeople: Bool) -> Table {
    let base = comparison.base.name
    var table = Table(
      forPeople ? "Saved against \(base == "plan" ? "the plan" : base) (\(code))" : "",
      columns: (forPeople ? [] : [Column("plan")]) + [
        Column("saving", "Saving"), Column("base", "Base: \(base)", isFinance: true),
        Column("cost", "Compared", isFinance: true), Column("saved", "Saved", isFinance: true),
        Column("share", "Share of the base", precision: .decimals(1), isFinance: true),
      ])
    for (option, savings) in zip(comparison.others, comparison.savings) {
      if forPeople { table.append(.section(option.name)) }
      for name in SavingName.allCases {
        guard let saving = savings[name] else { continue }
        let (whole, plan) = (money(saving.base, forPeople), money(saving.plan, forPeople))
        let label: [Cell] =
          forPeople
          ? [.text(name.title(savings.month?.months ?? []))]
          : [.text(option.name), .text(name.rawValue)]
        // A plan without labour, such as a crowd, saves none of it: it buys the work in another way.
        let isSaving = !name.isOfLabour || saving.plan > 0
        table.append(
          Row(
            label + [
              .money(cents: whole),
              isSaving || !forPeople ? .money(cents: plan) : .missing("has no labour"),
              isSaving ? .money(cents: whole - plan) : .absent,
              isSaving ? Cell(share: saving.share) : .absent,
            ]))
      }
    }
    return table
  }

  private func columns(_ name: String, _ title: String, relative: Bool) -> [Column] {
    let base = comparison.base
    return [Column(name, title), Column(base[keyPath: key], base.name, isFinance: true)]
      + comparison.others.flatMap { option in
        [
          Column(option[keyPath: key], option.name, isFinance: true),
          Column(
            option[keyPath: key] + "_difference", "difference", isFinance: true, isOfPrevious: true),
        ]
          + (relative
            ? [
              Column(
                "relative", "in percent", precision: .decimals(1), isFinance: true,
                isOfPrevious: true)
            ] : [])
      }
  }

  private func cells(
    _ label: Cell, _ cents: [Int], _ forPeople: Bool, relative: Bool = true
  ) -> [Cell] {
    let shown = cents.map { money(Double($0), forPeople) }
    return [label, .money(cents: shown[0])]
      + zip(cents, shown).dropFirst().flatMap { exact, amount -> [Cell] in
        [.money(cents: amount), .money(cents: amount - shown[0])]
          + (forPeople && relative
            ? [shown[0] == 0 ? .absent : .share(Double(exact - cents[0]) / Double(cents[0]))]
            : [])
      }
  }

  /// An amount in cents: whole units for people.
  private func money(_ cents: Double, _ forPeople: Bool) -> Int {
    forPeople && isRounded && comparison.isInWholeUnits
      ? Int((cents / 100).rounded()) * 100 : Int(cents.rounded())
  }
}

extension Comparison {
  /// Whether amounts for people are of whole units: not where every plan costs less than a thousand.
  var isInWholeUnits: Bool { options.contains { $0.cost.total >= 100_000 } }
}

extension SavingName {
  /// What is held against what, for people.
  func title(_ months: [Month]) -> String {
    let month =
      months.count > 1
      ? "a month, mean of \(months[0]) to \(months[months.count - 1])"
      : "a month" + (months.first.map { ", \($0)" } ?? "")
    return switch self {
    case .monthlyLabourOnWages: "labour against wages alone, \(month)"
    case .monthlyGross: "gross: labour against labour, \(month)"
    case .monthlyNet: "net: every line that recurs, \(month)"
    case .gross: "gross: labour against labour, over the horizon"
    case .net: "net: every line, over the horizon"
    }
  }
}
