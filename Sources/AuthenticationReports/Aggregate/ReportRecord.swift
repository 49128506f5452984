package import InternetMessage

/// Messages of one source with the same results (`record`).
package struct ReportRecord: Sendable, Equatable {
  /// What the receiver did.
  package enum Disposition: String, ReportedWord {
    case none
    /// RFC 9990: DMARC passed.
    case pass
    case quarantine, reject, unknown
  }

  /// Whether a mechanism passed with an aligned identifier.
  package enum Aligned: String, ReportedWord {
    case pass, fail, unknown
  }

  /// `row/source_ip`; nil when it is no address.
  package internal(set) var source: IPAddress?
  /// `row/source_ip` as it is written.
  package internal(set) var sourceText = ""
  /// `row/count`: for how many messages the record stands; 0 when it cannot be read.
  package internal(set) var count = 0
  /// `policy_evaluated/disposition`.
  package internal(set) var disposition = Disposition.unknown
  /// `policy_evaluated/dkim`.
  package internal(set) var dkim = Aligned.unknown
  /// `policy_evaluated/spf`.
  package internal(set) var spf = Aligned.unknown
  /// `policy_evaluated/reason`: why something else was done than asked for.
  package internal(set) var reasons: [Reason] = []
  /// `identifiers/header_from`: the Author Domain.
  package internal(set) var headerFrom: String?
  /// `identifiers/envelope_from`; empty for the null reverse path.
  package internal(set) var envelopeFrom: String?
  /// `identifiers/envelope_to`.
  package internal(set) var envelopeTo: String?
  /// `auth_results/dkim`.
  package internal(set) var dkimResults: [DKIM] = []
  /// `auth_results/spf`.
  package internal(set) var spfResults: [SPF] = []

  /// Whether DMARC passed: one of the two did (RFC 9989, section 4.4; RFC 7489, section 4.2).
  package var passes: Bool { dkim == .pass || spf == .pass }

  /// Why the policy was not applied.
  package struct Reason: Sendable, Equatable {
    /// RFC 7489, appendix C, and RFC 9990, section "Policy Override Reason".
    package enum Kind: String, ReportedWord {
      case forwarded
      case sampledOut = "sampled_out"
      case trustedForwarder = "trusted_forwarder"
      case mailingList = "mailing_list"
      case localPolicy = "local_policy"
      case policyTestMode = "policy_test_mode"
      case other, unknown
    }

    /// `type`.
    package internal(set) var kind = Kind.unknown
    /// `comment`.
    package internal(set) var comment: String?
  }

  /// What came of a signature or of SPF, whatever it says about DMARC (RFC 8601, sections 2.7.1 and 2.7.2).
  package enum Result: String, ReportedWord {
    case none, pass, fail, policy, neutral, softfail, temperror, permerror, unknown

    /// RFC 7489, appendix C, names what is "commonly implemented as" other words; hardfail is of RFC 5451.
    package static var aliases: [String: Result] { ["error": .temperror, "unknown": .permerror, "hardfail": .fail] }
  }

  package struct DKIM: Sendable, Equatable {
    /// `domain`: the SDID.
    package internal(set) var domain = ""
    package internal(set) var selector: String?
    package internal(set) var result = Result.unknown
    /// `human_result`.
    package internal(set) var comment: String?
  }

  package struct SPF: Sendable, Equatable {
    /// Which identity was checked; RFC 9990 leaves but `mfrom`.
    package enum Scope: String, ReportedWord {
      case mailFrom = "mfrom"
      case helo, unknown
    }

    package internal(set) var domain = ""
    package internal(set) var scope: Scope?
    package internal(set) var result = Result.unknown
    /// `human_result`.
    package internal(set) var comment: String?
  }
}
