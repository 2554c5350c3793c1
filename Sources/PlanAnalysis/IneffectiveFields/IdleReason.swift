/// Why a written number moves nothing.
public enum IdleReason: Sendable, Hashable, CaseIterable {
  /// It is for a time that the plan does not reach.
  case pastHorizon
  /// No team works at the site.
  case noTeamAtSite
  /// The teams of the site never have anybody.
  case nobodyAtSite
  /// The team never has anybody.
  case nobodyInTeam
  /// Nobody at the site has the role.
  case nobodyInRole
  /// Nobody is paid in the currency.
  case currencyNotUsed
  /// In every week of the plan another of the dated entries holds.
  case otherEntryHolds
  /// The plan ends before the first rise of pay.
  case endsBeforeRise
  /// All pay that could rise is given by date.
  case payByDate
  /// Nobody at the site is paid anything.
  case nothingPaid
  /// Nobody starts.
  case nobodyHired
  /// Nobody who starts is in production before the plan ends.
  case nobodyTrained
  /// Nobody works so many weeks.
  case nobodySoExperienced
  /// Nobody is released.
  case nobodyReleased
  /// The rate of attrition is 0.
  case noAttrition
  /// The higher attrition of new hires holds for no time.
  case newForNoTime
  /// New hires leave no more often than others.
  case newLeaveLikeOthers
  /// The team has no planned class.
  case noClass
  /// The bench has nobody on it.
  case benchEmpty
  /// The ramp leads to the headcount that the team starts with.
  case rampLevel
  /// The ramp has one class only.
  case oneClass
  /// A step has the headcount of the one before.
  case stepLevel
  /// Onboarding takes no time.
  case noOnboarding
  /// The pace is full from the start.
  case fullPaceAtOnce
  /// The accuracy is the same from the start.
  case settledAtOnce
  /// Mentoring takes no hours, or holds for no time.
  case noMentoring
  /// The curve of the team has no use for it.
  case notInCurve
  /// The crowd begins after the plan ends.
  case crowdTooLate
  /// No work is left for the crowd.
  case crowdNotNeeded
  /// Nothing arrives within the horizon.
  case nothingArrives
  /// Nobody works on the stream.
  case nobodyWorks
  /// No other stream wants the same teams.
  case noRival
  /// The teams have time for all of their streams in every week.
  case timeForAll
  /// Passes never disagree, or too few are made to.
  case noDisagreement
  /// Every pass is right.
  case everyPassRight
  /// No item is reviewed.
  case nothingReviewed
  /// Everything is delivered in the week it arrives.
  case deliveredAtOnce
  /// Nobody whose accuracy a gate tests works on the streams.
  case nobodyToTest
  /// Each stream has its own.
  case streamsHaveOwn
  /// The rate is the same as before.
  case sameRate
  /// The amount that it is about is 0.
  case amountZero
  /// No class is due when the pause begins, or later.
  case noClassToPause
  /// All classes that are still to come are due after the pause.
  case classesAfterPause
  /// The pause takes no time.
  case pauseForNoTime
  /// All cost falls into the first month.
  case oneMonth
  /// There is no cost.
  case noCost
  /// Nothing that podplan knows a word for.
  case nothingDepends
}
