extension RefusedValue {
  /// Texts that readers of numbers refuse.
  static let numbers: [RefusedValue] = [
    RefusedValue(
      .numbers(.number), "", "missing-value", 0..<0,
      "a number is missing",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "  ", "missing-value", 0..<2,
      "a number is missing",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "12,00,000", "ambiguous-number", 0..<9,
      "'12,00,000' is ambiguous: groups of two digits are for amounts in rupees",
      "write '1,200,000'"),
    RefusedValue(
      .numbers(.number), "1,20", "ambiguous-number", 0..<4,
      "'1,20' is ambiguous: a comma stands before each group of three digits",
      "write '1.20' or '120'"),
    RefusedValue(
      .numbers(.number), "3,0000", "ambiguous-number", 0..<6,
      "'3,0000' is ambiguous: a comma stands before each group of three digits",
      "write '3.0000' or '30,000'"),
    RefusedValue(
      .numbers(.number), "1,2,3", "ambiguous-number", 0..<5,
      "'1,2,3' is ambiguous: a comma stands before each group of three digits",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "1.200.000", "ambiguous-number", 0..<9,
      "'1.200.000' is ambiguous: the point stands before decimals alone",
      "write '1,200,000'"),
    RefusedValue(
      .numbers(.number), "1.200,50", "ambiguous-number", 0..<8,
      "'1.200,50' is ambiguous: the point stands before decimals alone",
      "write '1,200.50'"),
    RefusedValue(
      .numbers(.number), "0,5", "ambiguous-number", 0..<3,
      "'0,5' is ambiguous: a comma stands before each group of three digits",
      "write '0.5'"),
    RefusedValue(
      .numbers(.number), "0,123", "ambiguous-number", 0..<5,
      "'0,123' is ambiguous: a comma stands before each group of three digits",
      "write '0.123'"),
    RefusedValue(
      .numbers(.number), "012", "bad-number", 0..<3,
      "'012' is not a number: a number does not begin with a spare zero",
      "write '12'"),
    RefusedValue(
      .numbers(.number), ".5", "bad-number", 0..<2,
      "'.5' is not a number: a number begins with a digit",
      "write '0.5'"),
    RefusedValue(
      .numbers(.number), "5.", "bad-number", 0..<2,
      "'5.' is not a number: a number ends with a digit",
      "write '5'"),
    RefusedValue(
      .numbers(.number), "1,", "bad-number", 0..<2,
      "'1,' is not a number: a number ends with a digit",
      "write '1'"),
    RefusedValue(
      .numbers(.number), "1_000", "bad-number", 0..<5,
      "'1_000' is not a number: digits are grouped with commas",
      "write '1,000'"),
    RefusedValue(
      .numbers(.number), "1'000", "bad-number", 0..<5,
      "'1'000' is not a number: digits are grouped with commas",
      "write '1,000'"),
    RefusedValue(
      .numbers(.number), "3 000", "ambiguous-number", 0..<5,
      "'3 000' has a space between its digits",
      "write '3,000'"),
    RefusedValue(
      .numbers(.number), "3 000 000", "ambiguous-number", 0..<9,
      "'3 000 000' has a space between its digits",
      "write '3,000,000'"),
    RefusedValue(
      .numbers(.number), "12 34k", "ambiguous-number", 0..<5,
      "'12 34' has a space between its digits",
      "write '1,234k'"),
    RefusedValue(
      .numbers(.number), "1e5", "bad-number", 0..<3,
      "'1e5' is in scientific notation",
      "write the number in plain digits, like '3,000' or '40k'"),
    RefusedValue(
      .numbers(.number), "1e-5", "bad-number", 0..<4,
      "'1e-5' is in scientific notation",
      "write the number in plain digits, like '3,000' or '40k'"),
    RefusedValue(
      .numbers(.number), "0x1F", "bad-number", 0..<4,
      "'0x1F' is in hexadecimal notation",
      "write the number in plain digits, like '3,000' or '40k'"),
    RefusedValue(
      .numbers(.number), "nan", "not-a-number", 0..<3,
      "'nan' is not a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "inf", "not-a-number", 0..<3,
      "'inf' is not a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "fifty", "not-a-number", 0..<5,
      "'fifty' is not a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "-5", "negative-number", 0..<2,
      "a number cannot be below zero",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "+5", "bad-number", 0..<1,
      "a number has no '+' before it",
      "write '5'"),
    RefusedValue(
      .numbers(.number), "4-8", "hyphen-range", 1..<2,
      "a range is written with 'to'",
      "write '4 to 8'"),
    RefusedValue(
      .numbers(.number), "4\u{2013}8", "hyphen-range", 1..<4,
      "a range is written with 'to'",
      "write '4 to 8'"),
    RefusedValue(
      .numbers(.number), "10 - 20", "hyphen-range", 3..<4,
      "a range is written with 'to'",
      "write '10 to 20'"),
    RefusedValue(
      .numbers(.number), "2027-03-22", "unexpected-text", 4..<10,
      "'-03-22' does not belong to a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "1\u{A0}200", "odd-character", 1..<3,
      "U+00A0 is a non-breaking space",
      "write '1200'"),
    RefusedValue(
      .numbers(.number), "\u{FF15}\u{FF10}", "odd-character", 0..<3,
      "U+FF15 is a digit of another script or width",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "5\u{9}0", "odd-character", 1..<2,
      "U+0009 is a tab",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "\u{FEFF}50", "odd-character", 0..<3,
      "U+FEFF is a zero-width space",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "¥50", "unknown-currency", 0..<2,
      "podplan does not know the sign '¥'",
      "write the three-letter code of the currency, like '1,200 USD'"),
    RefusedValue(
      .numbers(.number), "50%", "wrong-unit", 2..<3,
      "'%' does not belong to a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "$50", "wrong-unit", 0..<1,
      "'$' marks money, not a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "50 people", "unknown-unit", 3..<9,
      "'people' is not a unit that podplan knows",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "50 FTE", "unknown-unit", 3..<6,
      "'FTE' is not a unit that podplan knows",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "50 weeks", "wrong-unit", 3..<8,
      "'weeks' does not belong to a number",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "50/week", "wrong-unit", 2..<7,
      "a number has nothing behind a slash",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "4 to", "incomplete-range", 2..<4,
      "a number is missing beside 'to'",
      "write a range as 'A to B', or 'A to B to C' with the most likely value between"),
    RefusedValue(
      .numbers(.number), "to 8", "incomplete-range", 0..<2,
      "a number is missing beside 'to'",
      "write a range as 'A to B', or 'A to B to C' with the most likely value between"),
    RefusedValue(
      .numbers(.number), "4 to 5 to 6 to 7", "too-many-ends", 15..<16,
      "a range has two or three ends: low, most likely if known, and high",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "4to 8", "unknown-unit", 1..<3,
      "'to' is not a unit that podplan knows",
      "write '4 to  8'"),
    RefusedValue(
      .numbers(.number), "8 to 4", "range-reversed", 0..<6,
      "the ends of the range do not rise from low to high",
      "write '4 to 8'"),
    RefusedValue(
      .numbers(.number), "4 to 10 to 8", "range-reversed", 0..<12,
      "the ends of the range do not rise from low to high",
      "write '4 to 8 to 10'"),
    RefusedValue(
      .numbers(.number), "1000000000000001", "number-too-large", 0..<16,
      "numbers over 1,000,000,000,000,000 are not taken",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "99999999999999999999", "number-too-large", 0..<20,
      "numbers over 1,000,000,000,000,000 are not taken",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "40 k", "unknown-unit", 3..<4,
      "'k' is not a unit that podplan knows",
      "write '40k'"),
    RefusedValue(
      .numbers(.number), "2 million", "unknown-unit", 2..<9,
      "'million' is not a unit that podplan knows",
      "write '2M'"),
    RefusedValue(
      .numbers(.number), "3 dozen", "unknown-unit", 2..<7,
      "'dozen' is not a unit that podplan knows",
      "write a number, like '50'"),
    RefusedValue(
      .numbers(.number), "12 lakh", "unknown-unit", 3..<7,
      "'lakh' is not a unit that podplan knows",
      "write '1,200,000'"),
    RefusedValue(
      .numbers(.number), "5m", "unknown-unit", 1..<2,
      "'m' is not a unit that podplan knows",
      "write '5M'"),
    RefusedValue(
      .numbers(.number), "about 50", "not-a-number", 0..<5,
      "'about' is not a number",
      "write '50'"),
    RefusedValue(
      .numbers(.number), "1..5", "ambiguous-number", 0..<4,
      "'1..5' is ambiguous: the point stands before decimals alone",
      "write a number, like '50'"),
    RefusedValue(
      .whole, "3.5", "not-whole", 0..<3,
      "the number must be whole",
      "write a whole number, like '3'"),
    RefusedValue(
      .whole, "2 to 3", "unexpected-range", 0..<6,
      "a range is not taken here",
      "write a whole number, like '3'"),
    RefusedValue(
      .whole, "", "missing-value", 0..<0,
      "a whole number is missing",
      "write a whole number, like '3'"),
    RefusedValue(
      .whole, "-1", "negative-number", 0..<2,
      "a whole number cannot be below zero",
      "write a whole number, like '3'"),
    RefusedValue(
      .numbers(.share), "10% to 15", "missing-unit", 7..<9,
      "'15' has no '%', which stands at another end",
      "write '10% to 15%'"),
    RefusedValue(
      .numbers(.share), "10% to 0.15", "missing-unit", 7..<11,
      "'0.15' has no '%', which stands at another end",
      "write the unit at each end of the range, or once at its end"),
    RefusedValue(
      .numbers(.share), "15% to 10%", "range-reversed", 0..<10,
      "the ends of the range do not rise from low to high",
      "write '10% to 15%'"),
    RefusedValue(
      .numbers(.share), "15 to 10%", "range-reversed", 0..<9,
      "the ends of the range do not rise from low to high",
      "write '10 to 15%'"),
    RefusedValue(
      .numbers(.share), "30%/year", "wrong-unit", 3..<8,
      "a share has nothing behind a slash",
      "write '30%'"),
    RefusedValue(
      .numbers(.share), "-5%", "negative-number", 0..<2,
      "a share cannot be below zero",
      "write a share, like '15%'"),
    RefusedValue(
      .numbers(.share), "15 percent", "unknown-unit", 3..<10,
      "'percent' is not a unit that podplan knows",
      "write '15%'"),
    RefusedValue(
      .numbers(.share), "15%%", "unexpected-text", 3..<4,
      "'%' does not belong to a share",
      "write a share, like '15%'"),
    RefusedValue(
      .numbers(.share), "%15", "not-a-number", 0..<1,
      "'%' is not a number",
      "write a share, like '15%'"),
    RefusedValue(
      .numbers(.share), "15-20%", "hyphen-range", 2..<3,
      "a range is written with 'to'",
      "write '15 to 20%'"),
    RefusedValue(
      .numbers(.yearlyShare), "20%/year to 30%", "missing-unit", 12..<15,
      "'30%' has no '/year', which stands at another end",
      "write '20%/year to 30%/year'"),
    RefusedValue(
      .numbers(.yearlyShare), "30% per year", "unknown-unit", 4..<12,
      "'per year' is written with a slash",
      "write '30%/year'"),
    RefusedValue(
      .numbers(.yearlyShare), "30% yearly", "unknown-unit", 4..<10,
      "'yearly' is written with a slash",
      "write '30%/year'"),
    RefusedValue(
      .numbers(.yearlyShare), "30%/month", "wrong-unit", 3..<9,
      "a share for each year takes '/year', not '/month'",
      "write a share for each year, like '15%/year'"),
    RefusedValue(
      .numbers(.yearlyShare), "30%/", "missing-unit", 3..<4,
      "no unit of time follows '/'",
      "write '/year' after the number"),
    RefusedValue(
      .numbers(.yearlyShare), "30%/2 years", "unexpected-text", 4..<11,
      "'2 years' does not belong to a share for each year",
      "write one number with one unit, like '15%/year'"),
    RefusedValue(
      .numbers(.yearlyShare), "30% to 20%/year", "range-reversed", 0..<15,
      "the ends of the range do not rise from low to high",
      "write '20% to 30%/year'"),
    RefusedValue(
      .numbers(.yearlyShare), "-2%", "negative-number", 0..<2,
      "a share for each year cannot be below zero",
      "write a share for each year, like '15%/year'"),
    RefusedValue(
      .numbers(.growth), "3% to -2%", "range-reversed", 0..<9,
      "the ends of the range do not rise from low to high",
      "write '-2% to 3%'"),
    RefusedValue(
      .numbers(.growth), "--2%", "not-a-number", 1..<2,
      "'-' is not a number",
      "write a share for each year, like '15%/year'"),
    RefusedValue(
      .numbers(.growth), "\u{2212}2%", "odd-character", 0..<3,
      "U+2212 is a typographic minus",
      "write '-2%'"),
  ]
}
