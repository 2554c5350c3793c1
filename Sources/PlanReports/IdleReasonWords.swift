import PlanAnalysis

extension IdleReason {
  /// The reason in a few words.
  var words: String {
    switch self {
    case .pastHorizon: "it lies past the horizon"
    case .noTeamAtSite: "no team works at this site"
    case .nobodyAtSite: "the teams of this site have nobody in any week"
    case .nobodyInTeam: "this team has nobody in any week"
    case .nobodyInRole: "nobody has this role in any week"
    case .currencyNotUsed:
      "no team is paid in this currency: only reports in it, by `--currency`, use it"
    case .otherEntryHolds: "another entry holds in every week of the plan"
    case .endsBeforeRise: "pay rises every 52 weeks, and the plan ends before"
    case .payByDate: "all pay at this site is given by date"
    case .nothingPaid: "no pay is due at this site"
    case .nobodyHired: "nobody is hired within the horizon"
    case .nobodyTrained: "nobody who is hired finishes onboarding within the horizon"
    case .nobodySoExperienced: "nobody is in production for so long within the horizon"
    case .nobodyReleased: "nobody is released"
    case .noAttrition: "nobody leaves: the attrition is 0%"
    case .newForNoTime: "it holds for 0 weeks"
    case .newLeaveLikeOthers: "new hires leave like everyone"
    case .noClass: "no class is planned for this team"
    case .benchEmpty: "nobody is on the bench"
    case .rampLevel: "the ramp leads to the headcount that the team starts with"
    case .oneClass: "the ramp has one class only"
    case .stepLevel: "the headcount is the same before"
    case .noOnboarding: "the onboarding takes no time"
    case .fullPaceAtOnce: "the pace is full from the start"
    case .settledAtOnce: "the accuracy is settled from the start"
    case .noMentoring: "mentoring takes no time"
    case .notInCurve: "the curve of this team does not use it"
    case .crowdTooLate: "this crowd starts past the horizon"
    case .crowdNotNeeded: "no work is left for this crowd"
    case .nothingArrives: "nothing arrives in this stream within the horizon"
    case .nobodyWorks: "nobody works on this stream"
    case .noRival: "no other stream wants the same teams"
    case .timeForAll: "the teams have time for all their streams in every week"
    case .noDisagreement: "a senior never has to decide"
    case .everyPassRight: "every pass is right"
    case .nothingReviewed: "nothing is reviewed"
    case .deliveredAtOnce: "everything is delivered in the week it arrives"
    case .nobodyToTest: "a gate tests staffed teams, and none works here"
    case .streamsHaveOwn: "each stream has its own"
    case .sameRate: "the rate is the same before"
    case .amountZero: "the amount it is about is 0"
    case .noClassToPause: "no class is due from then on"
    case .classesAfterPause:
      "the classes come after it, and wait as long wherever before them it lies"
    case .pauseForNoTime: "the pause takes no time"
    case .oneMonth: "the whole plan lies in one month"
    case .noCost: "the plan costs nothing"
    case .nothingDepends: "nothing moved with it"
    }
  }
}
