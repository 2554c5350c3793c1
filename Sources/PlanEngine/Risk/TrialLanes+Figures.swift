/// Figures that some trials may not have.
extension TrialLanes {
  /// A week, NaN for one that was never reached.
  var weekOrNone: TrialLanes {
    replacing(with: TrialLanes(repeating: .nan), where: self .< 0)
  }

  /// A quotient, NaN where there is nothing to divide by.
  func share(of whole: TrialLanes) -> TrialLanes {
    (self / whole).replacing(with: TrialLanes(repeating: .nan), where: whole .<= 0)
  }
}
