import Foundation
import MailInvariants
import SeededRandom
import Testing

/// Changed seeds of the fuzz targets break nothing: a number gives the same changes again.
struct MutationTests {
  private static let targets: [FuzzTarget] = [.regexpTable, .pcreTable, .parameterFile, .transportRules]

  @Test(arguments: targets, [11, 12, 13])
  func changedFilesBreakNothing(target: FuzzTarget, number: UInt64) throws {
    var random = SeededGenerator(seed: number)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "FuzzSeeds/seeds/\(target.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    let seeds = try files.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    try #require(!seeds.isEmpty)
    for round in 0..<150 {
      var octets = random.pick(seeds)
      for _ in 0...random.next(below: 6) { Self.change(&octets, &random) }
      let violations = target.violations(in: octets)
      #expect(
        violations.isEmpty, "number \(number), round \(round): \(violations) \(String(decoding: octets, as: UTF8.self))"
      )
    }
  }

  private static func change(_ octets: inout [UInt8], _ random: inout SeededGenerator) {
    guard !octets.isEmpty else { return octets.append(UInt8(random.next(below: 256))) }
    let place = random.next(below: octets.count)
    switch random.next(below: 5) {
    case 0: octets[place] = UInt8(random.next(below: 256))
    case 1: octets.remove(at: place)
    case 2: octets.insert(contentsOf: random.pick(pieces).utf8, at: place)
    case 3: octets.removeSubrange(place..<min(octets.count, place + 1 + random.next(below: 20)))
    default:
      let end = min(octets.count, place + 1 + random.next(below: 40))
      octets.insert(contentsOf: octets[place..<end], at: random.next(below: octets.count))
    }
  }

  private static let pieces = [
    "(", ")", "[", "\\", "{9}", "{1,99}", "*", "+", "?", "|", "^", "$", "$1", "${", "\n", "\n ", "if /", "endif\n", "!",
    "/",
    "\\1", "(?R)", "\\K", "(a*)*", "#", "\u{0}", "\r\n", "= ", "${a?{", "}", "-o ", "'", "]]>", "<commandBlock>",
    "REPLACE ",
    "IGNORE", "^X-", ".*", "[[:alpha:]]", "(?i)", "$$", "{", "=",
  ]
}
