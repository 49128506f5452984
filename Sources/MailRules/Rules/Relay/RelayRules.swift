public import MailFacts

/// The rules over a message before and after a relay: the second half of family PRES, from PRES101 on.
public enum RelayRules {
  /// Every rule of this half, in the order of the codes.
  public static let all: [any Rule<PairFacts>] = [
    PreservedFieldLost(), PreservedFieldChanged(), PreservedFieldDuplicated(), StandardFieldChanged(), ListFieldAdded(),
    SignatureBroken(), BodyChanged(), ReceivedRemoved(), SignatureRemoved(),
    ReversePathChanged(), RedactionSigned(), RedactionNotSignedAgain(),
  ]
}
