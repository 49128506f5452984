import SeededRandom
import Testing

@testable import InternetMessage

/// What is found in blocks of sixteen octets is what a search octet by octet finds, wherever a range begins and ends.
@Suite struct OctetBlockTests {
  private static let seeds: [UInt64] = (0..<4).map { _ in UInt64.random(in: 0...UInt64.max) }

  /// Octets on which the searches decide, and those next to them.
  private static let interesting: [UInt8] = [
    0x00, 0x01, 0x08, 0x09, 0x0A, 0x0B, 0x0D, 0x1F, 0x20, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x30, 0x33,
    0x34, 0x35, 0x36, 0x39, 0x3A, 0x3C, 0x3D, 0x3E, 0x40, 0x41, 0x5A, 0x5B, 0x5C, 0x60, 0x7A, 0x7B, 0x7E, 0x7F, 0x80,
    0x81, 0x82, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x91, 0x9D, 0xAB, 0xAF, 0xB4, 0xC1, 0xFF,
  ]

  /// How many of the octets are such: from nearly none to all.
  private static let rarities: [Double] = [0.005, 0.05, 0.5, 1]

  @Test(arguments: seeds)
  func searches(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<3_000 {
      let length = Int.random(in: 0...140, using: &generator)
      let rarity = Self.rarities.randomElement(using: &generator) ?? 1
      let octets = (0..<length).map { _ -> UInt8 in
        guard Double.random(in: 0..<1, using: &generator) < rarity else { return 0x61 }
        return Self.interesting.randomElement(using: &generator) ?? 0
      }
      let lower = Int.random(in: 0...length, using: &generator)
      let range = lower..<Int.random(in: lower...length, using: &generator)
      let problem = octets.withOctetView { Self.problem($0, range, octets) }
      if let problem {
        Issue.record("seed \(seed), number \(number): \(problem) of \(octets) in \(range)")
        return
      }
    }
  }

  /// The first search whose answer is not that of a search octet by octet.
  private static func problem(_ view: OctetView, _ range: Range<Int>, _ octets: [UInt8]) -> String? {
    let end = range.upperBound
    if view.lineEnd(in: range) != (range.first { octets[$0] == 0x0A || octets[$0] == 0x0D } ?? end) { return "lineEnd" }
    if view.endOfASCII(in: range) != range.first(where: { octets[$0] > 0x7F }) ?? end { return "endOfASCII" }
    if view.endOfPlainText(in: range)
      != range.first(where: { octets[$0] < 0x20 || octets[$0] == 0x3D || octets[$0] > 0x7E }) ?? end
    {
      return "endOfPlainText"
    }
    let digit = range.first { octets[$0] == 0x34 || octets[$0] == 0x35 }
    if view.firstIndex(ofValues: 0x34...0x35, in: range) != digit ?? end { return "firstIndex" }
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    if view.endOfBase64(in: range) != range.first(where: { !alphabet.contains(octets[$0]) }) ?? end {
      return "endOfBase64"
    }
    let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    if view.endOfWindows1252(in: range) != range.first(where: { unassigned.contains(octets[$0]) }) ?? end {
      return "endOfWindows1252"
    }
    let mark = range.first { octets[$0] == 0x28 || octets[$0] == 0x29 || octets[$0] == 0x5C }
    if view.commentMark(in: range) != mark ?? end { return "commentMark" }
    let word = range.first { $0 + 1 < end && octets[$0] | 0x20 == 0x61 && octets[$0 + 1] == 0x3D }
    if view.firstRange(ofLowercased: "a=", in: range)?.lowerBound != word { return "firstRange" }
    if view.lastIndex(of: 0x2D, in: range) != range.last(where: { octets[$0] == 0x2D }) { return "lastIndex" }
    if view.hasControl(in: range) != range.contains(where: { octets[$0].isHeaderControl }) { return "hasControl" }
    let line = range.first {
      $0 + 1 < end && octets[$0] == 0x2D && octets[$0 + 1] == 0x3D
        && ($0 == range.lowerBound || octets[$0 - 1] == 0x0A || octets[$0 - 1] == 0x0D)
    }
    if view.lineStart(with: 0x2D, 0x3D, in: range) != line { return "lineStart" }
    var survey = OctetSurvey()
    if range.contains(where: { octets[$0] == 0x0A || octets[$0] == 0x0D }) { survey.insert(.lineEnd) }
    if range.contains(where: { octets[$0] == 0x3D }) { survey.insert(.equalsSign) }
    if range.contains(where: { octets[$0] > 0x7F }) { survey.insert(.highBit) }
    if view.survey(range) != survey { return "survey" }
    return range.lowerBound > 0 && view.traits(of: range) != traits(octets, range) ? "traits" : nil
  }

  private static func traits(_ octets: [UInt8], _ range: Range<Int>) -> OctetView.Traits {
    var traits: OctetView.Traits = []
    for offset in range {
      let isBehindReturn = octets[offset - 1] == 0x0D
      if isBehindReturn != (octets[offset] == 0x0A) { traits.insert(.unpairedLineEnd) }
      if isBehindReturn { traits.insert(.carriageReturn) }
      if octets[offset] == 0 { traits.insert(.nul) }
      if octets[offset] > 0x7F { traits.insert(.eightBit) }
    }
    return traits
  }
}
