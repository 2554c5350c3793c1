import PlanModel
import PlanText

/// A team, its site and roles still by name.
struct TeamDraft: Sendable {
  /// Where hours can come from.
  enum Sourcing: String, Sendable, CaseIterable {
    case staffed
    case crowd
  }

  var node: Node
  var sourcing = Sourcing.staffed
  var name: Written<String>?
  var site: Written<String>?
  var role: Written<String>?
  var startWith: Quantity = 0
  var bench = Bench()
  var ramp: RampDraft?
  var onboarding = OnboardingDraft()
  var productivity: CurveDraft?
  var productivitySpread: Quantity = 0
  var accuracy = Accuracy()
  var mentoring = Mentoring()
  var calibration: Quantity = 0
  var backfill = true
  var pod = PodDraft()

  /// What is known of a crowd.
  var crowd = Crowd()
}

/// How new people are trained.
struct OnboardingDraft: Sendable {
  var weeks: Quantity = 0
  var graduation: Quantity = 1
}

/// How a team grows or shrinks.
struct RampDraft: Sendable {
  var node: Node
  var to: Quantity?
  var begin: Quantity?
  var complete: Quantity?
  var every: Quantity?
  var shape: ClassPlan.Shape?
  var steps: [StepDraft]?
}

/// A headcount from a week on.
struct StepDraft: Sendable {
  var week: Quantity?
  var headcount: Quantity?
}

/// How output grows with experience.
struct CurveDraft: Sendable {
  /// The shapes of curves.
  enum Curve: String, Sendable, CaseIterable {
    case linear
    case sCurve = "s-curve"
    case exponential
    case learning
    case table
    case none
  }

  var node: Node
  var curve: Curve?
  var start: Quantity?
  var fullAfter: Quantity?
  var rate: Quantity?
  var weekly: [Quantity]?
}

/// Who leads and who reviews, by name.
struct PodDraft: Sendable {
  var node: Node?
  var size: Quantity?
  var lead: Written<String>?
  var qa: Written<String>?
  var trainersPerQA: Quantity?
}
