import InternetMessage

/// What a signature covers and says of itself.
public struct DKIMSigningOptions: Sendable, Hashable {
  /// The canonical forms: `c=`.
  public var canonicalization = Canonicalization(header: .relaxed, body: .relaxed)
  /// The fields that are signed: `h=`.
  public var signedFields = SignedFields.usual
  /// The agent or user identifier: `i=`; nil leaves it out.
  public var identity: String?
  /// When the signature is made, in seconds since 1970: `t=`; nil leaves it out.
  public var timestamp: Int64?
  /// When it expires, in seconds since 1970: `x=`; nil leaves it out.
  public var expiration: Int64?
  /// How many octets of the canonical body are covered: `l=`; nil leaves it out, by which all are, as it should be.
  public var bodyLength: Int?
  /// Whether the signed fields are copied into `z=`.
  public var copiesFields = false
  /// The least RSA modulus in bits; only tests go below what RFC 8301 demands.
  package var leastRSABits = DKIMLimits.leastRSABits

  /// The usual options.
  public init() {}
}

/// Which fields are signed.
public enum SignedFields: Sendable, Hashable {
  /// Each field of these names that the message has; for those that are also sealed one more, so that none can be added.
  case present([String], sealed: [String])
  /// These names, each as often as it stands here.
  case exactly([String])

  /// What RFC 6376, section 5.4.1, recommends, and the fields that say how the body is to be read; From, Reply-To, Subject
  /// and the fields of which a message has one are sealed.
  public static let usual = SignedFields.present(
    [
      "From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
      "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted", "List-Id", "List-Help",
      "List-Unsubscribe", "List-Unsubscribe-Post", "List-Subscribe", "List-Post", "List-Owner", "List-Archive",
    ], sealed: ["From", "Reply-To", "To", "Cc", "Subject", "Date"])

  /// Every name that is mentioned.
  var names: [String] {
    switch self {
    case .present(let names, let sealed): names + sealed
    case .exactly(let names): names
    }
  }

  /// The names as they stand in `h=` for a message.
  func names(for message: Message) -> [String] {
    guard case .present(let names, let sealed) = self else { return self.names }
    var counts: [String: Int] = [:]
    for field in message.fields(of: 0) { counts[message.name(of: field).lowercased(), default: 0] += 1 }
    let listed = names + sealed.filter { name in !names.contains { $0.lowercased() == name.lowercased() } }
    let sealedNames = Set(sealed.map { $0.lowercased() })
    var result: [String] = []
    for name in listed {
      let count = counts[name.lowercased(), default: 0] + (sealedNames.contains(name.lowercased()) ? 1 : 0)
      result += Array(repeating: name, count: min(count, TagLimits.elements - result.count))
    }
    return result
  }
}
