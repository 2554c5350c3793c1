let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

/// The part that tells where the targets of another part are, in the order of their `rId`.
///
/// - Parameter targets: The kinds of the relationships and the parts they lead to.
/// - Returns: The part.
func relationships(_ targets: [(kind: String, target: String)]) -> String {
  var xml = xmlDeclaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
  for (index, target) in targets.enumerated() {
    let type =
      target.kind == "core-properties"
      ? "\(packageNamespace)/relationships/metadata/core-properties"
      : "\(relationshipNamespace)/\(target.kind)"
    xml += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(type)\" Target=\"\(target.target)\"/>"
  }
  return xml + "</Relationships>"
}

/// The small parts that hold the others together.
extension Workbook {
  /// The kind of every part.
  ///
  /// - Parameter drawings: The places of the sheets that have charts.
  /// - Returns: The part.
  func contentTypes(drawings: [Int]) -> String {
    let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let drawing = "application/vnd.openxmlformats-officedocument.drawing"
    var parts = [("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")]
    parts.append(("xl/workbook.xml", spreadsheet + ".sheet.main"))
    for number in 1...sheets.count {
      parts.append(("xl/worksheets/sheet\(number).xml", spreadsheet + ".worksheet"))
    }
    for number in drawings.indices {
      parts.append(("xl/drawings/drawing\(number + 1).xml", drawing))
    }
    for number in 0..<sheets.reduce(0, { $0 + $1.charts.count }) {
      parts.append(("xl/charts/chart\(number + 1).xml", drawing + "ml.chart"))
    }
    parts.append(("xl/sharedStrings.xml", spreadsheet + ".sharedStrings"))
    parts.append(("xl/styles.xml", spreadsheet + ".styles"))

    var xml = xmlDeclaration + "<Types xmlns=\"\(packageNamespace)/content-types\">"
    xml += "<Default Extension=\"rels\""
    xml += " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    for (name, type) in parts {
      xml += "<Override PartName=\"/\(name)\" ContentType=\"\(type)+xml\"/>"
    }
    return xml + "</Types>"
  }

  /// Where the file begins.
  var packageRelationships: String {
    relationships([
      ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml"),
    ])
  }

  /// Where the sheets are, and what they share.
  var workbookRelationships: String {
    relationships(
      (1...sheets.count).map { ("worksheet", "worksheets/sheet\($0).xml") } + [
        ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
      ])
  }

  /// What the file says of itself.
  var coreProperties: String {
    var xml = xmlDeclaration
    xml += "<cp:coreProperties xmlns:cp=\"\(packageNamespace)/metadata/core-properties\""
    xml +=
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
    xml += " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    let texts = [
      ("title", properties.title), ("subject", properties.subject),
      ("creator", properties.creator),
    ]
    for (name, text) in texts where !text.isEmpty {
      xml += "<dc:\(name)>\(text.asXML)</dc:\(name)>"
    }
    if let created = properties.created {
      let day = Cell.date(year: created.year, month: created.month, day: created.day).inFull
      for name in ["created", "modified"] {
        xml += "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:\(name)>"
      }
    }
    return xml + "</cp:coreProperties>"
  }

  /// The list of the sheets, and what of them is printed on each page or filtered.
  var workbookPart: String {
    var xml = xmlDeclaration
    xml += "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    xml += " xmlns:r=\"\(relationshipNamespace)\"><workbookPr/>"
    xml += "<bookViews><workbookView xWindow=\"240\" yWindow=\"120\" windowWidth=\"24000\""
    xml += " windowHeight=\"12000\" tabRatio=\"800\"/></bookViews><sheets>"
    for (index, sheet) in sheets.enumerated() {
      xml +=
        "<sheet name=\"\(sheet.name.asXML)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    xml += "</sheets>"
    if !definedNames.isEmpty { xml += "<definedNames>\(definedNames)</definedNames>" }
    // Every program that opens the file reckons the formulas anew.
    if sheets.contains(where: { !$0.formulas.isEmpty }) {
      xml += "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>"
    }
    return xml + "</workbook>"
  }

  /// The names that spreadsheets give what is filtered and what is printed on each page.
  private var definedNames: String {
    var xml = ""
    for (index, sheet) in sheets.enumerated() {
      if let filter = sheet.filter {
        xml += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\""
        xml += " hidden=\"1\">\(filter.reference.asXML)</definedName>"
      }
    }
    for (index, sheet) in sheets.enumerated() {
      if let row = sheet.keptTable?.table.headRow {
        xml += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        xml += "\(SheetName.quoted(sheet.name).asXML)!$\(row + 1):$\(row + 1)</definedName>"
      }
    }
    return xml
  }
}
