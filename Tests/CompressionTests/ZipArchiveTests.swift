import GzipFixtures
import Testing

@testable import Compression

struct ZipArchiveTests {
  typealias File = ZipFixture.File

  static let text = Array("<feedback/>".utf8)

  /// Unpacks everything in turn.
  func unpack(_ octets: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFailure) -> [[UInt8]] {
    var archive = try ZipArchive(octets, limits: limits)
    var files: [[UInt8]] = []
    for entry in archive.entries { files.append(try archive.unpack(entry)) }
    return files
  }

  func failure(_ octets: [UInt8], limits: ZipLimits = ZipLimits()) -> ZipFailure? {
    do throws(ZipFailure) {
      _ = try unpack(octets, limits: limits)
    } catch {
      return error
    }
    return nil
  }

  func failure(_ file: File, limits: ZipLimits = ZipLimits()) -> ZipFailure? {
    failure(ZipFixture([file]).octets, limits: limits)
  }

  @Test func readsStoredAndDeflatedFiles() throws {
    var first = File("../../etc/passwd", Self.text)
    first.localExtra = [1, 2, 3]
    var fixture = ZipFixture([first, File("b.xml", Array("b".utf8), method: 0), File("c/", []), .bomb("d", runs: 3)])
    fixture.comment = Array("PK\u{5}\u{6} in a comment".utf8)
    let octets = fixture.octets
    #expect(ZipArchive.isZip(octets))
    let archive = try ZipArchive(octets)
    #expect(
      archive.entries.map { String(decoding: $0.name, as: UTF8.self) } == ["../../etc/passwd", "b.xml", "c/", "d"])
    #expect(archive.entries.map(\.isFolder) == [false, false, true, false])
    #expect(try unpack(octets) == [Self.text, Array("b".utf8), [], [UInt8](repeating: 0x61, count: 775)])
  }

  @Test func readsAnEmptyArchive() throws {
    let octets = ZipFixture([]).octets
    #expect(ZipArchive.isZip(octets))
    #expect(try ZipArchive(octets).entries.isEmpty)
  }

  @Test func everyTruncationIsRefused() {
    let octets = ZipFixture([File("a", Self.text)]).octets
    for count in octets.indices { #expect(failure(Array(octets.prefix(count))) == .noDirectory, "\(count) octets") }
  }

  @Test func everyChangedOctetIsReadOrRefused() {
    let octets = ZipFixture([File("a", Self.text), File("b", Self.text, method: 0)]).octets
    for index in octets.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var changed = octets
        changed[index] = value
        // Whatever comes out has the checksum of what went in.
        guard let files = try? unpack(changed) else { continue }
        for file in files { #expect(file == Self.text, "octet \(index)") }
      }
    }
  }

  @Test func refusesLies() {
    var file = File("a", Self.text)
    file.checksum = 1
    #expect(failure(file) == .corruptEntry)
    file = File("a", Self.text)
    file.unpackedOctets = Self.text.count - 1
    #expect(failure(file) == .corruptEntry)
    file.unpackedOctets = Self.text.count + 1
    #expect(failure(file) == .corruptEntry)
    file = File("a", Self.text, method: 0)
    file.unpackedOctets = 3
    #expect(failure(file) == .corruptEntry)
    file = File("a", Self.text)
    file.packed = [0xFF, 0xFF]
    #expect(failure(file) == .corruptEntry)
    file = File("a", Self.text)
    file.packed = []
    #expect(failure(file) == .corruptEntry)
    file = File("a", Self.text)
    file.headerOffset = 7
    #expect(failure(file) == .corrupt)
    file.headerOffset = 0x7FFF_FFFF
    #expect(failure(file) == .corrupt)
  }

  @Test func refusesWhatItDoesNotRead() {
    var file = File("a", Self.text)
    file.flags = 1
    #expect(failure(file) == .encrypted)
    #expect(failure(File("a", Self.text, method: 12)) == .unknownMethod(12))
    file = File("a", Self.text)
    file.unpackedOctets = 0xFFFF_FFFF
    #expect(failure(file) == .zip64)
    var fixture = ZipFixture([File("a", Self.text)])
    fixture.volume = 1
    #expect(failure(fixture.octets) == .severalVolumes)
    fixture = ZipFixture([File("a", Self.text)])
    fixture.count = 0xFFFF
    #expect(failure(fixture.octets) == .zip64)
    fixture.count = 2
    #expect(failure(fixture.octets) == .corrupt)
    fixture.count = 1
    fixture.directoryOffset = 0x7FFF_FFFF
    #expect(failure(fixture.octets) == .corrupt)
  }

  @Test(arguments: [0, 1])
  func keepsToTheNumberOfEntries(beyond: Int) {
    let files = (0..<3 + beyond).map { File("\($0)", Self.text) }
    let limits = ZipLimits(entries: 3)
    #expect(failure(ZipFixture(files).octets, limits: limits) == (beyond == 0 ? nil : .tooManyEntries(limit: 3)))
  }

  @Test(arguments: [0, 1])
  func keepsToTheTotalOfAllEntries(beyond: Int) {
    // Two entries of one and the same data, as in bombs whose entries overlap.
    var second = File("b", Self.text)
    second.headerOffset = 0
    let octets = ZipFixture([File("a", Self.text), second]).octets
    let limits = ZipLimits(totalOctets: 2 * Self.text.count - beyond)
    #expect(
      failure(octets, limits: limits)
        == (beyond == 0 ? nil : .totalOctetsExceeded(limit: 2 * Self.text.count - 1)))
  }

  @Test func refusesABomb() {
    let bomb = File.bomb("a", runs: 4000)
    let limits = ZipLimits(expansionRatio: 100, ratioGraceOctets: 100_000)
    #expect(failure(bomb, limits: limits) == .expansionRatioExceeded(limit: 100))
    #expect(failure(bomb, limits: ZipLimits(expansionRatio: 100, ratioGraceOctets: 1_032_001)) == nil)
    #expect(failure(bomb, limits: ZipLimits(expansionRatio: 160, ratioGraceOctets: 0)) == nil)
    // A claim that is too small does not let more out.
    var liar = bomb
    liar.unpackedOctets = 10
    #expect(failure(liar) == .corruptEntry)
  }

  @Test func knowsItsMagic() {
    #expect(!ZipArchive.isZip(Array("PK".utf8)))
    #expect(failure(Array("no archive at all, but longer than a record".utf8)) == .noDirectory)
  }
}
