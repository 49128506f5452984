import RelayConfiguration

/// What is fuzzed: each target takes any octets and says which invariants they broke.
///
/// The fuzz program, the replay of its findings and the property tests share these checks.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case message, bodies, headerText, parameters, addressList, identifiers, date, received, keywords, report, mbox
  case xml, zip, reportFile
  case masterFile
  case configuration, helpDeskExport
  case spfRecord, spfMacro
  case dmarcRecord, authenticationResults
  case tagList, dkimSignature, keyRecord, canonicalForms
  case arc
  case regexpTable, pcreTable, parameterFile, transportRules

  /// Every invariant that some octets break; empty for all octets, or there is a bug.
  package func violations(in octets: [UInt8]) -> [String] {
    switch self {
    case .message: MessageInvariants.violations(in: octets)
    case .bodies: BodyInvariants.violations(in: octets)
    case .xml: MarkupInvariants.violations(in: octets)
    case .zip: ZipInvariants.violations(in: octets)
    case .reportFile: ReportFileInvariants.violations(in: octets)
    case .spfRecord: SPFInvariants.violations(ofRecord: octets)
    case .spfMacro: SPFInvariants.violations(ofMacros: octets)
    case .dmarcRecord: DMARCRecordInvariants.violations(in: octets)
    case .authenticationResults: AuthenticationResultsInvariants(octets).violations()
    case .regexpTable: RelayConfigurationInvariants.violations(ofTable: octets, .regexp)
    case .pcreTable: RelayConfigurationInvariants.violations(ofTable: octets, .pcre)
    case .parameterFile: RelayConfigurationInvariants.violations(ofParameters: octets)
    case .transportRules: RelayConfigurationInvariants.violations(ofTransportRules: octets)
    case .arc: ARCInvariants.violations(in: octets)
    case .configuration: ConfigurationInvariants.violations(ofConfiguration: octets)
    case .helpDeskExport: ConfigurationInvariants.violations(ofExport: octets)
    case .masterFile: MasterFileInvariants.violations(in: octets)
    case .tagList: SignatureInvariants.violations(ofTags: octets)
    case .dkimSignature: SignatureInvariants.violations(ofSignature: octets)
    case .keyRecord: SignatureInvariants.violations(ofKeyRecord: octets)
    case .canonicalForms: CanonicalInvariants.violations(in: octets)
    case .mbox: MailboxInvariants.violations(in: octets)
    default: FieldInvariants(octets).violations(of: self)
    }
  }
}
