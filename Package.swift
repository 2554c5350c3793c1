// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "podplan",
  products: [
    .executable(name: "podplan", targets: ["podplan"])
  ],
  targets: [
    // MARK: Leaves. They import no other room.
    .target(name: "PlanText"),
    .target(name: "PlanModel"),
    .target(name: "Tabular"),
    .target(name: "ShippedFiles", plugins: ["EmbedShippedFiles"]),

    // MARK: The corridor, in the order data walks it.
    .target(name: "PlanFiles", dependencies: ["PlanText", "PlanModel"]),
    .target(name: "PlanEngine", dependencies: ["PlanModel"]),
    .target(name: "PlanAnalysis", dependencies: ["PlanModel", "PlanEngine"]),
    .target(
      name: "PlanReports", dependencies: ["PlanModel", "PlanEngine", "PlanAnalysis", "Tabular"]),

    // MARK: The front door.
    .target(
      name: "PodplanCLI",
      dependencies: [
        "PlanText", "PlanModel", "PlanFiles", "PlanEngine", "PlanAnalysis", "PlanReports",
        "Tabular", "ShippedFiles",
      ]),
    .executableTarget(name: "podplan", dependencies: ["PodplanCLI"]),

    // MARK: Tools of the bench and of the build.
    .executableTarget(
      name: "podplan-bench",
      dependencies: [
        "PlanText", "PlanModel", "PlanFiles", "PlanEngine", "PlanAnalysis", "ShippedFiles",
      ]),
    .executableTarget(name: "embed-shipped-files", path: "Sources/Tools/embed-shipped-files"),
    .plugin(
      name: "EmbedShippedFiles", capability: .buildTool(), dependencies: ["embed-shipped-files"],
      path: "Sources/Tools/EmbedShippedFiles"),

    // MARK: Tests, one target per room, and one for the whole house.
    .target(
      name: "PlanTestSupport", dependencies: ["PlanModel"], path: "Tests/PlanTestSupport"),
    .testTarget(
      name: "PlanTextTests", dependencies: ["PlanText", "PlanTestSupport"], exclude: ["Refused"]),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"]),
    .testTarget(
      name: "TabularTests", dependencies: ["Tabular", "PlanTestSupport"], exclude: ["Goldens"]),
    .testTarget(name: "ShippedFilesTests", dependencies: ["ShippedFiles", "PlanTestSupport"]),
    .testTarget(
      name: "PlanFilesTests",
      dependencies: ["PlanText", "PlanModel", "PlanFiles", "PlanTestSupport"],
      exclude: ["Advised", "Reference", "Refused"]),
    .testTarget(
      name: "PlanEngineTests", dependencies: ["PlanModel", "PlanEngine", "PlanTestSupport"]),
    .testTarget(
      name: "PlanAnalysisTests",
      dependencies: [
        "PlanText", "PlanModel", "PlanFiles", "PlanEngine", "PlanAnalysis", "PlanTestSupport",
      ]),
    .testTarget(name: "PodplanCLITests", dependencies: ["PodplanCLI", "PlanTestSupport"]),
    .testTarget(
      name: "AcceptanceTests",
      dependencies: [
        "PlanText", "PlanModel", "PlanFiles", "PlanAnalysis", "PlanReports", "PodplanCLI",
        "PlanTestSupport",
      ],
      exclude: ["Expected", "WorkedExample"]),
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
