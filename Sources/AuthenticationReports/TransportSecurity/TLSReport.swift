package import InternetMessage

/// A report about TLS between mail servers (RFC 8460, section 4.4).
///
///     let report = try TLSReport.read(octets)
///     report.policies.map(\.failures)  // sessions that failed, by policy
package struct TLSReport: Sendable, Equatable {
  /// `organization-name`.
  package internal(set) var organization: String?
  /// `contact-info`.
  package internal(set) var contact: String?
  /// `report-id`.
  package internal(set) var identifier: String?
  /// `date-range/start-datetime`, in seconds since 1970.
  package internal(set) var begin: Int64?
  /// `date-range/end-datetime`, in seconds since 1970.
  package internal(set) var end: Int64?
  /// `policies`.
  package internal(set) var policies: [Policy] = []
  /// How the report deviates from the standard.
  package internal(set) var quirks: [ReportQuirk] = []

  /// A policy, and how sessions under it went.
  package struct Policy: Sendable, Equatable {
    /// `policy-type` (section 4.4).
    package enum Kind: String, ReportedWord {
      case dane = "tlsa"
      case strictTransportSecurity = "sts"
      case none = "no-policy-found"
      case unknown
    }

    package internal(set) var kind = Kind.unknown
    /// `policy-string`.
    package internal(set) var lines: [String] = []
    /// `policy-domain`.
    package internal(set) var domain: String?
    /// `mx-host`.
    package internal(set) var hosts: [String] = []
    /// `summary/total-successful-session-count`.
    package internal(set) var successes: Int?
    /// `summary/total-failure-session-count`.
    package internal(set) var failures: Int?
    /// `failure-details`.
    package internal(set) var details: [FailureDetail] = []
  }

  /// Why sessions failed.
  package struct FailureDetail: Sendable, Equatable {
    /// `result-type` (sections 4.3 and 6.6).
    package enum Kind: String, ReportedWord {
      case starttlsNotSupported = "starttls-not-supported"
      case certificateHostMismatch = "certificate-host-mismatch"
      case certificateExpired = "certificate-expired"
      case certificateNotTrusted = "certificate-not-trusted"
      case validationFailure = "validation-failure"
      case tlsaInvalid = "tlsa-invalid"
      case dnssecInvalid = "dnssec-invalid"
      case daneRequired = "dane-required"
      case stsPolicyFetchError = "sts-policy-fetch-error"
      case stsPolicyInvalid = "sts-policy-invalid"
      case stsWebPKIInvalid = "sts-webpki-invalid"
      case unknown
    }

    package internal(set) var kind = Kind.unknown
    /// `result-type` as it is written.
    package internal(set) var kindText = ""
    /// `sending-mta-ip`.
    package internal(set) var sender: IPAddress?
    /// `receiving-mx-hostname`.
    package internal(set) var receivingHost: String?
    /// `receiving-mx-helo`.
    package internal(set) var receivingHelo: String?
    /// `receiving-ip`.
    package internal(set) var receiver: IPAddress?
    /// `failed-session-count`.
    package internal(set) var sessions: Int?
    /// `additional-information`.
    package internal(set) var information: String?
    /// `failure-reason-code`.
    package internal(set) var reasonCode: String?
  }
}
