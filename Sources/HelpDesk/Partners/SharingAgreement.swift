/// An agreement by which two accounts share tickets.
///
///     [[organisation.agreements]]
///     subdomain = "partner"
///     direction = "outgoing"
///     status = "accepted"
///     addresses = ["help@partner.example"]
package struct SharingAgreement: Sendable, Hashable {
  /// `subdomain`: the partner's `partner.zendesk.com`, in lower case.
  package var subdomain: String
  /// `name`: what people call the agreement.
  package var name: String?
  /// `direction`: who shares tickets with whom; an agreement is one-way unless there are two.
  package var direction: Direction?
  /// `status`: how it stands; only an accepted agreement has effect.
  package var status: Status?
  /// `addresses`: the partner's external support addresses from the partner's own export; without them the partner
  /// address list is incomplete.
  package var addresses: [DeskAddress]?
  /// `created`: since when it exists, in seconds since 1970 (L8).
  package var created: Int64?

  /// Describes an agreement.
  package init(subdomain: String) { self.subdomain = subdomain }

  /// Whether the agreement has effect; one whose status nobody wrote down is taken to have.
  package var isInForce: Bool { status == nil || status == .accepted }

  /// Who shares tickets with whom.
  package enum Direction: String, Sendable, CaseIterable {
    /// The partner shares with us.
    case incoming
    /// We share with the partner.
    case outgoing
    case both
  }

  /// How an agreement stands, in the words of the help desk's API.
  package enum Status: String, Sendable, CaseIterable {
    case accepted, pending, declined, inactive, failed
  }
}
