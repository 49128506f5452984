import Testing

/// Nothing of mail reaches a terminal, a workflow runner, XML or HTML raw.
struct HostileOutputTests {
  /// Names as a file system takes them.
  private static let name = "a\u{1B}[2J\u{9B}1m\u{202E}\u{07}\n::error::b<script>.eml"

  private static func scratch() throws -> Scratch {
    try Scratch([
      "mail/\(name)": Mail.hostileMessage,
      "mail/in\u{1B}[1m.mbox": Mail.mailbox([Mail.hostileMessage, Mail.hostileMessage]),
      "mail/empty\u{1B}[1m.eml": "",
    ])
  }

  @Test(
    arguments: ["full", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "html"], ["auto", "never"])
  func lintPrintsNoControlCharacter(format: String, colour: String) throws {
    let run = try Mailloop.run("lint", "--format", format, "--color", colour, "mail", in: Self.scratch())
    #expect(run.exit == .code(3))
    #expect(Self.raw(in: run.output) == [], "\(format)")
    #expect(Self.raw(in: run.errors) == [])
    if format != "github" { #expect(!run.outputLines.contains { $0.hasPrefix("::") }, "\(format)") }
    #expect(
      !run.outputText.contains("<script>alert")
        || ["full", "concise", "json", "ndjson", "sarif", "github", "gitlab"].contains(format))
  }

  @Test(arguments: ["text", "json", "ndjson"])
  func parsePrintsNoControlCharacter(format: String) throws {
    let run = try Mailloop.run("parse", "--format", format, "mail", in: Self.scratch())
    #expect(run.exit == .code(3))
    #expect(run.outputText.contains("X-Mailer"))
    #expect(Self.raw(in: run.output) == [])
    #expect(Self.raw(in: run.errors) == [])
  }

  @Test func argumentsComeBackHarmless() throws {
    let hostile = "\u{1B}[31mx\u{9B}\u{202E}"
    for arguments in [
      ["lint", hostile], ["lint", "--select", hostile, "x"], ["explain", hostile], ["relay", hostile],
      ["lint", "--config", hostile, "x"], ["lint", "--baseline", hostile, "x"],
      ["lint", "--suppressions", hostile, "x"],
      ["lint", "--\(hostile)", "x"], [hostile], ["lint", "--format", hostile, "x"], ["lint", "--jobs", hostile, "x"],
      ["lint", "--severity", "\(hostile)=info", "x"], ["lint", "--write-baseline", "/nowhere/\(hostile)", "x"],
    ] {
      let run = try Mailloop.run(arguments, in: Scratch(["x": Mail.clean]))
      #expect(run.exit != .code(0), "\(arguments)")
      #expect(Self.raw(in: run.output + run.errors) == [], "\(arguments)")
    }
  }

  @Test func configurationsComeBackHarmless() throws {
    for text in [
      "[lint]\n\"\u{202E}x\" = 1\n", "[lint]\nselect = [\"\u{202E}\u{009B}\"]\n", "[lint]\nbaseline = \"\\u001B[1m\"\n",
      "[[suppression]]\nrule = \"\\u001B[1m\"\nfile = \"x\"\nreason = \"r\"\n", "a\u{1B} = 1\n",
    ] {
      let scratch = try Scratch(["x": Mail.clean, "c.toml": text])
      for arguments in [["lint", "--config", "c.toml", "x"], ["lint", "--suppressions", "c.toml", "x"]] {
        let run = try Mailloop.run(arguments, in: scratch)
        #expect(run.exit == .code(2), "\(text.debugDescription) \(arguments)")
        #expect(Self.raw(in: run.output + run.errors) == [], "\(text.debugDescription)")
      }
    }
  }

  /// The characters that act on a terminal: controls but the line feed, and those that turn the direction of text.
  static func raw(in octets: [UInt8]) -> [Unicode.Scalar] {
    String(decoding: octets, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: true
      default: false
      }
    }
  }
}
