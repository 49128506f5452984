/// A product that handles mail on its way, and the marks by which it is known.
package struct RelayProduct: Sendable {
  /// What a product is there for.
  package enum Role: Sendable {
    /// It writes into messages: a security gateway, a service for signatures, a list manager.
    case rewriter
    /// It carries messages, and changes what its configuration says.
    case carrier
  }

  /// The name.
  package let name: String
  /// What it is there for.
  package let role: Role
  /// When the marks were last looked at, as year and month.
  package let seen: String
  /// The beginnings of names of header fields that it adds, in small letters.
  let fields: [StaticString]
  /// Words of Received fields that it writes, in small letters.
  let hops: [StaticString]
  /// Hosts that its rewritten links lead to, and the domains of such hosts.
  let hosts: [String]
  /// Words of footers and banners that it adds, in small letters.
  let texts: [String]

  init(
    _ name: String, _ role: Role, seen: String, fields: [StaticString] = [], hops: [StaticString] = [],
    hosts: [String] = [], texts: [String] = []
  ) {
    self.name = name
    self.role = role
    self.seen = seen
    self.fields = fields
    self.hops = hops
    self.hosts = hosts
    self.texts = texts
  }

  /// Whether a host of a link is one of the product's.
  func owns(host: String) -> Bool { hosts.contains { host == $0 || host.hasSuffix("." + $0) } }
}
