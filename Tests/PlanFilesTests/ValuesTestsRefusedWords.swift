extension RefusedValue {
  /// Texts that readers of words refuse.
  static let words: [RefusedValue] = [
    RefusedValue(
      .bound, "", "missing-value", 0..<0,
      "a limit is missing",
      "write a limit, like 'at most $1.2M'"),
    RefusedValue(
      .bound, "$1.2M", "missing-bound", 0..<5,
      "a limit begins with 'at most' or 'at least'",
      "write 'at most $1.2M' or 'at least $1.2M'"),
    RefusedValue(
      .bound, "<= $1.2M", "missing-bound", 0..<2,
      "a limit begins with 'at most' or 'at least'",
      "write 'at most $1.2M'"),
    RefusedValue(
      .bound, "under $1.2M", "missing-bound", 0..<5,
      "a limit begins with 'at most' or 'at least'",
      "write 'at most $1.2M'"),
    RefusedValue(
      .bound, "max 5", "missing-bound", 0..<3,
      "a limit begins with 'at most' or 'at least'",
      "write 'at most 5'"),
    RefusedValue(
      .bound, "up to 5", "missing-bound", 0..<5,
      "a limit begins with 'at most' or 'at least'",
      "write 'at most 5'"),
    RefusedValue(
      .bound, "≥ 90%", "missing-bound", 0..<3,
      "a limit begins with 'at most' or 'at least'",
      "write 'at least 90%'"),
    RefusedValue(
      .bound, "at most", "missing-value", 0..<7,
      "no value follows 'at most'",
      "write the value after it, like 'at most 90%'"),
    RefusedValue(
      .bound, "at mostly 5", "missing-bound", 0..<11,
      "a limit begins with 'at most' or 'at least'",
      "write a limit, like 'at most $1.2M'"),
    RefusedValue(
      .bound, "minimum", "missing-bound", 0..<7,
      "a limit begins with 'at most' or 'at least'",
      "write a limit, like 'at most $1.2M'"),
    RefusedValue(
      .bound, "no more than 5", "missing-bound", 0..<12,
      "a limit begins with 'at most' or 'at least'",
      "write 'at most 5'"),
    RefusedValue(
      .choice, "", "missing-value", 0..<0,
      "'onshore', 'nearshore' or 'offshore' is missing",
      "write 'onshore', 'nearshore' or 'offshore'"),
    RefusedValue(
      .choice, "Onshore", "unknown-choice", 0..<7,
      "'Onshore' is not one of 'onshore', 'nearshore' or 'offshore'",
      "did you mean 'onshore'?"),
    RefusedValue(
      .choice, "onshor", "unknown-choice", 0..<6,
      "'onshor' is not one of 'onshore', 'nearshore' or 'offshore'",
      "did you mean 'onshore'?"),
    RefusedValue(
      .choice, "moon", "unknown-choice", 0..<4,
      "'moon' is not one of 'onshore', 'nearshore' or 'offshore'",
      "write 'onshore', 'nearshore' or 'offshore'"),
    RefusedValue(
      .yesNo, "", "missing-value", 0..<0,
      "'yes' or 'no' is missing",
      "write 'yes' or 'no'"),
    RefusedValue(
      .yesNo, "on", "not-yes-or-no", 0..<2,
      "'on' is neither 'yes' nor 'no'",
      "write 'yes'"),
    RefusedValue(
      .yesNo, "n", "not-yes-or-no", 0..<1,
      "'n' is neither 'yes' nor 'no'",
      "write 'no'"),
    RefusedValue(
      .yesNo, "YEs", "not-yes-or-no", 0..<3,
      "'YEs' is neither 'yes' nor 'no'",
      "write 'yes'"),
    RefusedValue(
      .yesNo, "maybe", "not-yes-or-no", 0..<5,
      "'maybe' is neither 'yes' nor 'no'",
      "write 'yes' or 'no'"),
    RefusedValue(
      .yesNo, "1", "not-yes-or-no", 0..<1,
      "'1' is neither 'yes' nor 'no'",
      "write 'yes'"),
  ]
}
