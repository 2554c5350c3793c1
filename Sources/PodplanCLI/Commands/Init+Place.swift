import PlanModel

/// Where a first scenario is to stand.
struct StarterPlace {
  /// The path; `nil` while only the folder is known.
  var path: String?

  /// The folder, with a slash at its end; empty for the working directory.
  let folder: String

  /// Understands what the user typed: a file, with or without `.yaml`, a folder, or nothing.
  init(named operand: String, _ files: some FileSystem) {
    if operand.isEmpty || operand.hasSuffix("/") || files.kind(of: operand) == .directory {
      folder = operand.isEmpty ? "" : Path.join(operand, "")
    } else {
      folder = ""
      path = Self.withExtension(operand)
    }
  }

  /// The path, with a name for the file where none was typed.
  func path(orNamed name: String) -> String { path ?? folder + name }

  /// A path whose last name has an extension.
  static func withExtension(_ path: String) -> String {
    Path.name(of: path) == Path.stem(of: path) ? path + ".yaml" : path
  }
}

/// What was written, and what to type next.
func nextSteps(after scenario: Scenario, at path: String) -> String {
  let file = forShell(path)
  let staff = scenario.teams.first?.staff
  let start = Int(staff?.startWith.estimate.low ?? 0)
  var steps = ["podplan check \(file)", "podplan run \(file)"]
  var plan = "\(start) trainer\(start == 1 ? "" : "s")"
  if case .classes(let ramp)? = staff?.ramp {
    let (to, week) = (Int(ramp.to.estimate.low), Int(ramp.complete.estimate.low))
    let date = scenario.start.adding(days: 7 * week)
    plan = "from \(start) to \(to) trainers by week \(week + 1) (\(date))"
    let other = start + max(1, (to - start) * 4 / 5)
    steps.append("podplan run \(file) --set teams.trainers.ramp.to=\(other == to ? to + 1 : other)")
  } else {
    steps.append("podplan run \(file) --set teams.trainers.start_with=\(start + 2)")
  }
  if !scenario.alternatives.isEmpty { steps.append("podplan compare \(file)") }
  return """
    Wrote \(quoted(path)): \(plan), \(scenario.horizon) weeks from \(scenario.start).

    Next:
    \(steps.map { "  " + $0 }.joined(separator: "\n"))

    """
}
