import Testing

@testable import MailDNS

@Suite struct MasterFileLimitsTests {
  private func causes(_ text: String) -> [MasterFileCause] {
    do {
      _ = try MasterFile(text: text)
      return []
    } catch {
      return error.problems.map(\.cause)
    }
  }

  private func text(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test func limitsStrings() {
    #expect(causes("a TXT \(text(255))").isEmpty)
    #expect(causes("a TXT \(text(256))") == [.stringLength])
    #expect(causes("a TXT \(String(repeating: #"\097"#, count: 255))").isEmpty)
    #expect(causes("a TXT \(String(repeating: #"\097"#, count: 256))") == [.stringLength])
  }

  /// 255 strings of 255 octets and their lengths are 65280 octets; one of 254 is 65535.
  @Test func limitsData() {
    let strings = String(repeating: " \(text(255))", count: 255)
    #expect(causes("a TXT\(strings) \(text(254))").isEmpty)
    #expect(causes("a TXT\(strings) \(text(255))") == [.dataLength])
  }

  @Test func limitsNames() {
    #expect(causes("\(text(63)) A 192.0.2.1").isEmpty)
    #expect(causes("\(text(64)) A 192.0.2.1") == [.labelLength])
    let long = [text(63), text(63), text(63), text(61)].joined(separator: ".")
    #expect(causes("\(long) A 192.0.2.1").isEmpty)
    #expect(causes("\(long). A 192.0.2.1").isEmpty)
    #expect(causes("\(long)a A 192.0.2.1") == [.nameLength])
    #expect(causes("$ORIGIN b.\n\(text(63)).\(text(63)).\(text(63)).\(text(59)) A 192.0.2.1").isEmpty)
    #expect(causes("$ORIGIN b.\n\(text(63)).\(text(63)).\(text(63)).\(text(60)) A 192.0.2.1") == [.nameLength])
    #expect(causes("\(String(repeating: "a.", count: 1_000_000)) A 192.0.2.1") == [.nameLength])
  }

  @Test func limitsListedProblems() throws {
    let line = "a A x\n"
    #expect(causes(String(repeating: line, count: 20)).count == 20)
    let error = try #require(throws: MasterFileError.self) { try MasterFile(text: String(repeating: line, count: 25)) }
    #expect(error.problems.count == 20)
    #expect(error.unlisted == 5)
    #expect(error.description.hasSuffix("and 5 more problems"))
  }

  @Test func limitsOctets() {
    let full = [UInt8](repeating: 0x20, count: DNSLimits.masterFileOctets)
    #expect(throws: Never.self) { try MasterFile(octets: full) }
    #expect(throws: MasterFileError.self) { try MasterFile(octets: full + [0x20]) }
  }

  @Test func limitsEntries() throws {
    let full = "a NS .\n" + String(repeating: " NS .\n", count: DNSLimits.masterFileEntries - 1)
    #expect(try MasterFile(text: full).otherNames.count == DNSLimits.masterFileEntries)
    #expect(causes(full + " NS .") == [.tooLarge])
  }
}
