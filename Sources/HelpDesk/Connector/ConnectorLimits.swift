/// How many domains and addresses the help desk lets a connector have.
///
/// The figures change with time, so they come as the profile of a year, and each can be set (C10):
///
///     [connector]
///     limits = { profile = "2026", addresses-per-domain = 60 }
package struct ConnectorLimits: Sendable, Hashable {
  /// `profile`: the year whose figures hold where nothing else is said.
  package var profile = Profile.of2025
  /// `domains`: how many SMTP domains there may be, where that differs from the profile.
  package var domainsGiven: Int?
  /// `addresses-per-domain`: how many support addresses a domain may have, where that differs from the profile.
  package var addressesPerDomainGiven: Int?
  /// `addresses`: how many support addresses there may be in all, where that differs from the profile.
  package var addressesGiven: Int?

  /// The figures of 2025: 4 domains, 50 addresses a domain, 200 addresses (C10).
  package init() {}

  /// How many SMTP domains there may be.
  package var domains: Int { domainsGiven ?? profile.domains }
  /// How many support addresses a domain may have.
  package var addressesPerDomain: Int { addressesPerDomainGiven ?? profile.addressesPerDomain }
  /// How many support addresses there may be on all domains.
  package var addresses: Int { addressesGiven ?? profile.addresses }

  /// A year whose figures were written down.
  package enum Profile: String, Sendable, CaseIterable {
    case of2025 = "2025"
    case of2026 = "2026"

    var domains: Int {
      switch self {
      case .of2025: 4
      case .of2026: 10
      }
    }

    /// For 2026 no figure for one domain is published: 10 domains and 500 addresses leave that of 2025 as it was.
    var addressesPerDomain: Int { 50 }

    var addresses: Int {
      switch self {
      case .of2025: 200
      case .of2026: 500
      }
    }
  }
}
