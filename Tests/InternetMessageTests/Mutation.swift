import SeededRandom

/// Makes small changes to messages, of the kinds that relays and attackers make.
struct Mutator {
  private var generator: SeededGenerator

  /// Tokens on which readers of mail decide.
  private static let tokens: [[UInt8]] = [
    "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "--", "--b", "--b--", "\n--b\n", "\n--b--\n", ":", ": ", "\n ", "\n\t",
    "=?", "?=",
    "=?utf-8?Q?", "\"", "(", ")", "<", ">", "@", ";", "; x=", "*0=", "*=utf-8''", "=", "=0", "=\n", "\0", "\u{7}", "é",
    ".",
    "\n.\n", "From ", "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: message/rfc822\n",
    "Content-Type: multipart/digest; boundary=b\n", "Content-Transfer-Encoding: base64\n", "Received: ", "Date: ",
    "begin 644 a\n", "=ybegin line=1 size=1 name=a\n", ",", "\\", "[", "]",
  ].map { Array($0.utf8) }

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The octets with one to four changes.
  mutating func mutate(_ octets: [UInt8]) -> [UInt8] {
    var octets = octets
    for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&octets) }
    return octets
  }

  /// An index below a bound.
  mutating func index(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  private mutating func change(_ octets: inout [UInt8]) {
    let place = Int.random(in: 0...octets.count, using: &generator)
    let end = min(octets.count, place + Int.random(in: 1...40, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: octets.removeSubrange(place..<end)
    case 1: octets.insert(contentsOf: octets[place..<end], at: Int.random(in: 0...octets.count, using: &generator))
    case 2: octets.insert(UInt8.random(in: 0...255, using: &generator), at: place)
    case 3: if place < octets.count { octets[place] ^= 1 << UInt8.random(in: 0...7, using: &generator) }
    case 4: octets.removeSubrange(place...)
    default:
      let token = Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &generator)]
      octets.replaceSubrange(place..<(Bool.random(using: &generator) ? end : place), with: token)
    }
  }
}
