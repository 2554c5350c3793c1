import PlanModel
import PlanText

extension Advice {
  /// Up to so many weeks a plan is a sketch of a month or two, in which nobody has to leave.
  private static let shortHorizon = 8

  /// Somebody said how right the work is.
  static let noAccuracy = Advice(
    "no-accuracy", "A plan of more than 8 weeks does not say how right a team is."
  ) { plan, tell in
    guard let horizon = plan.draft.horizon, horizon > shortHorizon else { return }
    let used = Set(
      plan.draft.streams.filter { $0.demand?.isEmpty == false }
        .flatMap { $0.teams ?? [] }.map(\.value))
    for team in plan.draft.teams {
      guard let name = team.name, used.contains(name.value) else { continue }
      let isCrowd = team.sourcing == .crowd
      let figure = isCrowd ? team.crowd.accuracy : team.accuracy.full
      guard figure.field == nil else { continue }
      let start = isCrowd ? nil : plan.place(of: team.accuracy.start)
      tell(
        start ?? name.place,
        "'\(name.value)' is right every time"
          + (start == nil
            ? ", as nobody set its accuracy" : " once settled, without a 'full' accuracy")
          + "; even published test sets have 3.4% of wrong labels (Northcutt, 2021)",
        "Write what you measured, such as "
          + (isCrowd
            ? "`accuracy: 85%`." : "`accuracy: {start: 85%, full: 95%, settles_after: 8 weeks}`."))
    }
  }

  /// Somebody said how many people leave.
  static let noAttrition = Advice(
    "no-attrition", "In a plan of more than 8 weeks nobody ever leaves a site."
  ) { plan, tell in
    guard let horizon = plan.draft.horizon, horizon > shortHorizon else { return }
    for (site, peak) in plan.sites where site.site.attrition.field == nil {
      let isOnshore = site.site.region == .onshore
      let (low, high) = isOnshore ? (0.2, 0.45) : (0.31, 0.45)
      let leavers = Double(peak) * (low + high) / 2 * Double(horizon) / 52
      tell(
        site.cardPlace ?? site.name.place,
        "nobody leaves '\(site.name.value)' in \(horizon) weeks: neither its card nor the site sets "
          + "'attrition'; at the rates of contact centres some \(max(1, wholeNumber(leavers))) would "
          + "leave a team of \(grouped(peak)) "
          + (isOnshore ? "(ContactBabel)" : "(CCAP survey, 2022)"),
        "Write your own rate at the site, or "
          + "`attrition: \(AdviceWords.percent(low)) to \(AdviceWords.percent(high))/year`.")
    }
  }
}
