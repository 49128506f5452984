/// An example of a rule on redactions: a number that leaves the message in a relay.
extension RuleExample {
  /// Makes an example from the text behind the relay and the domain that signed it again there; without one the help
  /// desk's signature stands as it did.
  static func redaction(_ text: String, signedBy domain: String? = nil) -> RuleExample {
    let before = message("The account is 0099 1234.", domain: "example.com", selector: "zendesk1", value: "Yg==")
    guard let domain else {
      return .pair(before, message(text, domain: "example.com", selector: "zendesk1", value: "Yg=="))
    }
    return .pair(before, message(text, domain: domain, selector: "own", value: "Yw=="))
  }

  private static func message(_ text: String, domain: String, selector: String, value: String) -> String {
    """
    DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=\(domain); s=\(selector);
     h=from:subject; bh=YQ==; b=\(value)
    From: a@example.com
    Subject: Hi

    \(text)

    """
  }
}
