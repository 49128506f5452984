import MailFacts

extension RelayRules {
  /// The findings on a message and those on the pair, in the order of the octets.
  ///
  /// What the pair shows to be the relay's doing is not told a second time as a fault of the message alone.
  static func merged(_ single: [Finding], _ pair: [Finding]) -> [Finding] {
    let told = Set(pair.flatMap { finding in (superseded[finding.rule] ?? []).map { $0 + " " + field(finding) } })
    let kept = single.filter { !told.contains($0.rule + " " + field($0)) }
    guard pair.contains(where: { redactions.contains($0.rule) }) else { return (kept + pair).inOrder }
    // A redaction changes what was signed before: that the old signature is gone or cannot hold is the same news.
    return (kept + pair).filter { !signatures.contains($0.rule) }.inOrder
  }

  /// The name of the field that a finding is about: its place without a number, in small letters.
  private static func field(_ finding: Finding) -> String {
    String(finding.place.prefix { $0 != "[" }).lowercased()
  }

  private static let redactions: Set<String> = ["PRES111", "PRES112"]
  private static let signatures: Set<String> = ["PRES106", "PRES109", "AUTH001", "AUTH002", "AUTH003"]

  /// The rules over pairs, and the rules over one message that say the same of a field.
  private static let superseded: [String: Set<String>] = [
    "PRES101": ["PRES001"], "PRES102": ["PRES002", "AUTO002"], "PRES103": ["PRES003"], "PRES105": ["AUTO007"],
    "PRES106": ["AUTH001"],
  ]
}
