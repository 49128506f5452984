import HelpDesk
import InternetMessage
import MailAuthentication
import MailFacts

/// CONN010: a network of the help desk is not let in.
struct SendingNetworkNotAllowed: Rule {
  let description = RuleDescription(
    code: "CONN010", name: "sending_network_not_allowed", severity: .warning,
    summary: "A network that the help desk sends from is not on the allow list of the mail server.",
    rationale: """
      What is not allow-listed meets rate limits, block lists and greylisting, and is refused now and then.
      """,
    remedy: "Allow-list the network on the mail server, then add it to allowed-networks.",
    requirements: ["C13"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      sending-networks = ["192.0.2.0/25", ↓"198.51.100.0/24"]
      allowed-networks = ["192.0.2.0/24"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      sending-networks = ["192.0.2.0/25"]
      allowed-networks = ["192.0.2.0/24"]
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      sending-networks = ["192.0.2.0/25"]
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector, let allowed = connector.allowedNetworks else { return }
    for (index, network) in connector.sendingNetworks.enumerated() {
      guard !allowed.contains(where: { Self.network($0, holds: network) }) else { continue }
      let path = "connector.sending-networks[\(index)]"
      findings.report(
        subject.place(of: path), name: path, fix: "Allow-list \(network), then add it to allowed-networks.",
        "\(network) is not in allowed-networks.")
    }
  }
}

extension SendingNetworkNotAllowed {
  /// Whether a network lies within another; names of hosts are only themselves.
  fileprivate static func network(_ outer: String, holds inner: String) -> Bool {
    func parts(_ text: String) -> (address: IPAddress, length: Int?)? {
      let parts = text.split(separator: "/", maxSplits: 1)
      guard let first = parts.first, let address = IPAddress(first) else { return nil }
      return (address, parts.count > 1 ? Int(parts[1]) : nil)
    }
    guard let prefix = NetworkPrefix(outer), let inner = parts(inner), let outer = parts(outer) else {
      return outer.lowercased() == inner.lowercased()
    }
    // Without a length a network is one address.
    return prefix.contains(inner.address) && (outer.length ?? 128) <= (inner.length ?? 128)
  }
}
