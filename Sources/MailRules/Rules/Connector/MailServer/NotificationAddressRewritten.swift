import MailFacts
import RelayConfiguration

/// CONN110: the mail server rewrites addresses in the header of notifications.
struct NotificationAddressRewritten: Rule {
  let description = RuleDescription(
    code: "CONN110", name: "notification_address_rewritten", severity: .error,
    summary: "Canonical, generic or masquerading addresses change From, Reply-To or To of notifications.",
    rationale: """
      The signature covers these fields, so that it breaks; and answers go to an address that the help desk does not \
      know. Postfix rewrites on delivery always, on receipt only mail of clients that it calls local.
      """,
    remedy: "Take the support addresses out of the table.",
    requirements: ["C17", "C25"], standards: ["Postfix ADDRESS_REWRITING_README"],
    triggering: [
      """
      === main.cf ===
      smtp_generic_maps = hash:/etc/postfix/generic
      === generic ===
      root@example.com  ops@example.com
      ↓@example.com   office@example.com
      """,
      """
      === main.cf ===
      local_header_rewrite_clients = permit_mynetworks permit_sasl_authenticated
      canonical_maps = regexp:canonical
      === canonical ===
      ↓/^(.*)@example\\.com$/ $1@example.org
      """,
      """
      === main.cf ===
      remote_header_rewrite_domain = domain.invalid
      ↓masquerade_domains = net
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      canonical_maps = regexp:canonical
      === canonical ===
      /^(.*)@example\\.com$/ $1@example.org
      """,
      """
      === main.cf ===
      smtp_generic_maps = hash:/etc/postfix/generic
      === generic ===
      root@example.com  ops@example.com
      support@example.com support@example.com
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer else { return }
    var changes: [(change: MailServer.Rewriting, address: String, fields: [String])] = []
    for notification in subject.notifications {
      for field in notification.fields {
        guard let isSender = Self.isSender(field.name) else { continue }
        for address in Self.addresses(in: field.body) {
          guard let change = server.rewriting(of: address, isSender: isSender), change.address != address else {
            continue
          }
          if let known = changes.firstIndex(where: { $0.change == change && $0.address == address }) {
            if !changes[known].fields.contains(field.name) { changes[known].fields.append(field.name) }
          } else {
            changes.append((change, address, [field.name]))
          }
        }
      }
    }
    for (change, address, fields) in changes {
      findings.report(
        subject.place(change.place), name: change.parameter,
        fix: "Write a line for \(address) that maps it to itself in front of this one, or sign behind the rewriting.",
        "\(change.parameter) makes \(change.address) of \(address) in \(fields.listed) of notifications.")
    }
  }

  /// Whether Postfix rewrites a field as a sender's or as a recipient's; nil for fields that it leaves alone.
  private static func isSender(_ name: String) -> Bool? {
    switch name.lowercased() {
    case "from", "reply-to", "sender": true
    case "to", "cc": false
    default: nil
    }
  }

  /// The addresses of a field as composed by the help desk: in angle brackets, or alone.
  private static func addresses(in body: String) -> [String] {
    let parts = body.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first.map(String.init) }
    return (parts.isEmpty ? [body] : parts).filter { $0.contains("@") }
  }
}

extension MailServer {
  /// What an address becomes, and by which line of which parameter's table.
  struct Rewriting: Equatable {
    let address: String
    let parameter: String
    let place: Place?
  }

  /// What an address in the header becomes; nil when it stays as it is.
  func rewriting(of address: String, isSender: Bool) -> Rewriting? {
    var current = address
    var last: (parameter: String, place: Place?)?
    func isListed(_ parameter: String, _ name: String) -> Bool {
      MapReference.elements(of: value(parameter) ?? "").contains(name)
    }
    let headerClass = isSender ? "header_sender" : "header_recipient"
    let maps: [(parameter: String, classes: String?)] =
      rewritesHeadersOnReceipt
      ? [
        (
          isSender ? "sender_canonical_maps" : "recipient_canonical_maps",
          isSender ? "sender_canonical_classes" : "recipient_canonical_classes"
        ),
        ("canonical_maps", "canonical_classes"),
      ] : []
    func apply(_ parameter: String) {
      for map in addressMaps where map.parameter == parameter {
        guard let hit = map.table.lookUp(current, isLocal: isLocal, delimiter: delimiter) else { continue }
        current = hit.value
        last = (parameter, Place(path: map.table.file.path, range: hit.range))
        return
      }
    }
    for (parameter, classes) in maps where classes.map({ isListed($0, headerClass) }) ?? true { apply(parameter) }
    if rewritesHeadersOnReceipt, isListed("masquerade_classes", headerClass),
      let domains = value("masquerade_domains"), !domains.isEmpty
    {
      let masquerade = Masquerade(
        domains: MapReference.elements(of: domains),
        exceptions: MapReference.elements(of: value("masquerade_exceptions") ?? ""))
      if let stripped = masquerade.masqueraded(current) {
        current = stripped
        last = ("masquerade_domains", place("masquerade_domains"))
      }
    }
    // generic(5) holds for every delivery by SMTP.
    apply("smtp_generic_maps")
    return last.map { Rewriting(address: current, parameter: $0.parameter, place: $0.place) }
  }

  /// Whether the header of mail from the help desk is rewritten on receipt (local_header_rewrite_clients): when its
  /// authenticated client counts as local, or when remote mail is rewritten too.
  var rewritesHeadersOnReceipt: Bool {
    if let domain = value("remote_header_rewrite_domain"), !domain.isEmpty { return true }
    let clients = MapReference.elements(of: value("local_header_rewrite_clients") ?? "")
    return clients.contains { $0 == "permit_sasl_authenticated" || $0.hasPrefix("static:") }
  }

  private var delimiter: Character? { value("recipient_delimiter")?.first }

  private func isLocal(_ domain: String) -> Bool {
    let own = MapReference.elements(of: value("mydestination") ?? "") + [value("myorigin") ?? ""]
    return own.contains { $0.lowercased() == domain.lowercased() }
  }
}
