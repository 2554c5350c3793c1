import PlanAnalysis
import PlanModel
import PlanReports

/// What podplan takes on its command line.
let syntax = CommandLineSyntax(
  program: "podplan",
  summary:
    "Plans offshore teams for AI training work: how many people, hired when, delivering what, "
    + "for how much. It reads scenarios and rate cards written as text and never changes them.",
  verbs: [
    Verbs.run, Verbs.compare, Verbs.risk, Verbs.sensitivity, Verbs.explain, Verbs.report,
    Verbs.check, Verbs.rates, Verbs.start,
  ],
  topics: [Topics.scenario, Topics.rateCard])

/// The verbs and what each takes.
enum Verbs {
  /// What happens.
  static let run = VerbSyntax(
    name: "run",
    summary:
      "Simulates a scenario week by week and shows what happens: key figures, targets, what goes "
      + "wrong first, the plan by month, and whom to hire when.",
    operands: [
      OperandSyntax(
        placeholder: "SCENARIO", count: .one,
        summary: "A scenario file, or the name of a shipped one, such as ramp-3-to-50.")
    ],
    options: [
      .choice(
        "view", of: RunView.self,
        "Shows this part: the summary if not given; budget is cost by line and team, streams what "
          + "the work of each costs, assumptions every figure the plan rests on, with its source."),
      .choice("by", of: Period.self, "Counts tables over time by period; by month if not given."),
      .texts("set", "PATH=VALUE", "Sets a value of the scenario, as teams.trainers.ramp.to=40."),
      .text("alternative", "NAME", "Lays an alternative of the scenario over it."),
      ranges,
      currency,
      format,
      .text(
        "out", "DIRECTORY",
        "Writes teams.csv, streams.csv, ledger.csv, summary.csv and hiring.csv there."),
      .flag("require-targets", "Ends with status 1 where a target is missed."),
      noColor,
    ])

  /// A or B.
  static let compare = VerbSyntax(
    name: "compare",
    summary:
      "Puts a scenario and its alternatives, or several scenarios, side by side: every figure, what "
      + "is saved on which base, cost by line and month, and when it pays.",
    operands: [
      OperandSyntax(
        placeholder: "SCENARIO", count: .oneOrMore,
        summary:
          "A scenario file, or the name of a shipped one; with several, the first is the base.")
    ],
    options: [
      .choice(
        "same", of: ComparisonBasis.self,
        "What to hold equal: headcount takes plans as written, output sizes each, the base "
          + "too, to the fewest people that deliver what the base does; headcount if not given."),
      .text(
        "base", "NAME", "Holds the others against this plan; against the first if not given."),
      .texts(
        "alternative", "NAME", "Compares the scenario with this alternative; with all if not given."
      ),
      .texts("set", "PATH=VALUE", "Sets a value of every plan, as teams.trainers.ramp.to=40."),
      ranges,
      currency,
      format,
      .text(
        "out", "DIRECTORY",
        "Writes compare.csv, lines.csv, months.csv, cumulative.csv, savings.csv and targets.csv there."
      ),
      noColor,
    ])

  /// How sure.
  static let risk = VerbSyntax(
    name: "risk",
    summary:
      "Runs a scenario thousands of times, with people who leave by chance and ranges drawn, and "
      + "shows how sure it is: each figure at P10, P50 and P90, the probability of each target, what "
      + "the worst trials have in common, and what is saved against alternatives in the same trials.",
    operands: [
      OperandSyntax(
        placeholder: "SCENARIO", count: .oneOrMore,
        summary:
          "A scenario file, or the name of a shipped one; with several, the first is the base.")
    ],
    options: [
      .text(
        "trials", "COUNT",
        "Runs so many trials, or those of a shard, as 20001..40000; 10000 if not given."),
      .number("seed", "NUMBER", in: 0...Int.max, "Draws by this seed; 1 if not given."),
      .number(
        "threads", "COUNT", in: 1...1024,
        "Runs so many trials at a time, with the same result; one for each core if not given."),
      .text(
        "base", "NAME",
        "Shows this plan and holds the others against it; the first if not given."),
      .texts(
        "alternative", "NAME", "Holds this alternative against the scenario; all if not given."),
      .texts("set", "PATH=VALUE", "Sets a value of every plan, as teams.trainers.ramp.to=40."),
      currency,
      format,
      .text(
        "out", "DIRECTORY",
        "Writes figures.csv, bands.csv and targets.csv there, and differences.csv with several plans; "
          + "for a shard also trials.bin, to be merged."),
      .flag("trials-csv", "Writes trials.csv there too: every figure of every trial."),
      .texts(
        "merge", "DIRECTORY",
        "Joins the shards that were written there, in place of running trials."),
      .flag(
        "require-targets", "Ends with status 1 where a target is met in too few of the trials."),
      .text(
        "confidence", "PERCENT", "How many are enough for that, as 80%, which it is if not given."),
      noColor,
    ])

