/// How a run of the program ends, for the shell.
public enum ExitCode: Int32, Sendable, Hashable {
  /// Everything asked for was done.
  case success = 0
  /// A target is missed, and the user asked to be told so.
  case targetMissed = 1
  /// The command line is not one that the program takes.
  case wrongUsage = 64
  /// A file, or a value given with `--set`, is wrong.
  case wrongData = 65
  /// A file named on the command line cannot be read.
  case noInput = 66
  /// Output cannot be written.
  case cannotWrite = 73
  /// The user stopped it; what was done till then is told.
  case interrupted = 130
}
