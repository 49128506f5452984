import GzipFixtures
import Testing

@testable import Compression

struct GzipDecoderTests {
  /// Unpacks in pieces of these sizes; the failure comes with what was unpacked before it.
  func unpack(
    _ packed: [UInt8], inPieces input: Int = .max, outPieces output: Int = 4096, limits: GzipLimits = GzipLimits()
  ) -> (octets: [UInt8], trailing: Int?, members: Int, failure: GzipFailure?) {
    var decoder = GzipDecoder(limits: limits)
    var octets: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: output + 3)
    var position = 0
    var offered = 0
    do throws(GzipFailure) {
      while true {
        if offered == position { offered = input < packed.count - position ? position + input : packed.count }
        let isLast = offered == packed.count
        let step = try decoder.decode(packed, position..<offered, isLast: isLast, into: &buffer, at: 3)
        octets += buffer[3..<3 + step.produced]
        position += step.consumed
        if step.isEnd { break }
      }
    } catch {
      return (octets, decoder.trailing, decoder.members, error)
    }
    return (octets, decoder.trailing, decoder.members, nil)
  }

  static let text = Array("Subject: hello\r\n\r\nhello, hello, hello\r\n".utf8)

  @Test(arguments: [1, 2, 5, 1000], [1, 3, 1000])
  func unpacksMembersInPieces(input: Int, output: Int) {
    let packed =
      GzipFixture.member(Self.text) + GzipFixture.member([]) + GzipFixture.member(Array("more".utf8)) + [0, 0, 0]
    let found = unpack(packed, inPieces: input, outPieces: output)
    #expect(found.octets == Self.text + Array("more".utf8))
    #expect(found.members == 3)
    #expect(found.trailing == nil)
    #expect(found.failure == nil)
  }

  @Test(arguments: [Array("garbage".utf8), [0x1F], [0x1F, 0x8B, 0xFF, 0, 0], [0x1F, 0x00]])
  func reportsWhatFollows(garbage: [UInt8]) {
    let packed = GzipFixture.member(Self.text)
    let found = unpack(packed + [0, 0] + garbage, inPieces: 1)
    #expect(found.octets == Self.text)
    // A single ID1 may be a member that breaks off.
    if garbage == [0x1F] {
      #expect(found.failure == .truncated)
    } else {
      #expect(found.trailing == packed.count + 2)
      #expect(found.failure == nil)
    }
  }

  @Test func deliversWhatCameBeforeTheBreak() {
    var random = SystemRandomNumberGenerator()
    let octets = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let found = unpack(Array(GzipFixture.member(octets).dropLast(50_000)))
    #expect(found.failure == .truncated)
    #expect(found.octets.count > 30_000)
    #expect(octets.starts(with: found.octets))
  }

  @Test func everyTruncationIsSaid() {
    let packed = GzipFixture.member(Self.text)
    for count in packed.indices {
      #expect(unpack(Array(packed.prefix(count)), outPieces: 7).failure == .truncated, "\(count) octets")
    }
  }

  @Test func aWrongChecksumIsSaid() {
    var packed = GzipFixture.member(Self.text)
    packed[packed.count - 8] ^= 1
    let found = unpack(packed)
    #expect(found.octets == Self.text)
    #expect(found.failure == .corrupt)
    #expect(unpack(Array("plain text".utf8)).failure == .corrupt)
  }

  @Test(arguments: [-1, 0])
  func keepsToTheTotal(beyond: Int) {
    let found = unpack(GzipFixture.member(Self.text), limits: GzipLimits(totalOctets: Self.text.count + beyond))
    #expect(found.failure == (beyond < 0 ? .totalOctetsExceeded(limit: Self.text.count - 1) : nil))
  }

  @Test func refusesABomb() {
    let packed = GzipFixture.bomb(of: 0x61, runs: 4000)
    let limits = GzipLimits(expansionRatio: 100, ratioGraceOctets: 100_000)
    let found = unpack(packed, limits: limits)
    #expect(found.failure == .expansionRatioExceeded(limit: 100))
    #expect(found.octets.count < 120_000)
    // Below the grace it is no attack, and with a higher ratio neither.
    #expect(unpack(packed, limits: GzipLimits(expansionRatio: 100, ratioGraceOctets: 1_032_001)).failure == nil)
    #expect(unpack(packed, limits: GzipLimits(expansionRatio: 160, ratioGraceOctets: 0)).failure == nil)
  }

  @Test func unpacksHuffmanCodes() {
    let found = unpack(GzipFixture.bomb(of: 0x61, runs: 40), inPieces: 1, outPieces: 7)
    #expect(found.octets == [UInt8](repeating: 0x61, count: 1 + 40 * 258))
    #expect(found.failure == nil)
  }

  @Test func knowsItsMagic() {
    #expect(GzipDecoder.isGzip(GzipFixture.member([])))
    #expect(!GzipDecoder.isGzip([0x1F, 0x8B]))
    #expect(!GzipDecoder.isGzip(Self.text))
  }
}
