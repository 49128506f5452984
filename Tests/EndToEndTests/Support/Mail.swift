/// Messages composed for the tests: one that no rule complains of, and those that lack one thing.
enum Mail {
  private static let header = [
    "Date: Mon, 02 Mar 2026 10:00:00 +0100", "From: Ada <ada@example.com>", "To: Ben <ben@example.org>",
    "Message-ID: <1.ada@example.com>", "Subject: Meeting", "MIME-Version: 1.0", "Content-Type: text/plain",
  ]

  /// A message without the fields named, with others on top.
  static func text(without names: [String] = [], adding fields: [String] = [], body: String = "Hello.\n") -> String {
    let kept = header.filter { field in !names.contains { field.hasPrefix($0 + ":") } }
    return (fields + kept).joined(separator: "\n") + "\n\n" + body
  }

  /// Nothing is wrong with it.
  static let clean = text()
  /// FMT031 `missing_date`, an error, and nothing else.
  static let withError = text(without: ["Date"])
  /// FMT032 `missing_message_id`, a warning, and nothing else.
  static let withWarning = text(without: ["Message-ID"])
  /// FMT136 `missing_subject`, information, and nothing else.
  static let withInfo = text(without: ["Subject"])

  /// Octets that act on a terminal, on HTML, on XML and on a workflow runner: ESC, BEL, C1, BiDi, markup, commands.
  static let hostile = "\u{1B}[31m\u{07}\u{9B}1m\u{202E}\u{2066}<script>alert(1)</script>]]>&amp;%0A::error::x\u{7F}"

  /// A message with hostile text in every place that a finding may quote.
  static let hostileMessage = text(
    without: ["Date", "Subject", "Message-ID"],
    adding: [
      "Subject: \(hostile)", "Date: \(hostile)", "Message-ID: <\(hostile)@example.com>", "X-Mailer: \(hostile)",
      "X\(hostile): 1", "Content-Disposition: attachment; filename=\"\(hostile)\"",
      "Content-Transfer-Encoding: \(hostile)", "Auto-Submitted: \(hostile)", "Return-Path: <\(hostile)>", hostile,
    ])

  /// A mailbox of messages.
  static func mailbox(_ messages: [String]) -> String {
    messages.map { "From ada@example.com Mon Mar  2 10:00:00 2026\n" + $0 + "\n" }.joined()
  }
}
