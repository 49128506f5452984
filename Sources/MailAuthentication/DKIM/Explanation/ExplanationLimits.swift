/// Bounds of the search for what a relay did.
///
/// It runs for failed signatures only.
package enum ExplanationLimits {
  /// How many octets of a body are searched; a larger one is not.
  package static let bodyOctets = 4 << 20
  /// How many lines of a body are searched.
  package static let bodyLines = 200_000
  /// How many octets of the signed header are searched.
  package static let headerOctets = 1 << 20
  /// How many signed fields are searched; `h=` that names more is not.
  package static let signedFields = 200
  /// How many octets all steps of a search in a body write anew, read and hash, beyond four times the body.
  package static let workOctets = 64 << 20
  /// How many octets are hashed for one step of the search, beyond four times the body.
  package static let stepOctets = 4 << 20
  /// How many hypotheses are tried in one step of the search.
  package static let stepTrials = 12_000
  /// How many hypotheses are tried in one step where each costs the verification of a signature.
  package static let costlyTrials = 4_000
  /// How many hypotheses a field may have.
  package static let fieldCandidates = 1_500
  /// How many hypotheses a body part may have.
  package static let partCandidates = 1_000
  /// How many body parts are looked into.
  package static let parts = 40
  /// How many mailboxes of a field are looked at one by one.
  package static let mailboxes = 100
  /// How many octets of a field's body hypotheses are made from.
  package static let fieldOctets = 8_192
  /// How many lines or tags from either end of a part an added text may reach.
  package static let addedLines = 60
  /// How many edits of a body are named one by one of each kind.
  package static let editsOfKind = 10
  /// How many octets of what was changed are kept for people to look at.
  package static let excerptOctets = 400
}
