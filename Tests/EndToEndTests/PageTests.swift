import Testing

/// `lint --format html`: one page of the messages judged.
struct PageTests {
  @Test func everyMessageIsACase() throws {
    let scratch = try Scratch([
      "mail/clean.eml": Mail.clean, "mail/hostile.eml": Mail.hostileMessage,
      "mail/in.mbox": Mail.mailbox([Mail.clean, Mail.withError]),
    ])
    let run = try Mailloop.run(
      "lint", "--format", "html", "--now", "2026-03-16T00:00:00Z", "mail", "gone.eml", in: scratch)
    #expect(run.exit == .code(3))
    let page = run.outputText
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    for words in [
      "Mail compliance report", "Content-Security-Policy", "mail/in.mbox#1", "FMT031", "gone.eml", "2026-03-16",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("<script>alert") && !page.contains("not on this page"))
    // The header of a message with findings is evidence; that of a clean one is not kept.
    #expect(page.split(separator: "Header as captured</h4>").count == 1 + 2)
  }

  @Test func acceptedFindingsAreNotOnThePage() throws {
    let scratch = try Scratch(["m.eml": Mail.withError])
    _ = try Mailloop.run("lint", "--write-baseline", "base.json", "m.eml", in: scratch)
    let run = try Mailloop.run("lint", "--format", "html", "--baseline", "base.json", "m.eml", in: scratch)
    #expect(run.exit == .code(0))
    #expect(run.outputText.contains("m.eml") && !run.outputText.contains("id=\"rule-FMT031\""))
  }

  @Test(arguments: [
    (5_000, 5_000, nil), (5_001, 5_003, "4 more messages were judged and are not on this page, 1 with findings"),
  ])
  func aPageHasALimit(bad: Int, clean: Int, note: String?) throws {
    let scratch = try Scratch([
      "in.mbox": Mail.mailbox(
        Array(repeating: "Subject: x\nDate: Mon, 02 Mar 2026 10:00:00 +0100\n\n", count: bad)
          + Array(repeating: Mail.clean, count: clean))
    ])
    let run = try Mailloop.run("lint", "--select", "FMT032", "--format", "html", "in.mbox", in: scratch)
    #expect(run.exit == .code(1))
    if let note {
      #expect(run.outputText.contains(note))
    } else {
      #expect(!run.outputText.contains("not on this page"))
    }
  }
}