  /// What matters most.
  static let sensitivity = VerbSyntax(
    name: "sensitivity",
    summary:
      "Tells which inputs move a figure most: each range at its ends, each figure that nobody "
      + "measured a tenth lower and higher, and what to measure first.",
    operands: [
      OperandSyntax(
        placeholder: "SCENARIO", count: .one,
        summary: "A scenario file, or the name of a shipped one, such as ramp-3-to-50.")
    ],
    options: [
      .text(
        "figure", "NAME",
        "The figure to move: total_cost if not given, or cost_per_unit, delivered, on_time, npv …"),
      .text("team", "NAME", "Moves the figure of this team."),
      .text("stream", "NAME", "Moves the figure of this stream."),
      .text("swing", "SHARE", "Moves what is no range so far to either side; 10% if not given."),
      .flag("all", "Moves figures that somebody stands for too: statistics, law, measurements."),
      .flag(
        "decisions",
        "Moves what the plan decides too: headcounts, dates. Ranges of these move anyway."),
      .flag(
        "global",
        "Draws all inputs together, and tells what share of the variance each is behind."),
      .number("points", "NUMBER", in: 2...10_000_000, "Draws so many points; 2,000 if not given."),
      .number("seed", "NUMBER", in: 0...Int.max, "Draws other points; 1 if not given."),
      .number(
        "threads", "COUNT", in: 1...1024,
        "Runs so many plans at a time, with the same result; one for each core if not given."),
      .texts("set", "PATH=VALUE", "Sets a value of the scenario, as teams.trainers.ramp.to=40."),
      .text("alternative", "NAME", "Lays an alternative of the scenario over it."),
      ranges,
      currency,
      format,
      .text("out", "DIRECTORY", "Writes sensitivity.csv there, and global.csv with --global."),
      noColor,
    ])

  /// Why this number.
  static let explain = VerbSyntax(
    name: "explain",
    summary:
      "Tells why a figure is what it is: its formula, the figures in it, and so on down to what was "
      + "written, with file, line, source and age.",
    operands: [
      OperandSyntax(
        placeholder: "FIGURE", count: .one,
        summary:
          "A figure of a table, alone or at a time: total_cost, 'salary@2027-06', "
          + "'capacity_hours@week 12', delivered@2027-Q2."),
      OperandSyntax(
        placeholder: "SCENARIO", count: .one,
        summary: "A scenario file, or the name of a shipped one, such as ramp-3-to-50."),
    ],
    options: [
      .text("team", "NAME", "Explains the figure of this team."),
      .text("stream", "NAME", "Explains the figure of this stream."),
      .text("site", "NAME", "Explains what is paid at this site."),
      .text("item", "NAME", "Explains what is paid for this role or overhead item."),
      .text("role", "NAME", "Explains the figure of people of this role."),
      .number(
        "depth", "LEVELS", in: 1...20, "Goes down so many formulas, sums aside; 3 if not given."),
      .texts("set", "PATH=VALUE", "Sets a value of the scenario, as teams.trainers.ramp.to=40."),
      .text("alternative", "NAME", "Lays an alternative of the scenario over it."),
      .text(
        "base", "NAME", "Explains the difference to this plan, as compare does: horizon_net."),
      ranges,
      currency,
      format,
      noColor,
    ])

  /// Show me.
  static let report = VerbSyntax(
    name: "report",
    summary:
      "Writes a scenario as a workbook for a spreadsheet: figures with charts, the plan beside its "
      + "alternatives, weeks, budget, hiring, assumptions, and the ledger that all money sums.",
    operands: [
      OperandSyntax(
        placeholder: "SCENARIO", count: .one,
        summary: "A scenario file, or the name of a shipped one, such as ramp-3-to-50.")
    ],
    options: [
      .choice("format", of: ReportFormat.self, "Writes in this form; xlsx if not given."),
      .text("out", "FILE", "Where to write it; named after the scenario if not given."),
      .texts("set", "PATH=VALUE", "Sets a value of the scenario, as teams.trainers.ramp.to=40."),
      .text(
        "alternative", "NAME", "Reports this alternative, and holds it against the scenario."),
      .text(
        "base", "NAME",
        "Holds the plan against this alternative, as compare does; against the scenario if not given."
      ),
      ranges,
      currency,
      .text("as-of", "DATE", "The day that the report carries, as 2027-01-04; none if not given."),
      noColor,
    ])

