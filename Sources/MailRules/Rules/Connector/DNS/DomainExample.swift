/// An example of a rule on what DNS says: one connected domain, `example.com`, and a zone.
extension RuleExample {
  /// The domain is found fault with, in this zone.
  static func findingIn(_ zone: String) -> RuleExample { connected("↓", zone) }

  /// The domain is right in this zone.
  static func nothingIn(_ zone: String) -> RuleExample { connected("", zone) }

  private static func connected(_ mark: String, _ zone: String) -> RuleExample {
    RuleExample(
      stringLiteral: """
        === mailloop.toml ===
        [connector]
        mode = "outbound-only"
        domains = [\(mark){ name = "example.com" }]
        === zone ===
        \(zone)
        """)
  }
}
