package import MailCrypto
package import MailDNS

/// What became of the question for a key.
package enum DKIMKeyAnswer: Sendable {
  /// There are records, of which each may be the key (RFC 6376, section 6.1.2, step 3).
  case keys([DKIMKey])
  /// There is none.
  case none
  /// Nobody knows.
  case unavailable(DNSOutcome)

  /// Reads the answer of DNS; records beyond `DKIMLimits.keyRecords` are left out.
  package init(_ answer: DNSAnswer) {
    switch answer.outcome {
    case .found: self = .keys(answer.texts.prefix(DKIMLimits.keyRecords).map(DKIMKey.init))
    case .noSuchName, .noData: self = .none
    case .timeOut, .serverFailure, .notAsked: self = .unavailable(answer.outcome)
    }
  }
}

/// A record where a key should be.
package struct DKIMKey: Sendable {
  /// The record, when it is one.
  package let record: DKIMKeyRecord?
  /// The key, when it can be calculated with.
  package let key: PublicKey?
  /// Why there is no key.
  package let refusal: DKIMReason?

  /// Reads the text of a record.
  package init(_ text: [UInt8]) {
    let record: DKIMKeyRecord
    do {
      record = try DKIMKeyRecord(text)
    } catch {
      self.init(record: nil, key: nil, refusal: .malformedKeyRecord(error))
      return
    }
    guard !record.isRevoked else {
      self.init(record: record, key: nil, refusal: .keyRevoked)
      return
    }
    do {
      let key =
        switch record.keyType {
        case .rsa: try PublicKey(rsa: record.publicKey)
        case .ed25519: try PublicKey(ed25519: record.publicKey)
        }
      self.init(record: record, key: key, refusal: nil)
    } catch KeyRefusal.badLength(let bits) where bits > CryptoLimits.rsaBits {
      self.init(record: record, key: nil, refusal: .keyTooLarge(bits: bits))
    } catch KeyRefusal.badLength(let bits) {
      self.init(record: record, key: nil, refusal: .weakKey(bits: bits))
    } catch {
      self.init(record: record, key: nil, refusal: .unreadableKey)
    }
  }

  private init(record: DKIMKeyRecord?, key: PublicKey?, refusal: DKIMReason?) {
    self.record = record
    self.key = key
    self.refusal = refusal
  }

  /// Why the key is not to be used for a signature (RFC 6376, section 6.1.2); nil when it may be.
  func refusal(for signature: DKIMSignature, _ algorithm: DKIMAlgorithm, leastRSABits: Int) -> DKIMReason? {
    guard let record else { return refusal }
    if refusal == .keyRevoked { return refusal }
    guard record.isForEmail else { return .keyNotForEmail }
    guard record.keyType == algorithm.keyType else { return .keyTypeMismatch }
    guard algorithm.digest == .sha256 ? record.allowsSHA256 : record.allowsSHA1 else { return .hashNotAllowed }
    // Section 3.6.1, t=s: not even a subdomain in i=.
    if record.isStrict, signature.identityDomain != signature.domain { return .identityBelowStrictDomain }
    guard let key else { return refusal }
    if key.kind == .rsa, key.bits < leastRSABits { return .weakKey(bits: key.bits) }
    return nil
  }
}