  /// Is this file right.
  static let check = VerbSyntax(
    name: "check",
    summary:
      "Reads scenarios (with their alternatives) and rate cards, and tells every problem at once, "
      + "with its place and a way out, and which numbers of a scenario have no effect.",
    operands: [
      OperandSyntax(
        placeholder: "FILE", count: .oneOrMore,
        summary: "A scenario or rate card, or the name of a shipped one.")
    ],
    options: [
      .flag("tree", "Prints what one file says as JSON, every value as text, and checks no more."),
      noColor,
    ])

  /// What do people cost where.
  static let rates = VerbSyntax(
    name: "rates",
    summary:
      "Puts the roles of rate cards side by side in one currency: pay, fully loaded cost, cost of a "
      + "productive hour, and where each figure comes from.",
    operands: [
      OperandSyntax(
        placeholder: "CARD", count: .any,
        summary: "A rate card, or the name of one; all that there are if none is given.")
    ],
    options: [
      .text("currency", "CODE", "Reckons in this currency; in USD if not given."),
      .texts("fx", "CODE=UNITS", "Units of a currency for one US dollar, as PHP=57.50."),
      .text(
        "as-of", "DATE",
        "Counts ages to this month, as 2027-01; to that of the newest figure if not given."),
      ranges,
      format,
      noColor,
    ])

  /// A first scenario.
  static let start = VerbSyntax(
    name: "init",
    summary:
      "Writes a first scenario, with a comment beside each figure, and never over another file. On a "
      + "terminal and without options it asks; else it needs --start and --to (or --volume).",
    operands: [
      OperandSyntax(
        placeholder: "FILE", count: .optional,
        summary: "Where to write it; named after the title if not given.")
    ],
    options: [
      .text("title", "TITLE", "What is planned, in your words."),
      .text("start", "DATE", "The first day, such as 2027-01-04; the Monday of its week counts."),
      .text("site", "CARD", "The rate card of the place; philippines if not given."),
      .text(
        "onshore", "CARD", "Adds the same team on this card, as united-states, to compare with."),
      .text("work", "NAME", "The name of the work; annotation if not given."),
      .text("handle-time", "TIME", "Working time for one item, as '6 min' or '3 to 8 min'."),
      .text(
        "volume", "RATE", "Items a week at full size, as 3000/week; else what the team can do."),
      .text("to", "PEOPLE", "Trainers at full size; if not given, enough for the volume."),
      .text("from", "PEOPLE", "Trainers in place on the first day; 3 if not given."),
      .text("by", "WEEK", "When the team is complete, as 'week 26' or 2027-06-28."),
      .text("horizon", "TIME", "How long the plan goes, as '52 weeks' or '12 months'."),
    ])

  private static let ranges = OptionSyntax.choice(
    "ranges", of: Valuation.End.self,
    "Takes every range at that end; at its expected value if not given.")

  private static let currency = OptionSyntax.text(
    "currency", "CODE", "Reports in this currency, of which the plan has a rate in 'fx'.")

  private static let format = OptionSyntax.choice(
    "format", of: OutputFormat.self, "Prints in this form; json carries everything.")

  private static let noColor = OptionSyntax.flag("no-color", "Uses no colour, as NO_COLOR does.")
}

/// What the help tells about besides verbs.
enum Topics {
  /// The keys of a scenario.
  static let scenario = TopicSyntax(
    name: "scenario", summary: "Lists every key of a scenario, with an example.")

  /// The keys of a rate card.
  static let rateCard = TopicSyntax(
    name: "rate-card", summary: "Lists every key of a rate card, with an example.")
}

/// The forms of a report in one file.
enum ReportFormat: String, CaseIterable {
  /// An Office Open XML workbook.
  case xlsx
}

/// The forms in which a verb prints.
enum OutputFormat: String, CaseIterable {
  /// Tables for people.
  case table
  /// The main table for programs.
  case csv
  /// Everything for programs.
  case json
  /// Tables to paste into a memo.
  case markdown
}
