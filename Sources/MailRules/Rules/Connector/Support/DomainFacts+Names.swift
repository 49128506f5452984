import HelpDesk
import MailDNS

extension ConfigurationSubject {
  /// Hands out what DNS says of each domain of the connector, with the domain's way in the file.
  func forEachDomain(_ body: (DomainFacts, String) -> Void) {
    for (domain, path) in smtpDomains {
      if let facts = domains.first(where: { $0.name == domain.name }) { body(facts, path) }
    }
  }
}

extension DomainName {
  /// The name in small letters without its final dot; empty for the root.
  var plainText: String {
    let text = description.lowercased()
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Whether this is a name.
  func isNamed(_ name: String) -> Bool { plainText == name }
}
