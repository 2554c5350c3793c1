import Testing

@testable import PlanFiles

struct ScalarTextTests {
  @Test(arguments: [
    ("Über Größe", "uber-grosse"), ("Ramp: 3 → 50!", "ramp-3-50"), ("Ærø, łódź", "aero-lodz"),
    ("e\u{301}t\u{E9}", "ete"), ("日本", nil), ("", nil),
  ])
  func `a name of a file keeps what it can of a title`(title: String, name: String?) {
    #expect(ScalarText.slug(title) == name)
  }
}
