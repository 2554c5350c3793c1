import Foundation
import PackagePlugin

/// Has `embed-shipped-files` write the rate cards and scenarios of the package as Swift.
///
/// The tool runs in every build, in a few milliseconds, and leaves its output alone where nothing
/// changed: its input is its own work folder, which each run changes. Were the files themselves
/// the inputs, one deleted or renamed would stop the build, as SwiftPM asks a plugin once for them.
@main
struct EmbedShippedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let workFolder = context.pluginWorkDirectoryURL
    let output = workFolder.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rate cards and scenarios",
        executable: try context.tool(named: "embed-shipped-files").url,
        arguments: [
          context.package.directoryURL.path(percentEncoded: false),
          output.path(percentEncoded: false),
        ],
        inputFiles: [workFolder],
        outputFiles: [output])
    ]
  }
}
