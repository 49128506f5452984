package import InternetMessage

/// A report about one message that failed authentication (RFC 6591; RFC 9991 for DMARC).
///
///     Feedback-Type: auth-failure
///     Auth-Failure: dmarc
///     Identity-Alignment: none
package struct FailureReport: Sendable, Equatable {
  /// What failed (RFC 6591, section 3.3; `dmarc` of RFC 9991).
  package enum Failure: String, ReportedWord {
    case adsp, bodyhash, revoked, signature, spf, dmarc, unknown
  }

  /// What became of the message (RFC 6591, section 3.2.2).
  package enum Delivery: String, ReportedWord {
    case delivered, spam, policy, reject, other, unknown
  }

  /// The fields of the part as every feedback report has them.
  package let feedback: FeedbackReport
  /// `Auth-Failure`.
  package internal(set) var failure: Failure?
  /// `Delivery-Result`.
  package internal(set) var delivery: Delivery?
  /// `Identity-Alignment`: the mechanisms that were aligned, in small letters; empty for `none`, nil where the field is
  /// missing.
  package internal(set) var aligned: [String]?
  /// `Authentication-Results`, unfolded.
  package internal(set) var results: String?
  /// `DKIM-Domain`, `DKIM-Identity`, `DKIM-Selector`.
  package internal(set) var dkimDomain: String?
  package internal(set) var dkimIdentity: String?
  package internal(set) var dkimSelector: String?
  /// `SPF-DNS`.
  package internal(set) var spfRecord: String?
  /// The message that failed, as far as the report has it.
  package internal(set) var original: Original?
  /// How the report deviates from the standard.
  package internal(set) var quirks: [ReportQuirk] = []

  /// The header of the message that failed.
  package struct Original: Sendable, Equatable {
    /// Whether the report has the whole message and not the header alone.
    package let isWhole: Bool
    package let from: String?
    package let subject: String?
    package let messageIdentifier: String?
  }
}
