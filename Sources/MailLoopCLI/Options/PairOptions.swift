import ArgumentParser

/// The same mail as it was before a relay.
struct PairOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compare each message with itself before a relay, found in this message, mailbox or folder; may be repeated.",
      discussion: """
        Partners are found by X-Zendesk-Email-Id, then by Message-ID, then by their text where only one is alike; nothing \
        is guessed. What has no partner, and what has several, is told.
        """,
      valueName: "path"))
  var before: [String] = []
}
