import PlanEngine
import PlanModel
import Tabular

/// By what stretch of time a table counts.
public enum Period: String, Sendable, Hashable, CaseIterable {
  /// A week of the plan.
  case week
  /// A calendar month; a week belongs to the month of its Monday.
  case month
  /// A calendar quarter.
  case quarter
  /// A calendar year.
  case year
}

/// One stretch of a plan's time.
struct PeriodSpan {
  /// The head of its row or column.
  let cell: Cell

  /// The weeks whose Monday lies in it; none in a last month in which no week begins.
  let weeks: Range<Int>

  /// The months of the ledger in it; none for a week.
  let months: Range<Int>

  /// The head as words.
  var label: String {
    switch cell {
    case .week(let week): "week \(week)"
    case .text(let text): text
    default: ""
    }
  }
}

extension Trajectory {
  /// The stretches of the plan's time, in order.
  func spans(by period: Period) -> [PeriodSpan] {
    guard period != .week else {
      return (0..<timeline.weeks).map {
        PeriodSpan(cell: .week($0 + 1), weeks: $0..<$0 + 1, months: 0..<0)
      }
    }
    let labels = ledger.months.map { $0.label(by: period) }
    var (spans, month, week) = ([PeriodSpan](), 0, 0)
    while month < labels.count {
      let (firstMonth, firstWeek) = (month, week)
      while month < labels.count, labels[month] == labels[firstMonth] { month += 1 }
      while week < timeline.weeks, timeline.month[week] < month { week += 1 }
      spans.append(
        PeriodSpan(
          cell: .text(labels[firstMonth]), weeks: firstWeek..<week, months: firstMonth..<month))
    }
    return spans
  }
}

extension Month {
  fileprivate func label(by period: Period) -> String {
    switch period {
    case .week, .month: description
    case .quarter: "\(year)-Q\(quarter)"
    case .year: "\(year)"
    }
  }
}
