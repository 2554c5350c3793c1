#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one door to the mathematics library, for the engine and for what is made of its runs.
public enum Math {
  /// The exponential function.
  ///
  /// - Parameter x: The exponent.
  /// - Returns: e to the power of `x`.
  public static func exp(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(x)
    #elseif canImport(Musl)
      Musl.exp(x)
    #else
      Darwin.exp(x)
    #endif
  }

  /// The natural logarithm.
  ///
  /// - Parameter x: A number over 0.
  /// - Returns: Its logarithm.
  public static func log(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(x)
    #elseif canImport(Musl)
      Musl.log(x)
    #else
      Darwin.log(x)
    #endif
  }

  /// A power.
  ///
  /// - Parameters:
  ///   - base: The base.
  ///   - exponent: The exponent.
  /// - Returns: `base` to the power of `exponent`.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    #if canImport(Glibc)
      Glibc.pow(base, exponent)
    #elseif canImport(Musl)
      Musl.pow(base, exponent)
    #else
      Darwin.pow(base, exponent)
    #endif
  }
}
