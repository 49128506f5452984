import Glibc
import InternetMessage
import SeededRandom
import Testing

@Suite struct MutationTests {
  /// Two hundred thousand when `MAILLOOP_THOROUGH` is set.
  static let rounds = getenv("MAILLOOP_THOROUGH") == nil ? 4_000 : 200_000

  /// Real shapes of every field, to be broken.
  static let seeds = [
    " Thu, 13 Feb 2020 23:45:01 -0330 (NST)", "Mon Nov  6 08:49:37 EST 2000", "2000-11-06T08:49:37.5+02:00",
    "\"A \\\"B\\\"\" <@r.example:a.b@example.com>, G: c@[192.0.2.1] (c), \"d e\"@x.example;, f",
    " from a.example (b.example [192.0.2.1] (may be forged)) (using TLSv1.3 with cipher X (256/256 bits))\r\n\tby c.example "
      + "(Postfix) with ESMTPS id 4X\r\n\tfor <d@e.example>; Thu, 13 Feb 2020 23:45:01 +0000",
    " from [192.0.2.1]:25 (port=4 helo=f.example) by g.example with esmtpsa (TLS1.3:X:256) (envelope-from <h@i.example>) id 1; x",
    "auto-replied (vacation); owner-email=\"a@b.example\"; x=y", "list", "1.0 (x)", "OOF, AutoReply, All",
    "Auto-replied",
    "<>", "MAILER-DAEMON", "<https://x.example/u>, <mailto:u@x.example> (mail)", "\"List\" <l.x.example>",
    "List-Unsubscribe=One-Click", "[ABCDEF-12345]",
    "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: utf-8; j\\x{FC}@x.example\r\nAction: failed\nStatus: 5.1.1 (x)",
    "Final-Recipient: rfc822; a@x.example\nDisposition: manual-action/MDN-sent-manually; displayed/error,x",
    "Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\nSource-IP: 2001:db8::1\nIncidents: 3",
    "<a.1@x.example>\r\n (c) <\"b>\"@[IPv6:2001:db8::1]> phrase d@e",
  ]

  @Test(arguments: FieldParser.all)
  func nothingTraps(_ parser: FieldParser) {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let specials = Array("()<>[]@,;:\\\".= \r\n\t\u{0}{}-+%1a".utf8)
    var values = 0
    for _ in 0..<Self.rounds {
      var octets = Array((Self.seeds.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0...octets.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: octets.insert(specials.randomElement(using: &generator) ?? 0, at: place)
        case 1: octets.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 2: if place < octets.count { octets.remove(at: place) }
        case 3: octets.removeSubrange(place...)
        default: if place < octets.count { octets[place] = specials.randomElement(using: &generator) ?? 0 }
        }
      }
      values += Body(octets: octets).parse(parser.run)
    }
    #expect(values > 0, "seed \(seed)")
  }
}
