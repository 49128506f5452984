import Foundation
import Testing

@testable import MailDNS

@Suite struct PublicSuffixListTests {
  static let text = """
    // VERSION: 2026-01-31_08-15-00_UTC
    // ===BEGIN ICANN DOMAINS===
    example
    co.example
    *.test
    !www.test
    // ===END ICANN DOMAINS===

    """

  /// Writes a file for the time of a closure.
  @discardableResult
  static func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "mailloop-psl-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path())
  }

  @Test(arguments: [
    ("example.com", "example.com"),
    ("a.b.example.co.uk", "example.co.uk"),
    ("co.uk", "co.uk"),
    ("com", "com"),
    // Nobody has a rule for it: the last label is the suffix.
    ("a.b.example", "b.example"),
    // A private operator's suffix.
    ("mail.someone.github.io", "someone.github.io"),
  ])
  func findsOrganizationalDomains(name: String, expected: String) throws {
    let list = try PublicSuffixList(.builtIn)
    #expect(list.organizationalDomain(of: try #require(DomainName(name))).description == expected)
  }

  @Test func countsLabelsEvenWhenOneHoldsADot() throws {
    let list = try PublicSuffixList(.builtIn)
    let name = try #require(DomainName(labels: ["x", "a.b", "com"].map { Array($0.utf8)[...] }))
    #expect(list.registrableDomain(of: name) == name.suffix(2))
    #expect(name.suffix(2).labelCount == 2)
  }

  @Test func judgesTheRootAndTheLongestName() throws {
    let list = try PublicSuffixList(.builtIn)
    #expect(list.organizationalDomain(of: .root) == .root)
    let longest = try #require(DomainName(String(repeating: "a.", count: 125) + "com"))
    #expect(list.organizationalDomain(of: longest).description == "a.com")
  }

  @Test func saysWhichListItIs() throws {
    let list = try PublicSuffixList(.builtIn)
    #expect(list.ruleCount > 9_000)
    #expect(list.date > 1_600_000_000)
    #expect(list.digest.hasPrefix("sha1:") && list.digest.utf8.count == 45)
  }

  @Test func readsAFile() throws {
    let list = try Self.withFile(Self.text) { try PublicSuffixList(.file($0)) }
    #expect(list.ruleCount == 4)
    // 2026-01-31 08:15:00 UTC, by `date -u -d`.
    #expect(list.date == 1_769_847_300)
    #expect(list.digest == "sha256:" + Self.digest)
    func organizational(_ name: String) throws -> String {
      list.organizationalDomain(of: try #require(DomainName(name))).description
    }
    #expect(try organizational("a.b.co.example") == "b.co.example")
    #expect(try organizational("a.b.c.test") == "b.c.test")
    #expect(try organizational("a.www.test") == "www.test")
    #expect(try organizational("a.example.com") == "example.com")
  }

  /// By `sha256sum` over the text above.
  static let digest = "efbe94ae52b6e29d82d1d843c3d5293f02d3f4e7f1f07dd7336997143744be59"

  @Test func takesTheFilesDateWhereTheTextHasNone() throws {
    let text = Self.text.split(separator: "\n").dropFirst().joined(separator: "\n")
    let before = Int64(Date().timeIntervalSince1970) - 60
    let list = try Self.withFile(text) { try PublicSuffixList(.file($0)) }
    #expect(list.date > before)
  }

  @Test(arguments: ["", "hello\n", ".DAFSA@PSL_0   \n\0\u{1}"])
  func refusesOtherFiles(text: String) throws {
    try Self.withFile(text) { path in
      #expect(throws: PublicSuffixListFailure.notAList) { try PublicSuffixList(.file(path)) }
    }
  }

  @Test func refusesWhatIsNoFile() {
    #expect(throws: PublicSuffixListFailure.unreadable(code: ENOENT)) {
      try PublicSuffixList(.file("/nonexistent/list"))
    }
    #expect(throws: PublicSuffixListFailure.notAList) { try PublicSuffixList(.file("/dev/null")) }
  }

  @Test func refusesAFileBeyondTheLimit() throws {
    let filler = String(repeating: " ", count: DNSLimits.publicSuffixListOctets - Self.text.utf8.count)
    #expect(try Self.withFile(Self.text + filler) { try PublicSuffixList(.file($0)).ruleCount } == 4)
    try Self.withFile(Self.text + filler + " ") { path in
      #expect(throws: PublicSuffixListFailure.tooLarge) { try PublicSuffixList(.file(path)) }
    }
  }

  @Test func warnsOfAnOldList() throws {
    let list = try Self.withFile(Self.text) { try PublicSuffixList(.file($0)) }
    let year = Int64(DNSLimits.publicSuffixListDays) * 86_400
    #expect(list.warning(at: list.date + year + 86_399) == nil)
    #expect(list.warning(at: list.date + year + 86_400) == PublicSuffixListWarning(date: list.date, days: 366))
    #expect(list.age(at: .min) == 0)
    #expect(list.age(at: list.date - 1) == 0)
  }

  @Test func choosesTheNewest() throws {
    let newest = try PublicSuffixList.newest()
    #expect(newest.date >= (try PublicSuffixList(.builtIn).date))
  }
}
