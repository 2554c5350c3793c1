import PlanModel
public import PlanText

/// Reads how far figures are moved that are no ranges, as `--swing` says it.
///
/// - Parameter written: A share over 0% and at most 100%, such as `20%`; no range.
/// - Returns: The share, `nil` if it can't be read, and what is wrong with it.
public func readSwing(_ written: String) -> Reading<Double> {
  var findings = Findings()
  let source = Source(name: "--swing", text: written)
  let place = Place(source: source, range: 0..<source.bytes.count)
  do throws(ValueProblem) {
    let share = try readShare(written)
    if share.isCertain, Limits.shareOverZero.allow(share) { return Reading(share.low, []) }
    findings.refuse(
      .outOfRange, at: place, "'--swing' must be one share, \(Limits.shareOverZero.words)",
      remedy: "Write it like '20%'.")
  } catch {
    var builder = TreeBuilder()
    builder.append(text: written, at: place)
    findings.add(error.diagnostic(of: "--swing", in: builder.tree().root))
  }
  return Reading(nil, findings.sorted())
}
