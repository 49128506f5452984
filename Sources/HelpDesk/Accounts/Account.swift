/// A help-desk account, `SUB.zendesk.com`.
///
///     { subdomain = "acme", account-ids = ["0a1b2c3"], environment = "production" }
package struct Account: Sendable, Hashable {
  /// `subdomain`: the `acme` of `acme.zendesk.com`, in lower case.
  package var subdomain: String
  /// `account-ids`: what the account writes into X-Zendesk-From-Account-Id; one id can cover several subdomains.
  package var accountIDs: [String]
  /// `brands`: the faces that the account shows; each can have a subdomain of its own.
  package var brands: [Brand]
  /// `environment`: whether customers write to it.
  package var environment: Environment?

  /// Describes an account.
  package init(
    subdomain: String, accountIDs: [String] = [], brands: [Brand] = [], environment: Environment? = nil
  ) {
    self.subdomain = subdomain
    self.accountIDs = accountIDs
    self.brands = brands
    self.environment = environment
  }
}

/// A face of an account, with addresses of its own.
///
///     { name = "Shop", id = "360000001", subdomain = "acme-shop" }
package struct Brand: Sendable, Hashable {
  /// `name`: what people call it.
  package var name: String
  /// `id`: its number in exports of the help desk.
  package var id: String?
  /// `subdomain`: the `acme-shop` of `acme-shop.zendesk.com`, in lower case.
  package var subdomain: String?

  /// Describes a brand.
  package init(name: String, id: String? = nil, subdomain: String? = nil) {
    self.name = name
    self.id = id
    self.subdomain = subdomain
  }
}

/// `production`, or `sandbox` for tests (C5).
package enum Environment: String, Sendable, CaseIterable {
  case production, sandbox
}
