import Testing

/// `mailloop config import`: from the API's JSON to a configuration that is right.
struct ConfigImportTests {
  private static let addresses = """
    {"recipient_addresses": [{"id": 1, "email": "support@example.com", "default": true}]}
    {"sharing_agreements": [{"id": 2, "type": "outbound", "status": "accepted", "remote_subdomain": "partner"}]}
    """

  @Test func whatIsWrittenIsRight() throws {
    let scratch = try Scratch([
      "a.json": Self.addresses, "p.json": "{\"recipient_addresses\": [{\"email\": \"help@partner.example\"}]}",
    ])
    let arguments = ["config", "import", "a.json", "--partner", "partner=p.json", "--account", "Acme"]
    let shown = try Mailloop.run(arguments, in: scratch)
    #expect(shown.exit == .code(0) && shown.errorText == "")
    #expect(
      shown.outputText == """
        # a.json: recipient_addresses (1)
        # a.json: sharing_agreements (1)
        # p.json: recipient_addresses (1)

        [organisation]

        [[organisation.support-addresses]]
        address = "support@example.com"
        account = "acme"
        default = true

        [[organisation.accounts]]
        subdomain = "acme"

        [[organisation.agreements]]
        subdomain = "partner"
        direction = "outgoing"
        status = "accepted"
        addresses = ["help@partner.example"]

        """)
    let written = try Mailloop.run(arguments + ["--output", "mailloop.toml"], in: scratch)
    #expect(written.exit == .code(0) && written.outputText == "")
    #expect(try scratch.text("mailloop.toml") == shown.outputText)
    #expect(try Mailloop.run("config", "check", in: scratch).exit == .code(0))
  }

  @Test func nothingIsOverwrittenSilently() throws {
    let scratch = try Scratch(["a.json": Self.addresses, "mailloop.toml": "mine"])
    let again = try Mailloop.run("config", "import", "a.json", "-o", "mailloop.toml", in: scratch)
    #expect(again.exit == .code(2) && again.errorText.contains("--force"))
    #expect(try scratch.text("mailloop.toml") == "mine")
    let forced = try Mailloop.run("config", "import", "a.json", "-o", "mailloop.toml", "--force", in: scratch)
    #expect(forced.exit == .code(0))
    #expect(try scratch.text("mailloop.toml").hasPrefix("# a.json"))
  }

  @Test(arguments: [
    (["config", "import", "bad.json"], "bad.json:2:1: this is not JSON."),
    (["config", "import", "none.json"], "none.json"),
    (["config", "import", "a.json", "--partner", "stranger=p.json"], "no sharing agreement"),
    (["config", "import", "a.json", "--partner", "a.json"], "--partner takes"),
    (["config", "import", "a.json", "--account", "acme.zendesk.com"], "--account takes"),
    (["config", "import", "a.json", "--force"], "--output"),
    (["config", "import", "a.json", "--account", "partner"], "is an own account"),
  ])
  func whatCannotBe(arguments: [String], words: String) throws {
    let scratch = try Scratch(["a.json": Self.addresses, "bad.json": "{\n", "p.json": "{\"recipient_addresses\": []}"])
    let run = try Mailloop.run(arguments, in: scratch)
    #expect(run.exit == .code(2) && run.outputText == "")
    #expect(run.errorText.contains(words), "\(run.errorText)")
  }
}
