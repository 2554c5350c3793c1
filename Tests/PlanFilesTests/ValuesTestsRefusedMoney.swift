extension RefusedValue {
  /// Texts that readers of money refuse.
  static let money: [RefusedValue] = [
    RefusedValue(
      .numbers(.dollars), "₱55,000", "wrong-currency", 0..<3,
      "the amount is in PHP, but amounts here are in USD",
      "convert the amount to USD, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.dollars), "900 EUR", "wrong-currency", 4..<7,
      "the amount is in EUR, but amounts here are in USD",
      "convert the amount to USD, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.dollars), "TBD", "not-a-number", 0..<3, "no number follows 'TBD'",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$5 to €6", "wrong-currency", 6..<9,
      "the amount is in EUR, but amounts here are in USD",
      "convert the amount to USD, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.dollars), "₹12,00,000", "wrong-currency", 0..<3,
      "the amount is in INR, but amounts here are in USD",
      "convert the amount to USD, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.dollars), "$1.200", "ambiguous-number", 1..<6,
      "'1.200' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write '$1,200' or '$1.20'"),
    RefusedValue(
      .numbers(.dollars), "$12.345", "ambiguous-number", 1..<7,
      "'12.345' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write '$12,345' or '$12.35'"),
    RefusedValue(
      .numbers(.dollars), "$999.999", "ambiguous-number", 1..<8,
      "'999.999' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write '$999,999' or '$1000.00'"),
    RefusedValue(
      .numbers(.dollars), "$999,999.995", "ambiguous-number", 1..<12,
      "'999,999.995' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write '$1,000,000.00'"),
    RefusedValue(
      .numbers(.dollars), "$1,200.500", "ambiguous-number", 1..<10,
      "'1,200.500' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write '$1,200.50'"),
    RefusedValue(
      .numbers(.dollars), "1.200,00", "ambiguous-number", 0..<8,
      "'1.200,00' is ambiguous: the point stands before decimals alone",
      "write '1,200.00'"),
    RefusedValue(
      .numbers(.dollars), "-$5", "negative-number", 0..<3,
      "an amount of money cannot be below zero",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$-5", "negative-number", 0..<3,
      "an amount of money cannot be below zero",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$", "not-a-number", 0..<1,
      "no number follows '$'",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$+5", "bad-number", 1..<2,
      "a number has no '+' before it",
      "write '$5'"),
    RefusedValue(
      .numbers(.dollars), "$1,500 to $1,200", "range-reversed", 0..<16,
      "the ends of the range do not rise from low to high",
      "write '$1,200 to $1,500'"),
    RefusedValue(
      .numbers(.dollars), "1,200 to 800 USD", "range-reversed", 0..<16,
      "the ends of the range do not rise from low to high",
      "write '800 to 1,200 USD'"),
    RefusedValue(
      .numbers(.dollars), "$1,200-$1,500", "hyphen-range", 6..<7,
      "a range is written with 'to'",
      "write '$1,200 to $1,500'"),
    RefusedValue(
      .numbers(.dollars), "US$1,200", "unknown-currency", 0..<3,
      "podplan does not know the currency 'US$'",
      "write '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "A$1,200", "unknown-currency", 0..<2,
      "podplan does not know the sign 'A$'",
      "write the three-letter code of the currency, like '1,200 CAD'"),
    RefusedValue(
      .numbers(.dollars), "usd 1,200", "unknown-currency", 0..<3,
      "podplan does not know the currency 'usd'",
      "write 'USD 1,200'"),
    RefusedValue(
      .numbers(.dollars), "1,200 usd", "unknown-unit", 6..<9,
      "'usd' is not a unit that podplan knows",
      "write '1,200 USD'"),
    RefusedValue(
      .numbers(.dollars), "1,200 dollars", "unknown-unit", 6..<13,
      "'dollars' is not a unit that podplan knows",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "Rs 500", "wrong-currency", 0..<2,
      "the amount is in INR, but amounts here are in USD",
      "convert the amount to USD, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.dollars), "500 yen", "unknown-unit", 4..<7,
      "'yen' is not a unit that podplan knows",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$300/month", "wrong-unit", 4..<10,
      "an amount of money has nothing behind a slash",
      "write '$300'"),
    RefusedValue(
      .numbers(.dollars), "$300 per month", "wrong-unit", 5..<14,
      "'per month' does not belong to an amount of money",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$1 million", "unknown-unit", 3..<10,
      "'million' is not a unit that podplan knows",
      "write '$1M'"),
    RefusedValue(
      .numbers(.dollars), "$1.2m", "unknown-unit", 4..<5,
      "'m' is not a unit that podplan knows",
      "write '$1.2M'"),
    RefusedValue(
      .numbers(.dollars), "$1bn", "unknown-unit", 2..<4,
      "'bn' is not a unit that podplan knows",
      "write '$1,000,000,000'"),
    RefusedValue(
      .numbers(.dollars), "5%", "wrong-unit", 1..<2,
      "'%' does not belong to an amount of money",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "5 min", "wrong-unit", 2..<5,
      "'min' does not belong to an amount of money",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.dollars), "$1,200 each", "unknown-unit", 7..<11,
      "'each' is not a unit that podplan knows",
      "write an amount of money, like '$1,200'"),
    RefusedValue(
      .numbers(.rupees), "12,00,00", "ambiguous-number", 0..<8,
      "'12,00,00' is ambiguous: a comma stands before each group of three digits",
      "write '120,000'"),
    RefusedValue(
      .numbers(.rupees), "₹12 lakh", "unknown-unit", 6..<10,
      "'lakh' is not a unit that podplan knows",
      "write '₹1,200,000'"),
    RefusedValue(
      .numbers(.rupees), "₹1.5 crore", "unknown-unit", 7..<12,
      "'crore' is not a unit that podplan knows",
      "write '₹15,000,000'"),
    RefusedValue(
      .numbers(.rupees), "Rs. 500", "unknown-currency", 0..<3,
      "podplan does not know the currency 'Rs.'",
      "write '₹ 500'"),
    RefusedValue(
      .numbers(.rupees), "$5", "wrong-currency", 0..<1,
      "the amount is in USD, but amounts here are in INR",
      "convert the amount to INR, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.zlotys), "", "missing-value", 0..<0,
      "an amount of money is missing",
      "write an amount of money, like '1,200 PLN'"),
    RefusedValue(
      .numbers(.zlotys), "zł500", "odd-character", 1..<3,
      "U+0142 is a character that has no place here",
      "write an amount of money, like '1,200 PLN'"),
    RefusedValue(
      .numbers(.zlotys), "500 pln", "unknown-unit", 4..<7,
      "'pln' is not a unit that podplan knows",
      "write '500 PLN'"),
    RefusedValue(
      .numbers(.zlotys), "₫500", "unknown-currency", 0..<3,
      "podplan does not know the sign '₫'",
      "write the three-letter code of the currency, like '1,200 USD'"),
    RefusedValue(
      .numbers(.monthly), "$150/month to 200", "missing-unit", 14..<17,
      "'200' has no '/month', which stands at another end",
      "write '$150/month to 200/month'"),
    RefusedValue(
      .numbers(.monthly), "$150/hour", "wrong-unit", 4..<9,
      "an amount for each month takes '/month' or '/year', not '/hour'",
      "write an amount for each month, like '$150/month'"),
    RefusedValue(
      .numbers(.monthly), "$150/", "missing-unit", 4..<5,
      "no unit of time follows '/'",
      "write '/month' or '/year' after the number"),
    RefusedValue(
      .numbers(.monthly), "$150 a month", "unknown-unit", 5..<12,
      "'a month' is written with a slash",
      "write '$150/month'"),
    RefusedValue(
      .numbers(.monthly), "$150 monthly", "unknown-unit", 5..<12,
      "'monthly' is written with a slash",
      "write '$150/month'"),
    RefusedValue(
      .numbers(.monthly), "$200 to $150/month", "range-reversed", 0..<18,
      "the ends of the range do not rise from low to high",
      "write '$150 to $200/month'"),
    RefusedValue(
      .numbers(.pay), "$800", "missing-unit", 0..<4,
      "'$800' has no unit",
      "write '$800/month', '$800/year' or '$800/hour'"),
    RefusedValue(
      .numbers(.pay), "800 to 1,200", "missing-unit", 7..<12,
      "'1,200' has no unit",
      "write '800 to 1,200/month', '800 to 1,200/year' or '800 to 1,200/hour'"),
    RefusedValue(
      .numbers(.pay), "$800/month to $9,000/year", "mixed-units", 0..<25,
      "the ends of the range are paid for different stretches of time",
      "write both ends for a month, a year or an hour"),
    RefusedValue(
      .numbers(.pay), "$800/week", "wrong-unit", 4..<9,
      "a rate of pay takes '/month', '/year' or '/hour', not '/week'",
      "write a rate of pay, like '$800/month'"),
    RefusedValue(
      .numbers(.pay), "$1,200 to $800/month", "range-reversed", 0..<20,
      "the ends of the range do not rise from low to high",
      "write '$800 to $1,200/month'"),
    RefusedValue(
      .numbers(.pay), "$10 per hour", "unknown-unit", 4..<12,
      "'per hour' is written with a slash",
      "write '$10/hour'"),
    RefusedValue(
      .numbers(.pay), "$800-1,200/month", "hyphen-range", 4..<5,
      "a range is written with 'to'",
      "write '$800 to 1,200/month'"),
    RefusedValue(
      .numbers(.pay), "$19.885/hour", "ambiguous-number", 1..<7,
      "'19.885' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write '$19,885/hour' or '$19.89/hour'"),
    RefusedValue(
      .numbers(.pay), "$800/mnth", "unknown-unit", 5..<9,
      "'mnth' is not a unit that podplan knows",
      "write '$800/month'"),
    RefusedValue(
      .numbers(.pesoPay), "$5/month", "wrong-currency", 0..<1,
      "the amount is in USD, but amounts here are in PHP",
      "convert the amount to PHP, or change the currency of all amounts here"),
    RefusedValue(
      .numbers(.pesoPay), "PHP 18.000/month", "ambiguous-number", 4..<10,
      "'18.000' is ambiguous: three decimals in an amount of money can be read as thousands",
      "write 'PHP 18,000/month' or 'PHP 18.00/month'"),
    RefusedValue(
      .numbers(.pesoPay), "P18,000/month", "unknown-currency", 0..<1,
      "podplan does not know the currency 'P'",
      "write '₱18,000/month'"),
    RefusedValue(
      .currency, "usd", "unknown-currency", 0..<3,
      "'usd' is not the three-letter code of a currency",
      "write 'USD'"),
    RefusedValue(
      .currency, "$", "unknown-currency", 0..<1,
      "'$' is not the three-letter code of a currency",
      "write 'USD'"),
    RefusedValue(
      .currency, "dollars", "unknown-currency", 0..<7,
      "'dollars' is not the three-letter code of a currency",
      "write the code of a currency, like 'USD'"),
    RefusedValue(
      .currency, "", "missing-value", 0..<0,
      "the code of a currency is missing",
      "write the code of a currency, like 'USD'"),
  ]
}
