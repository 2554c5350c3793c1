import PlanModel

extension Advice {
  /// A gate asks for no more agreement than the raters, and the kind of work, can give.
  static let kappaOutOfReach = Advice(
    "kappa-out-of-reach",
    "A gate asks for more agreement than its raters can reach, or for a kappa of 0.8 of preferences, "
      + "on which people agree on 72.6 to 81%, a kappa of 0.45 to 0.62."
  ) { plan, tell in
    for work in plan.works {
      guard let gate = work.gates.kappa,
        let accuracy = work.crews.map({ plan.crews[$0].bestAccuracy }).max()
      else { continue }
      let (stream, name) = (work.stream, work.name.value)
      let asked = gate.estimate.expected
      let agreement = Agreement(classes: stream.classes)
      let reached = agreement.kappa(at: accuracy)
      let isOfPreferences = stream.classes == 2 && namesPreferences(name)
      let isUnreached = asked > reached + 1e-9
      guard isUnreached || (isOfPreferences && asked > 0.8 - 1e-9) else { continue }
      let (kappa, share) = (AdviceWords.kappa, AdviceWords.percent)
      // What is needed, up to the next tenth of a percent.
      let least = (agreement.accuracy(for: asked) * 1_000 - 1e-9).rounded(.up) / 1_000
      let needed = share(min(1, least))
      let plans = "raters who are each right on \(share(accuracy))"
      let message =
        isUnreached
        ? "the gate asks for a kappa of \(kappa(asked)) of '\(name)', but \(plans) reach "
          + "\(kappa(reached)): it closes and stays closed"
        : "the gate asks for a kappa of \(kappa(asked)) of '\(name)', which takes raters who are each "
          + "right on \(share(agreement.accuracy(for: asked))); the plan's \(share(accuracy)) reach \(kappa(reached))"
      // What can be reached, cut after two decimals.
      let most = max(0, (reached * 100 + 1e-9).rounded(.down) / 100)
      let remedy =
        isOfPreferences
        ? "Write `kappa: \(kappa(min(0.45, most)))`: people agree on 72.6 to 81% of preferences, a kappa "
          + "of 0.45 to 0.62 (InstructGPT, MT-Bench); two raters who are right on 90% reach 0.64, and "
          + "\(kappa(asked)) takes \(needed)."
        : "Write `kappa: \(kappa(most))` at most, or a 'full' accuracy of \(needed) if you have "
          + "measured it."
      tell(plan.place(of: gate), message, remedy)
    }
  }

  /// Whether a name speaks of preferences between answers.
  private static func namesPreferences(_ name: String) -> Bool {
    let signs = ["prefer", "rlhf", "pair", "compari", "rank"]
    return name.lowercased().split { !$0.isLetter }.contains { word in
      signs.contains { word.hasPrefix($0) }
    }
  }
}
