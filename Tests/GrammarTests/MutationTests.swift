import Glibc
import InternetMessage
import Testing

@Suite struct MutationTests {
  /// Two hundred thousand when `MAILLOOP_THOROUGH` is set.
  static let rounds = getenv("MAILLOOP_THOROUGH") == nil ? 10_000 : 200_000

  /// Real shapes of every field, to be broken.
  static let seeds = [
    " Thu, 13 Feb 2020 23:45:01 -0330 (NST)", "Mon Nov  6 08:49:37 EST 2000", "2000-11-06T08:49:37.5+02:00",
    "\"A \\\"B\\\"\" <@r.example:a.b@example.com>, G: c@[192.0.2.1] (c), \"d e\"@x.example;, f",
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
    #expect(values > Self.rounds / 200, "seed \(seed)")
  }
}
