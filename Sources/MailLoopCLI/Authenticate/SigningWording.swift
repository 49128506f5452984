import MailAuthentication
import MailCrypto

extension KeyRefusal {
  /// Why the key cannot be used, for people.
  var words: String {
    switch self {
    case .malformed: "it holds no private key in PEM"
    case .otherKind: "it is neither of RSA nor Ed25519"
    case .badLength(let bits): "an RSA key of \(bits) bits is not calculated with"
    case .badExponent: "its RSA exponent is not allowed"
    case .encrypted: "it is encrypted"
    case .libraryFailure: "the cryptographic library refuses it"
    }
  }
}

extension DKIMSigner.Refusal {
  /// Why nothing is signed, for people.
  var words: String {
    switch self {
    case .malformedDomain: "--domain is no domain name"
    case .malformedSelector: "--selector is none, or too long with the domain"
    case .malformedIdentity: "the identity is no address of the domain"
    case .malformedFieldName: "--signed-fields has what is no field name"
    case .malformedTime: "the signature would expire before it is made, or beyond all times"
    case .malformedBodyLength: "the body is shorter than what is to be signed of it"
    case .weakKey(let bits): "an RSA key of \(bits) bits must not be used; 1024 are the least (RFC 8301, section 3.2)"
    case .fromNotSigned: "the message has no From field, or it is not among those to be signed"
    case .headerBeyondLimits: "its header is too large"
    case .fieldTooLong: "the signature would be longer than verifiers read"
    case .libraryFailure: "the cryptographic library failed"
    }
  }
}
