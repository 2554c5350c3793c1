import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

extension FigureName {
  /// What the figure is called, for people.
  var title: String {
    switch self {
    case .totalCost: "Total cost"
    case .netPresentValue: "Net present value of the cost"
    case .delivered: "Delivered"
    case .costPerUnit: "Cost per delivered item"
    case .peakPeople: "People at the peak"
    case .personMonths: "Paid person-months"
    case .blendedMonthlyCost: "Blended cost per person-month"
    case .hires: "Hires"
    case .leavers: "Leavers"
    case .realisedAttrition: "Realised attrition a year"
    case .finalTrainers: "Trainers in the last week"
    case .firstWeekAtTarget: "Ramp complete from week"
    case .weeksToTarget: "Weeks from the first class to it"
    case .weeksToFullProductivity: "Weeks from the first class to full productivity"
    case .utilisation: "Utilisation"
    case .qaUtilisation: "QA utilisation"
    case .arrived: "Arrived"
    case .onTime: "On time"
    case .clearedWeek: "Backlog cleared from week"
    case .finalBacklog: "Backlog after the last week"
    case .deliveredAccuracy: "Accuracy of what is delivered"
    case .kappa: "Kappa"
    case .shortestBatch: "Weeks for a batch, at the least"
    case .longestBatch: "Weeks for a batch, at the most"
    case .cost: "Cost"
    case .idleCost: "Cost of idle hours"
    }
  }
}

extension FigureName {
  /// What the figure of a subject is called, for people: the cost of a stream is that of the hours that
  /// it takes alone, on which nobody can set a price.
  func title(of subject: KeyFigure.Subject) -> String {
    switch (self, subject) {
    case (.cost, .stream): "Cost of its hours"
    case (.costPerUnit, .stream): "Cost of its hours per item"
    default: title
    }
  }
}

extension FigureUnit {
  /// The unit as programs read it.
  func code(_ currency: Currency) -> String {
    switch self {
    case .money: currency.code
    case .moneyPerItem: currency.code + "/item"
    case .moneyPerPersonMonth: currency.code + "/person-month"
    case .items: "items"
    case .people: "people"
    case .personMonths: "person-months"
    case .week: "week"
    case .weeks: "weeks"
    case .share: "share"
    case .kappa: "kappa"
    }
  }
}

extension KeyFigure {
  /// The value; a week that is never reached is told in words to people.
  var cell: Cell {
    guard let value else {
      return switch name.unit {
      case .week, .weeks: isAsked ? .missing("not within the horizon") : .absent
      default: .absent
      }
    }
    return name.unit.cell(value)
  }
}

extension KeyFigure {
  /// The columns of a list of figures.
  static var columns: [Column] {
    [
      Column("figure", "Figure"), Column("value", "Value", precision: .each),
      Column("unit", "Unit"),
    ]
  }

  /// The figure in such a list.
  func row(in currency: Currency) -> Row {
    let unit = name.unit
    return Row([
      .text(name.title(of: subject)), cell, .text(unit == .share ? "" : unit.code(currency)),
    ])
  }
}

extension KeyFigure.Subject {
  /// The name of the team or the stream; empty for the plan.
  func name(in scenario: Scenario) -> String {
    switch self {
    case .plan: ""
    case .team(let team): scenario.teams[team].name
    case .stream(let stream): scenario.streams[stream].name
    }
  }
}
