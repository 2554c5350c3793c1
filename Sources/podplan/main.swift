#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import PodplanCLI

var console = Console.ofProcess()
var files: any FileSystem = DiskFiles()
let arguments = Array(CommandLine.arguments.dropFirst())
exit(podplan(arguments: arguments, console: &console, files: &files).rawValue)
