import SeededRandom

/// Writes people's mail from a seed: languages, clients' headers, quoting styles, signatures, threads, and the words that
/// mislead.
struct GeneratedPeople {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// One message.
  mutating func message() -> String {
    let voice = pick(Voice.all)
    let isAnswer = chance(2)
    var header = ["From: \(author(voice))", "To: \(pick(Self.recipients))"]
    let topic = pick(chance(3) ? voice.misleading : voice.topics)
    header.append("Subject: " + (isAnswer ? pick(voice.prefixes) + " " : "") + topic)
    let identifier = "<\(number(1 << 30)).\(number(9999))@\(pick(Self.hosts))>"
    header.append("Date: \(pick(["Mon", "Tue"])), 0\(2 + number(2)) Mar 2026 1\(number(10)):0\(number(10)):00 +0100")
    header.append("Message-ID: \(identifier)")
    if isAnswer, chance(4) == false {
      header.append("In-Reply-To: <\(number(1 << 20))@harbourline.example>")
      if chance(2) {
        header.append("References: <a\(number(99))@b.example>\n <\(number(1 << 20))@harbourline.example>")
      }
    }
    header += pick(Self.clients)
    if chance(6) { header += pick(Self.wrappings) }
    if chance(3) {
      header.insert("Return-Path: <\(pick(["p", "bounce+x", "lists-bounces"]))@\(pick(Self.hosts))>", at: 0)
    }
    header.append("Content-Type: text/plain; charset=utf-8")
    shuffleTail(&header)
    return header.joined(separator: "\n") + "\n\n" + body(voice, topic, isAnswer)
  }

  private mutating func body(_ voice: Voice, _ topic: String, _ isAnswer: Bool) -> String {
    var lines: [String] = []
    let quote = (0...number(3)).map { _ in "> " + pick(voice.quoted) }
    let isTopPost = chance(2)
    if isAnswer, !isTopPost { lines += [pick(voice.attributions)] + quote + [""] }
    lines.append(pick(voice.greetings))
    lines.append("")
    for _ in 0...number(3) { lines.append(pick(voice.sentences)) }
    lines += ["", pick(voice.closings)]
    if chance(2) { lines += ["-- ", pick(Self.signatures)] }
    if isAnswer, isTopPost { lines += ["", pick(voice.attributions)] + quote }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func author(_ voice: Voice) -> String {
    let name = pick(voice.names)
    let address = "\(pick(["p.", "", "info+", "team-"]))\(number(900))@\(pick(Self.hosts))"
    return chance(5) ? address : chance(4) ? "\(address) (\(name))" : "\"\(name)\" <\(address)>"
  }

  // MARK: Choices

  private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(choices.count)] }
  private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
  private mutating func chance(_ of: Int) -> Bool { number(of) == 0 }

  /// Clients write their fields in orders of their own.
  private mutating func shuffleTail(_ header: inout [String]) {
    let tail = Array(header.dropFirst()).shuffled(using: &generator)
    header = Array(header.prefix(1)) + tail
  }

  private static let recipients = [
    "support@harbourline.example", "\"Desk\" <desk@harbourline.example>", "a@b.example, c@d.example",
  ]
  private static let hosts = [
    "mill.example", "mail.weaver.example", "noreply.fair.example", "post.example.org", "smtp-users.example",
  ]
  private static let signatures = [
    "Sent from my phone", "Mill & Sons, Postmasters since 1870", "Please do not reply to this old address",
    "+49 555 0100",
  ]

  private static let clients: [[String]] = [
    [], ["User-Agent: Mozilla Thunderbird"], ["X-Mailer: Apple Mail (2.3826)"], ["X-Mailer: iPhone Mail (22E240)"],
    ["X-Mailer: Microsoft Outlook 16.0", "Thread-Index: AdpZ==", "Thread-Topic: x"], ["User-Agent: Mutt/2.2.13"],
    ["X-MS-Has-Attach:", "X-MS-TNEF-Correlator:", "X-Auto-Response-Suppress: DR, RN, NRN"], ["X-Priority: 3"],
    ["User-Agent: K-9 Mail for Android"], ["X-Mailer: The Bat! (v11)", "Reply-To: other@mill.example"],
    ["Importance: high", "Disposition-Notification-To: me@mill.example"], ["Auto-Submitted: no"],
  ]

  private static let wrappings: [[String]] = [
    [
      "List-Id: <crew.lists.example>", "List-Post: <mailto:crew@lists.example>", "Precedence: list",
      "List-Unsubscribe: <https://lists.example/u>",
    ],
    ["Precedence: bulk", "Sender: owner-crew@lists.example"], ["X-Loop: crew@lists.example", "Precedence: list"],
    ["Delivered-To: desk@harbourline.example", "X-Forwarded-To: desk@harbourline.example"],
    ["Resent-From: desk@harbourline.example", "Resent-To: other@harbourline.example"],
    ["Mailing-List: list crew@lists.example", "X-BeenThere: crew@lists.example"], ["Feedback-ID: 1:2:3:mill"],
  ]
}
