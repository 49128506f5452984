/// Which help desk sent a message, and what it is to the organisation.
public struct Sender: Sendable, Hashable {
  /// What a help desk's account is to the organisation.
  public enum Relation: String, Sendable, CaseIterable {
    /// One of the organisation's own accounts.
    case own
    /// Another account (L3).
    case other
    /// An account with a sharing agreement (L6).
    case partner
    /// No help desk, or an account that cannot be told.
    case none
  }

  /// The product, for example `zendesk`; nil when no help desk sent it.
  public var helpDesk: String?
  /// The account's identifier, for example `3fa9c21`.
  public var accountID: String?
  /// The account's subdomain, where it shows.
  public var subdomain: String?
  /// What the account is to the organisation.
  public var relation: Relation
  /// How sure it is that the product sent it: strong by its marks, definitive with an authenticated origin.
  public var strength: SignalEvidence.Strength?
  /// The fields that show it: `X-Zendesk-From-Account-Id`, `Message-ID`.
  public var signs: [String]

  /// Makes a sender.
  public init(
    helpDesk: String?, accountID: String?, subdomain: String?, relation: Relation,
    strength: SignalEvidence.Strength? = nil, signs: [String] = []
  ) {
    self.helpDesk = helpDesk
    self.accountID = accountID
    self.subdomain = subdomain
    self.relation = relation
    self.strength = strength
    self.signs = signs
  }

  /// No help desk.
  public static let none = Sender(helpDesk: nil, accountID: nil, subdomain: nil, relation: .none)
}
