import MailAuthentication
import MailDNS
import MailFacts

/// CONN304: a key of the organisation is not there.
struct OwnKeyMissing: Rule {
  let description = RuleDescription(
    code: "CONN304", name: "own_key_missing", severity: .error,
    summary: "A selector of the organisation has no usable key in DNS.",
    rationale: """
      The organisation signs outgoing mail itself. Without the key every receiver finds a signature that does not \
      verify.
      """,
    remedy: """
      Publish the public key under the selector, or correct the selector in the configuration.
      """,
    requirements: ["C14", "C27"], standards: ["RFC 6376 §3.6.1"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", selectors = ↓["s1"] }]
      === zone ===
      example.com. MX 10 mail.example.com.
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", selectors = ↓["s1"] }]
      === zone ===
      s1._domainkey.example.com. TXT "v=DKIM1; p="
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", selectors = ["s1"] }]
      === zone ===
      s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      for selector in domain.ownSelectors {
        let problem: String
        switch selector.key {
        case .none: problem = "has no key"
        case .keys(let keys):
          guard !keys.contains(where: { $0.key != nil && $0.record?.isRevoked == false }) else { continue }
          problem = keys.contains { $0.record?.isRevoked == true } ? "has a revoked key" : "has no usable key"
        case .unavailable: continue
        }
        findings.report(
          subject.place(of: path + ".selectors"), name: "\(selector.name)._domainkey.\(domain.name) TXT",
          fix: "Publish \(selector.name)._domainkey.\(domain.name). TXT \"v=DKIM1; p=…\" with the public key.",
          "The selector \(selector.name) of \(domain.name) \(problem).")
      }
    }
  }
}
