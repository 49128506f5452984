package import MailDNS

/// What a domain publishes in its TXT records (RFC 7208, sections 4.4 and 4.5).
package enum SPFPolicy: Sendable {
  /// One record without errors.
  case record(SPFRecord)
  /// No record of SPF: no TXT records at all, or others alone.
  case none(DNSOutcome)
  /// More than one record.
  case several(Int)
  /// One record, with an error.
  case malformed(SPFSyntaxError)
  /// Whether there is a record is not known.
  case unknown(DNSOutcome)

  package init(_ answer: DNSAnswer) {
    // "If the DNS lookup returns a server failure (RCODE 2) or some other error (RCODE other than 0 or 3), or if the
    // lookup times out, then check_host() terminates immediately with the result "temperror"" (section 4.4).
    guard !answer.outcome.isTemporary else {
      self = .unknown(answer.outcome)
      return
    }
    // Other TXT records are none of our business, whatever octets they have (section 4.5).
    let records = answer.texts.filter(SPFRecord.isRecord)
    switch records.count {
    case 0: self = .none(answer.outcome)
    case 1:
      do { self = .record(try SPFRecord.parse(records[0])) } catch { self = .malformed(error) }
    default: self = .several(records.count)
    }
  }
}
