import PlanModel

extension StarterAnswers {
  /// Reads an answer and checks it against those before.
  mutating func read(_ text: String, _ question: StarterQuestion) throws(StarterProblem) {
    switch question {
    case .start: try readStart(text)
    case .site: try readSite(text)
    case .onshore: try readOnshore(text)
    case .work: work = try words(text, "name")
    case .handleTime: try readHandleTime(text)
    case .volume: try readVolume(text)
    case .to: to = try people(text)
    case .from: try readFrom(text)
    case .by: try readBy(text)
    case .horizon: try readHorizon(text)
    case .title: title = try words(text, "title")
    }
  }

  private mutating func readStart(_ text: String) throws(StarterProblem) {
    let date = try value { () throws(ValueProblem) in try readDate(text) }
    let monday = date.adding(days: -date.weekday)
    start = monday
    guard date != monday else { return }
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    remarks.append(
      "\(date) is a \(days[date.weekday]): the plan starts on the Monday of that week, \(monday).")
  }

  private mutating func readSite(_ text: String) throws(StarterProblem) {
    let card = try cards.find(text)
    guard StarterRoles.trainer(among: card.roles) != nil else {
      throw StarterProblem(
        "the rate card '\(text)' has no role that trainers could have",
        remedy: "Give it one, such as `annotator`.", kind: .badCard)
    }
    if let start, StarterCapacity.hours(at: card.site, from: start) < 1 {
      throw StarterProblem(
        "the rate card '\(text)' leaves less than an hour a week for tasks",
        remedy: "Look at its hours, leave, holidays and shrinkage.", kind: .badCard)
    }
    site = card
  }

  private mutating func readOnshore(_ text: String) throws(StarterProblem) {
    if text == StarterQuestion.onshore.openMeaning {
      onshore = nil
      return
    }
    let card = try cards.find(text)
    if card.site.cardFile == site?.site.cardFile {
      throw StarterProblem(
        "'\(text)' is the rate card that the team works on already",
        remedy: "Name another one, or leave this out.")
    }
    let others = site?.roles ?? []
    guard StarterRoles.trainer(among: card.roles.filter(others.contains)) != nil else {
      throw StarterProblem(
        "the rate cards '\(site?.name ?? "")' and '\(text)' share no role that trainers could have",
        remedy: "Name another one, or leave this out.", kind: .badCard)
    }
    onshore = card
  }

  private mutating func readHandleTime(_ text: String) throws(StarterProblem) {
    let time = try value { () throws(ValueProblem) in try readHours(text) }
    guard time.low * 3_600 >= 1 - 1e-9, Limits.hoursOverZero.allow(time) else {
      throw StarterProblem(
        "'\(text)' is not between 1 second and 168 hours", remedy: "Write it like '6 min'.")
    }
    handleTime = StarterFigure(text: text, estimate: time)
  }

  private mutating func readVolume(_ text: String) throws(StarterProblem) {
    if text == StarterQuestion.volume.openMeaning {
      volume = nil
      return
    }
    let rate = try value { () throws(ValueProblem) in try readRate(text) }
    guard rate.low >= 0.1, Limits.amount.allow(rate) else {
      throw StarterProblem("'\(text)' is hardly any work", remedy: "Write it like '3000/week'.")
    }
    if let people = capacity?.people(for: rate.expected), people > Scenario.mostPeople {
      throw StarterProblem(
        "'\(text)' would take more than \(grouped(Scenario.mostPeople)) trainers",
        remedy: "Give less, or a shorter time for one item.")
    }
    volume = StarterFigure(text: text, estimate: rate)
  }

  private mutating func readFrom(_ text: String) throws(StarterProblem) {
    let people = try people(text)
    if let to, people > to {
      guard !own.contains(.to) else {
        throw StarterProblem(
          "\(people) trainers are in place from the start, but only \(to) are wanted in the end",
          remedy: "A new plan stays or grows: give \(to) or fewer to start with.")
      }
      self.to = people
    }
    from = people
  }

  private mutating func readBy(_ text: String) throws(StarterProblem) {
    guard growth > 0, let start else {
      throw StarterProblem(
        "all \(from ?? 0) trainers are in place from the start, so no ramp is to be completed",
        remedy: "Leave it out, or start with fewer.")
    }
    let week = try value { () throws(ValueProblem) in try readWeekPoint(text, start: start) }
    guard week.isCertain, let point = Int(exactly: week.low) else {
      throw StarterProblem(
        "'\(text)' is a range", remedy: "Give one week or date, such as 'week 26'.")
    }
    guard point >= firstStart else {
      throw StarterProblem(
        "'\(text)' is before week \(firstStart + 1) (\(start.adding(days: 7 * firstStart))), the "
          + "first in which somebody new can be there for sure: hiring takes up to "
          + "\(firstStart) week\(firstStart == 1 ? "" : "s")",
        remedy: "Give a later week.")
    }
    let end = horizon ?? Scenario.longestHorizon
    guard point < end else {
      throw StarterProblem(
        "'\(text)' is past the end of the plan, which goes for \(grouped(end)) weeks",
        remedy: "Give an earlier week\(horizon == nil ? "" : ", or a longer horizon").")
    }
    by = point
  }

  private mutating func readHorizon(_ text: String) throws(StarterProblem) {
    let length = try value { () throws(ValueProblem) in try readWeeks(text) }
    guard length.isCertain, Limits.weeksFromOne.allow(length) else {
      throw StarterProblem(
        "'\(text)' is not one length of \(Limits.weeksFromOne.words)",
        remedy: "Write it like '52 weeks'.")
    }
    let weeks = wholeNumber(length.low)
    if growth > 0, weeks <= by ?? firstStart {
      throw StarterProblem(
        "a plan of \(weeks) week\(weeks == 1 ? "" : "s") ends before "
          + (by.map { "the team is complete in week \($0 + 1)" }
            ?? "anybody hired for it can be there for sure, in week \(firstStart + 1)"),
        remedy: "Make the plan longer, or start with all \(grouped(to ?? 0)) trainers.")
    }
    horizon = weeks
  }

  private func people(_ text: String) throws(StarterProblem) -> Int {
    let number = try value { () throws(ValueProblem) in try readWholeNumber(text) }
    guard (1...Scenario.mostPeople).contains(number) else {
      throw StarterProblem(
        "'\(text)' is not between 1 and \(grouped(Scenario.mostPeople)) people",
        remedy: "Write a number, like '50'.")
    }
    return number
  }

  private func words(_ text: String, _ what: String) throws(StarterProblem) -> String {
    if text.utf8.allSatisfy(\.isSpace) {
      throw StarterProblem("the \(what) is empty", remedy: "Give it a few words.")
    }
    return text
  }

  /// What a reader of values makes of a text, its refusal in the words of an answer.
  private func value<Value>(
    _ read: () throws(ValueProblem) -> Value
  ) throws(StarterProblem) -> Value {
    do throws(ValueProblem) {
      return try read()
    } catch {
      throw StarterProblem(error.message, remedy: error.remedy.map { error.sentence($0) })
    }
  }
}
