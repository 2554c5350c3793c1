import PlanModel
import Tabular

/// The register of assumptions: every figure that a plan or a card rests on, with its class, its
/// source and its age, and a mark on those to look at again.
struct Register {
  /// The figures.
  let figures: [Field]

  /// The month in which they are relied on.
  let month: Month

  /// Whether they are those of several plans.
  private var isOfSeveral = false

  /// Creates the register of some figures.
  ///
  /// - Parameters:
  ///   - figures: The figures.
  ///   - month: The month in which they are relied on.
  init(figures: [Field], month: Month) {
    (self.figures, self.month) = (figures, month)
  }

  /// Creates the register of plans: what several of them rest on stands in it once.
  ///
  /// - Parameter plans: The plans; ages are counted to the start of the first.
  init(of plans: [Scenario]) {
    var seen: Set<Field> = []
    self.init(
      figures: plans.flatMap(\.figures).filter { seen.insert($0).inserted },
      month: plans[0].start.month)
    isOfSeveral = plans.count > 1
  }

  /// The figures for programs, in the order of reading.
  var table: Table { table { $0.origin.evidence.rawValue } }

  /// The same for a spreadsheet, in which what the plan decides has a class of its own.
  var tableForSheets: Table { table(classWords) }

  private func classWords(_ field: Field) -> String {
    field.isDecision ? "decision" : field.origin.evidence.rawValue
  }

  private func table(_ evidence: (Field) -> String) -> Table {
    let names = [
      "figure", "written", "decision", "class", "source", "date", "age_months", "mark", "file",
      "line",
    ]
    return Table(
      columns: names.map { Column($0) },
      rows: figures.map { field in
        Row([
          .text(field.path), .text(field.text), .flag(field.isDecision),
          .text(evidence(field)), .text(field.origin.citation?.title ?? ""),
          .text(field.origin.citation?.date ?? ""),
          field.age(in: month).map { .count($0) } ?? .absent,
          .text(field.doubt(in: month)?.words ?? ""), .text(field.origin.file),
          .count(field.origin.line),
        ])
      })
  }

  /// The figures for people, file by file.
  var tableForPeople: Table {
    var table = Table(
      "Figures",
      columns: [
        Column("line", "Line"), Column("figure", "Figure"), Column("written", "As written"),
        Column("class", "Class"), Column("source", "Source"),
        Column("age_months", "Age (months)"), Column("mark", "Look again"),
      ])
    for file in files {
      table.append(.section(file))
      let lines = figures.enumerated().filter { $0.element.origin.file == file }.sorted {
        ($0.element.origin.line, $0.offset) < ($1.element.origin.line, $1.offset)
      }
      for (_, field) in lines {
        table.append(
          Row([
            .count(field.origin.line), .text(field.path), .text(field.text),
            .text(classWords(field)),
            field.origin.citation.map { .text($0.key) } ?? .missing("none named"),
            field.age(in: month).map { .count($0) } ?? .absent,
            .text(field.doubt(in: month)?.words ?? ""),
          ]))
      }
    }
    return table
  }

  /// The sources that the figures name, file by file, each with how many name it.
  var sources: Table {
    var table = Table(
      "Sources",
      columns: [
        Column("source", "Source"), Column("class", "Class"), Column("date", "Date"),
        Column("age_months", "Age (months)"), Column("figures", "Figures"),
        Column("title", "What it is"),
      ])
    for file in files {
      var seen: [Citation] = []
      var cited: [Citation: [Field]] = [:]
      for field in figures where field.origin.file == file {
        guard let citation = field.origin.citation else { continue }
        if cited[citation] == nil { seen.append(citation) }
        cited[citation, default: []].append(field)
      }
      if seen.isEmpty { continue }
      table.append(.section(file))
      for citation in seen {
        table.append(
          Row([
            .text(citation.key), .text(citation.evidence.rawValue),
            citation.date.map { .text($0) } ?? .absent,
            cited[citation]?.first?.age(in: month).map { .count($0) } ?? .absent,
            .count(cited[citation]?.count ?? 0), .text(citation.title),
          ]))
      }
    }
    return table
  }

  /// How many figures there are of each class, and how many to look at again, in a sentence or two.
  var summary: String {
    let found = figures.filter { !$0.isDecision }
    let decided = figures.count - found.count
    guard !found.isEmpty else {
      switch decided {
      case 0: return "There are no figures that it rests on."
      case 1: return "The plan decides the one figure that it has."
      default: return "The plan decides all of its \(decided) figures."
      }
    }
    let classes = Evidence.allCases.compactMap { evidence in
      let count = found.count { $0.origin.evidence == evidence }
      return count > 0 ? evidence.words(count) : nil
    }
    let newer = found.count { $0.isNewer(than: month) }
    let decides =
      isOfSeveral ? "The plans decide \(decided) of their" : "The plan decides \(decided) of its"
    return (decided == 0 ? "" : "\(decides) figures. ")
      + "Of \(decided == 0 ? "\(found.count) \(found.count == 1 ? "figure" : "figures")" : "the other \(found.count)"), \(classes.sentence)."
      + ageWords(found)
      + (newer == 0
        ? ""
        : " \(newer) \(newer == 1 ? "is" : "are") newer than \(month), so that no age can be given "
          + "(0 in the table).")
  }

  /// How many of some figures are old, as far as their sources tell.
  private func ageWords(_ found: [Field]) -> String {
    let stated = found.filter { $0.origin.evidence != .assumption }
    let old = stated.count { if case .old = $0.doubt(in: month) { true } else { false } }
    let undated = stated.count { $0.age(in: month) == nil }
    if stated.isEmpty { return "" }
    if undated == stated.count { return " Nothing says how old these are." }
    let age = "over \(Field.freshMonths) months old in \(month)"
    return (old == 0 ? " None is \(age)" : " \(old) \(old == 1 ? "is" : "are") \(age)")
      + (undated == 0 ? "." : "; \(undated) \(undated == 1 ? "has" : "have") no date.")
  }

  /// The files that figures stand in, in the order of reading.
  private var files: [String] {
    var files: [String] = []
    for field in figures where !files.contains(field.origin.file) {
      files.append(field.origin.file)
    }
    return files
  }
}

extension Doubt {
  /// Why to look at a figure again.
  var words: String {
    switch self {
    case .assumption: "nobody measured it"
    case .old: "over \(Field.freshMonths) months old"
    }
  }
}

extension Evidence {
  /// `1 is a claim`, `12 are statistics`.
  fileprivate func words(_ count: Int) -> String {
    let one = count == 1
    return switch self {
    case .statistic: one ? "1 is a statistic" : "\(count) are statistics"
    case .law: "\(count) \(one ? "is" : "are") of law"
    case .claim: one ? "1 is a claim" : "\(count) are claims"
    case .measured: "\(count) \(one ? "is" : "are") measured"
    case .assumption: one ? "1 is an assumption" : "\(count) are assumptions"
    }
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  fileprivate var sentence: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
