/// How much of a run the page shows in one place; where something is left out, the page says how much.
enum ReportLimits {
  /// The actions on top.
  static let actions = 5
  /// The inputs listed that could not be read.
  static let failures = 50
  /// The findings listed for one case.
  static let findingsOfCase = 200
  /// The defects listed for one case.
  static let defectsOfCase = 100
  /// The changes listed for one case.
  static let changesOfCase = 100
  /// The pieces of evidence for an origin.
  static let signals = 50
  /// The octets of a header that are shown.
  static let headerOctets = 16 << 10
  /// The Author Domains, signing keys and SPF domains that are listed, of each.
  static let domains = 20
  /// The signatures that are listed for one case; a verifier looks at `DKIMLimits.signatures`.
  static let signaturesOfCase = 20
  /// The edits that are named behind one signature.
  static let editsOfSignature = 5
  /// The lines about one chain of relays: its reason, and its sets.
  static let linesOfChain = 8
  /// The characters of a reason.
  static let reason = 300
}
