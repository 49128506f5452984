import Testing

@testable import InternetMessage

struct PostmarkTests {
  @Test(arguments: [
    "From alice@example.com Thu Jan  1 00:00:00 2026",
    "From MAILER-DAEMON Fri Jul  8 12:08:34 2011",
    "From - Mon Sep 17 00:00:00 2001",
    "From  Mon Sep 17 00:00:00 2001",
    "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001",
    "From alice@example.com Thu Jan  1 00:00 2026",
    "From alice@example.com Thu Jan 1 00:00:00 CET 2026",
    "From alice@example.com Thu Jan 1 00:00:00 MET DST 2026",
    "From alice@example.com Thu Jan 1 00:00:00 2026 +0100",
    "From 1234567890@xxx Thu Jan 01 00:00:00 +0000 2026",
    "From alice@example.com Thu Jan 1 00:00:00 2026 (PST)",
    "From alice Thu Jan 1 00:00:00 2026 remote from host",
    "From \"alice b\"@example.com Thu Jan  1 00:00:00 2026",
    "From \"alice \\\" b\"@example.com Thu Jan  1 00:00:00 2026",
    "From alice@example.com Thu, 1 Jan 2026 00:00:00 +0000",
  ])
  func recognises(line: String) {
    #expect(Array(line.utf8).withOctetView { Postmark.matches($0, 0..<$0.count) })
  }

  @Test(arguments: [
    "", "From", "From ", "From me to you", "From now on we meet at ten.",
    "from alice@example.com Thu Jan 1 00:00:00 2026",
    "From: alice@example.com Thu Jan 1 00:00:00 2026", ">From alice@example.com Thu Jan 1 00:00:00 2026",
    "From alice@example.com", "From alice@example.com Thu Jan 1", "From alice@example.com Thu Jan 1 00:00:00",
    "From bob and carol Thu Jan  1 00:00:00 2026", "From alice Thu Jan 1 12:00:00 2026 was a good day",
    "From alice Thu Jan 1 12 2026",
    "From alice Thu Jan 1 12:00:00 in 2026", "From alice Thu Jan 1 12:00:00 A B C 2026",
    "From alice Thu Month 1 12:00:00 2026", "From \"alice Thu Jan 1 00:00:00 2026",
    "From alice\\", "From \"\\",
  ])
  func leavesAlone(line: String) {
    #expect(!Array(line.utf8).withOctetView { Postmark.matches($0, 0..<$0.count) })
  }
}
