/// A user of an own account.
///
///     { address = "ann@example.org", role = "end-user", created = "2026-01-05T10:00:00Z" }
package struct User: Sendable, Hashable {
  /// `address`: the user's primary address.
  package var address: DeskAddress
  /// `role`: what the user may do.
  package var role: Role?
  /// `created`: when the user was created, in seconds since 1970.
  ///
  /// The help desk compares users with the partner address list at this moment alone (L8).
  package var created: Int64?
  /// `checked`: when somebody compared the user with the partner address list by hand, in seconds since 1970.
  package var checked: Int64?
  /// `verified`: whether the address was confirmed.
  package var verified: Bool?
  /// `suspended`: whether the user's mail is held back.
  package var suspended: Bool?

  /// `end-user`, `agent` or `admin`.
  package enum Role: String, Sendable, CaseIterable {
    case endUser = "end-user"
    case agent, admin
  }

  /// Describes a user.
  package init(address: DeskAddress, role: Role? = nil, created: Int64? = nil) {
    self.address = address
    self.role = role
    self.created = created
  }
}
