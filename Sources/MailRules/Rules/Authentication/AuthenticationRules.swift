/// The rules over signatures, SPF, DMARC and the results of others; family AUTH.
public enum AuthenticationRules {
  /// Every rule of the family, in the order of the codes.
  public static let all: [any Rule<AuthenticatedMessage>] = [
    SignatureDoesNotVerify(), OwnSignatureMissing(), OwnSignatureBroken(), OwnSignatureOverwritten(),
    HelpDeskSignatureOnConnectorMail(), SignatureExpired(), SignatureLifetimeShort(), SignatureFromTheFuture(),
    MalformedSignature(), FromNotSigned(), ImportantFieldNotSigned(), BodyLengthLimited(),
    ObsoleteSignatureAlgorithm(), WeakSigningKey(), SigningKeyMissing(), SigningKeyRevoked(), UnusableSigningKey(),
    SigningKeyInTest(), ClientNotAuthorised(), ClientJudgedOnFirstLeg(), TooManySPFLookups(), BrokenSPFRecord(),
    SPFRecordMissing(), SPFAllowsEveryone(), AuthenticationIncomplete(), SignatureNotAligned(),
    ReversePathNotAligned(), DMARCFailed(), DMARCRecordMissing(), DMARCPolicyNone(), BrokenDMARCRecord(),
    ObsoleteDMARCTag(), SeveralAuthorDomains(), ForgedResults(), ContradictedResults(),
    ARCChainBroken(),
  ]
}
