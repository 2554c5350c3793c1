#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many processors there are to run on; at least 1.
var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
