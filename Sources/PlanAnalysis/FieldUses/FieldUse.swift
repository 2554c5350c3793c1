import PlanModel

/// One place of a scenario in which a written number works: what it is there, and what else it could be.
struct FieldUse {
  /// Index of the number in `Scenario.fields`.
  let field: Int

  /// What it is for.
  let purpose: FieldPurpose

  /// Which other values to try.
  let scale: FieldScale
}

/// What a written number is for.
enum FieldPurpose: Hashable {
  case discountRate
  case contingency
  case exchange(Currency)
  case site(Int, SitePurpose)
  /// Pay of a role at a site; `entry` where it is given by date.
  case pay(site: Int, role: String, entry: Int?)
  case staff(team: Int, StaffPurpose)
  case crowd(team: Int, CrowdPurpose)
  case stream(Int, StreamPurpose)
  case demand(stream: Int, entry: Int, isWeek: Bool)
  case overhead(Int, OverheadPurpose)
  case pause(Int)
  /// What a target asks for: to move it moves what is asked, whatever the plan does.
  case target
  /// What only moves with chance: a run of expected values can't tell whether it has an effect.
  case chance
}

enum SitePurpose: Hashable {
  case hours, attrition, newHireMultiplier, newHireWeeks, timeToHire
  case salaryGrowth, shareOfPay, monthlyCost, costOfStart, severance
}

enum StaffPurpose: Hashable {
  case startWith, benchSize, benchLeadTime
  case rampTo, rampWeek, rampEvery
  case stepWeek(Int), stepHeadcount(Int)
  case onboarding, graduation, paceStart, paceFullAfter, paceRate, paceOfWeek(Int)
  case accuracyStart, accuracyFull, accuracySettles
  case mentoringHours, mentoringWeeks, calibration, podSize, trainersPerQA
}

enum CrowdPurpose: Hashable {
  case leadTime, capacity, accuracy, price
}

enum StreamPurpose: Hashable {
  case priority, handleTime, overlap, prelabelSaving, seniorAccuracy
  case reviewSample, reviewTime, detection, due, batch, gate
}

enum OverheadPurpose: Hashable {
  case pay(entry: Int?), fte, cost, week, every
}
