import PlanModel
import PlanText

extension Catalog {
  /// What the top of a file says of its sources.
  static let fileSources = Section<CitedSources.Head>(
    "sources", "at the top", "Where the figures of a file come from.",
    [
      Key(
        "sources", sourcesKind, \.sources, .otherwise("none"),
        "The sources of this file's figures, each by a name of your choice.",
        example: "{census-2025: {title: \"Census, May 2025\", class: statistic}}"),
      Key(
        "default_source", .reference, \.defaultSource, .otherwise("none"),
        "The source of all figures of this file that name no other.", example: "census-2025"),
      Key(
        "figure_sources", figureSourcesKind, \.figureSources, .otherwise("none"),
        "The sources of figures at the top of this file, by their keys.",
        example: "{attrition: census-2025}"),
    ])

  /// One source.
  static let citedSource = Section<CitedSources.Source>(
    "source", "in a source", "A source that figures can name with `source`.",
    [
      Key(
        "title", .words, \.title, .required, "What it is.", example: "\"Census, May 2025\""),
      Key(
        "class", .choice, \.evidence, .required, "How much it can be trusted.",
        example: "statistic"),
      Key(
        "date", .period, \.date, .otherwise("unknown"), "When its figures were true.",
        example: "2025-05"),
    ])

  /// The same keys for those who leave them to the reader of sources.
  static func sourceKeys<Draft>() -> [Key<Draft>] {
    fileSources.info.keys.map { key in
      Key(
        key.name, .elsewhere(key.kind, key.shape), key.presence, key.sentence,
        example: key.example, store: { _, _, _, _ in })
    }
  }

  private static let sourcesKind = Kind<[CitedSources.Source]>.named(
    "sources by name", .map(citedSource.info)
  ) { name, node, reader in
    var source = CitedSources.Source(key: name.text)
    guard reader.expect(.map, node) else { return source }
    reader.read(citedSource, of: node, into: &source)
    return source
  }

  private static let figureSourcesKind = Kind<[CitedSources.FigureSource]>.named(
    "names of sources by key", .value
  ) { name, node, _ in CitedSources.FigureSource(key: name, source: node) }
}

extension Kind where Value == Node {
  /// The name of a source of the same file.
  fileprivate static var reference: Kind {
    Kind(words: "name of a source", shape: .value) { node, reader in
      reader.expect(.scalar, node) ? node : nil
    }
  }
}
