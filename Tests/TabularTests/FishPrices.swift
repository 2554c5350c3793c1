import Tabular

/// A table with every kind of cell and every part a row can play.
let fishPrices = Table(
  "Fish prices at auction",
  columns: [
    Column("fish", "Fish"),
    Column("landed_on", "Landed on"),
    Column("week", "Week"),
    Column("boxes", "Boxes"),
    Column("weight", "Weight (kg)"),
    Column("price", "Price for each kilogram (EUR)"),
    Column("value", "Value (EUR)"),
    Column("change", "Against last week (EUR)", isFinance: true),
    Column("sold", "Sold"),
    Column("is_frozen", "Frozen"),
    Column("next_month", "Next season"),
  ],
  rows: [
    .section("From the north | cold, <clean>"),
    Row([
      .text("cod"), .date(year: 2027, month: 3, day: 1), .week(9), .count(1200), .number(24_150.5),
      .amount(4.1275), .money(cents: 99_681_19), .money(cents: -1_234_50), .share(0.9534),
      .flag(true), .month(year: 2027, month: 11),
    ]),
    Row([
      .text("sea bass"), .date(year: 2027, month: 3, day: 2), .week(9), .count(85),
      .number(1_020), .amount(11.5), .money(cents: 11_730_00), .money(cents: 310_25),
      .share(0.5), .flag(false), .missing("not within the year"),
    ]),
    .subtotal([
      .text("North"), .absent, .absent, .count(1285), .number(25_170.5), .absent,
      .money(cents: 111_411_19), .money(cents: -924_25), .share(0.935), .absent, .absent,
    ]),
    .section("From the south"),
    Row([
      .text("マグロ (tuna)"), .date(year: 2027, month: 3, day: 1), .week(10), .count(3),
      .number(740.25), .amount(29.995), .money(cents: 22_203_80), .absent, .share(1),
      .flag(true), .month(year: 2028, month: 1),
    ]),
    .total([
      .text("All fish"), .absent, .absent, .count(1288), .number(25_910.75), .absent,
      .money(cents: 133_614_99), .money(cents: -924_25), .share(0.937), .absent, .absent,
    ]),
  ],
  notes: ["Boxes hold about 20 kg.", "Prices are those of the *first* sale."])
