/// What `expected.json` of a case says: the verdicts that a judge must come to, and what the relay did to the header.
struct ExpectedCase: Decodable {
  /// The verdict before the relay; nil for a single capture.
  let before: ExpectedVerdict?
  /// The verdict after the relay, or on the single capture.
  let after: ExpectedVerdict
  /// What happened to which field, as `removed X-Mailer`, sorted; nil for a single capture.
  let changes: [String]?
  /// The standard fields (C17) that are not as before the relay, with their states; nil where all are.
  let standard: [String: String]?
}

/// The members of a verdict that a case lays down.
struct ExpectedVerdict: Decodable {
  let direction: String
  let originClass: String
  let kind: String
  let mayAutoReply: Bool
  let helpDesk: String?
  let accountID: String?
  let relation: String
  /// How sure the help desk is; nil where the case is not about it.
  let strength: String?
  /// The state of each preserved field; empty for mail that no help desk sent.
  let preserved: [String: String]
  /// What the help desk does with it; nil where nobody knows which way it travels, and for ordinary outgoing mail.
  let disposition: ExpectedDisposition?
  /// Codes of rules with logical places, as `PRES101 X-Mailer`, sorted, each once.
  let findings: [String]
  /// The names of the defects, sorted, each once.
  let defects: [String]

  private enum CodingKeys: String, CodingKey {
    case direction, kind, mayAutoReply, helpDesk, relation, strength, preserved, disposition, findings, defects
    case originClass = "class"
    case accountID = "accountId"
  }
}

/// The members of a disposition that a case lays down.
struct ExpectedDisposition: Decodable, Equatable {
  let incoming: String
  /// The help desk's number of the cause; nil unless the message is suspended.
  let causeNumber: Int?
  /// The token of the ticket; nil unless the message is threaded.
  let thread: String?
  let suppressed: [String]
  let flags: [String]

  /// What becomes of outgoing mail.
  static let nothing = ExpectedDisposition(incoming: "none", causeNumber: nil, thread: nil, suppressed: [], flags: [])
}
