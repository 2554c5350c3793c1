// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "podplan",
  targets: [
    // MARK: Leaves. They import no other room.
    .target(name: "PlanModel"),
    .target(name: "Tabular"),

    // MARK: The corridor, in the order data walks it.
    .target(name: "PlanEngine", dependencies: ["PlanModel"]),
    .target(name: "PlanAnalysis", dependencies: ["PlanModel", "PlanEngine"]),

    // MARK: Tests, one target per room.
    .target(
      name: "PlanTestSupport", dependencies: ["PlanModel"], path: "Tests/PlanTestSupport"),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"]),
    .testTarget(
      name: "TabularTests", dependencies: ["Tabular", "PlanTestSupport"], exclude: ["Goldens"]),
    .testTarget(
      name: "PlanEngineTests", dependencies: ["PlanModel", "PlanEngine", "PlanTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// The house rules, the same in every room: a warning is an error, and imports say what they expose.
for target in package.targets where target.type != .plugin {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
