import AuthenticationReports
import Compression
import GzipFixtures
import InternetMessage
import Testing

struct ReportFileTests {
  static let aggregate = Array(Sample.aggregate().utf8)
  static let tls = Array(Sample.tls.utf8)

  func kinds(_ octets: [UInt8]) -> [String] {
    ReportFile.read(octets).items.map { item in
      switch item.result {
      case .success(.aggregate): "aggregate"
      case .success(.failure): "failure"
      case .success(.transportSecurity): "tls"
      case .failure(let failure): "\(failure)"
      }
    }
  }

  @Test func knowsFormsByTheirOctets() {
    #expect(kinds(Self.aggregate) == ["aggregate"])
    #expect(kinds([0xEF, 0xBB, 0xBF] + Self.aggregate) == ["aggregate"])
    #expect(kinds(Self.tls) == ["tls"])
    #expect(kinds(GzipFixture.member(Self.aggregate)) == ["aggregate"])
    #expect(kinds(GzipFixture.member(Self.tls)) == ["tls"])
    let archive = ZipFixture([.init("a/", []), .init("../a.xml", Self.aggregate), .init("b.json", Self.tls, method: 0)])
    #expect(kinds(archive.octets) == ["aggregate", "tls"])
    #expect(ReportFile.read(archive.octets).items.map(\.place) == ["../a.xml", "b.json"])
    #expect(kinds(Array(Sample.failure().utf8)) == ["failure"])
  }

  @Test func readsUTF16() {
    let text = Sample.aggregate().replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    let octets: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    #expect(kinds(octets) == ["aggregate"])
  }

  static func part(_ type: String, _ name: String?, _ octets: [UInt8]) -> String {
    let disposition = name.map { "Content-Disposition: attachment; filename=\"\($0)\"\n" } ?? ""
    return "--b\nContent-Type: \(type)\n\(disposition)Content-Transfer-Encoding: base64\n\n\(base64(octets))\n"
  }

  static func base64(_ octets: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var text = String.UnicodeScalarView()
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 { text.append(index > group.count ? "=" : letters[bits >> (18 - 6 * index) & 63]) }
      if start % 57 == 54 { text.append("\n") }
    }
    return String(text)
  }

  static func message(_ parts: [String]) -> [UInt8] {
    let head = "From: dmarc@example.net\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    return Array((head + "--b\n\nA report.\n" + parts.joined() + "--b--\n").utf8)
  }

  @Test func readsEveryAttachment() {
    let octets = Self.message([
      Self.part("application/gzip", "r!example.com!1!2.xml.gz", GzipFixture.member(Self.aggregate)),
      Self.part("application/zip", nil, ZipFixture([.init("r.xml", Self.aggregate)]).octets),
      Self.part("application/octet-stream", nil, Self.aggregate),
      Self.part("text/xml", nil, Self.aggregate),
      Self.part("text/plain", "r.XML", Self.aggregate),
      Self.part("application/tlsrpt+gzip", "t.json.gz", GzipFixture.member(Self.tls)),
      Self.part("application/octet-stream", "logo.bin", [1, 2, 3]),
      Self.part("image/png", "logo.png", [0x89, 0x50]),
    ])
    #expect(kinds(octets) == ["aggregate", "aggregate", "aggregate", "aggregate", "aggregate", "tls"])
    #expect(ReportFile.read(octets).items[0].place == "part 2, r!example.com!1!2.xml.gz")
  }

  @Test func readsAReportThatIsTheMessage() {
    let octets =
      Array(
        "From: a@example.net\nMIME-Version: 1.0\nContent-Type: application/gzip\nContent-Transfer-Encoding: base64\n\n"
          .utf8) + Array(Self.base64(GzipFixture.member(Self.aggregate)).utf8)
    #expect(kinds(octets) == ["aggregate"])
  }

  @Test func readsAForwardedReport() {
    let inner = Self.message([Self.part("application/xml", "r.xml", Self.aggregate)])
    let head = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    #expect(kinds(Array(head.utf8) + inner) == ["aggregate"])
  }

  // MARK: Failure reports

  func failure(_ text: String) throws -> FailureReport {
    let items = ReportFile.read(Array(text.utf8)).items
    #expect(items.count == 1)
    guard case .failure(let report) = try items[0].result.get() else { throw ReportFailure.otherDocument }
    return report
  }

  @Test func readsAFailureReport() throws {
    let report = try failure(Sample.failure())
    #expect(report.quirks == [])
    #expect(report.failure == .dmarc)
    #expect(report.aligned == ["dkim"])
    #expect(report.delivery == .reject)
    #expect(report.results == "mx.example.net; dmarc=fail")
    #expect(report.feedback.sourceAddress?.description == "192.0.2.1")
    #expect(report.feedback.reportedDomains == ["example.com"])
    #expect(report.original?.isWhole == true)
    #expect(report.original?.from == "Ann <ann@example.com>")
    #expect(report.original?.subject == "café")
    #expect(report.original?.messageIdentifier == nil)
  }

  @Test func readsAHeaderAlone() throws {
    let report = try failure(
      Sample.failure(third: "Content-Type: text/rfc822-headers\n\nFrom: ann@example.com\nSubject: Hi\n"))
    #expect(report.original?.isWhole == false)
    #expect(report.original?.subject == "Hi")
  }

  @Test(arguments: [
    ("Auth-Failure: dmarc\nAuthentication-Results: x; dmarc=fail\n", ReportQuirk.Kind.missing, "Identity-Alignment"),
    ("Identity-Alignment: none\nAuthentication-Results: x\n", .missing, "Auth-Failure"),
    ("Auth-Failure: DMARC\nIdentity-Alignment: none\nAuthentication-Results: x\n", .letterCase, "Auth-Failure"),
    (
      "Auth-Failure: dmarc\nIdentity-Alignment: spf-dkim\nAuthentication-Results: x\n", .unknownValue,
      "Identity-Alignment"
    ),
    ("Auth-Failure: spf\n", .missing, "Authentication-Results"),
  ])
  func saysHowAReportDeviates(fields: String, kind: ReportQuirk.Kind, place: String) throws {
    let quirks = try failure(Sample.failure(fields: fields)).quirks
    #expect(quirks.count == 1)
    #expect(quirks.first?.kind == kind)
    #expect(quirks.first?.place == place)
  }

  /// What the reported message has attached is evidence, and no report.
  @Test func leavesTheReportedMessageAlone() throws {
    let inner = String(decoding: Self.message([Self.part("text/xml", "r.xml", Self.aggregate)]), as: UTF8.self)
      .replacing("boundary=b", with: "boundary=c").replacing("--b", with: "--c")
    let report = try failure(Sample.failure(third: "Content-Type: message/rfc822\n\n" + inner))
    #expect(report.original?.from == "dmarc@example.net")
  }

  @Test func refusesComplaints() {
    let text = Sample.failure().replacing("auth-failure", with: "abuse")
    #expect(kinds(Array(text.utf8)) == ["otherDocument"])
  }

  // MARK: Hostile files

  @Test func refusesWhatIsNoReport() {
    #expect(kinds([]) == ["empty"])
    #expect(kinds(Array(" \r\n".utf8)) == ["empty"])
    #expect(kinds(Array("From: a@example.com\n\nHello\n".utf8)) == ["noReport"])
    #expect(kinds(ZipFixture([]).octets) == ["noReport"])
    #expect(kinds([1, 2, 3]) == ["unknownForm"])
    #expect(kinds([0x50, 0x4B, 3, 4]) == ["zip(Compression.ZipFailure.noDirectory)"])
    #expect(kinds([0x1F, 0x8B, 8]) == ["gzip(Compression.GzipFailure.truncated)"])
  }

  @Test func keepsToTheNesting() {
    var octets = Self.aggregate
    for _ in 1..<AuthenticationReportLimits.nesting { octets = GzipFixture.member(octets) }
    #expect(kinds(octets) == ["aggregate"])
    #expect(kinds(GzipFixture.member(octets)) == ["nestedTooDeep"])
  }

  @Test func refusesBombs() {
    let limit = 1 << 20
    let runs = limit / 258 + 1
    #expect(
      ReportFile.read(GzipFixture.bomb(of: 0x20, runs: runs), unpackedOctets: limit).items.map(\.result)
        == [.failure(.gzip(.totalOctetsExceeded(limit: limit)))])
    let bomb = ZipFixture.File.bomb("a", runs: runs)
    #expect(
      ReportFile.read(ZipFixture([bomb]).octets, unpackedOctets: limit).items.map(\.result)
        == [.failure(.zip(.totalOctetsExceeded(limit: limit)))])
    // A bomb in an archive in a message: what is unpacked at each step counts.
    let nested = Self.message([
      Self.part("application/zip", nil, ZipFixture([.init("b", GzipFixture.bomb(of: 0x20, runs: runs))]).octets)
    ])
    let left = ReportFile.read(nested, unpackedOctets: limit).items.map(\.result)
    #expect(left.count == 1)
    if case .failure(.gzip(.totalOctetsExceeded)) = left.first {} else { Issue.record("\(left)") }
  }

  /// Entries that share their data unpack to more than the file may, one by one.
  @Test func keepsToTheOctetsOfAllEntries() {
    let limit = 1 << 20
    let file = ZipFixture.File.bomb("0", runs: limit / 258 / 3)
    var fixture = ZipFixture([file])
    for index in 1..<4 {
      var other = file
      other.name = "\(index)"
      other.headerOffset = 0
      fixture.files.append(other)
    }
    let results = ReportFile.read(fixture.octets, unpackedOctets: limit).items.map(\.result)
    #expect(
      results == Array(repeating: .failure(.unknownForm), count: 3) + [
        .failure(.zip(.totalOctetsExceeded(limit: limit)))
      ])
  }

  @Test func keepsToTheNumberOfReports() {
    let limit = AuthenticationReportLimits.reports
    let part = "--b\nContent-Type: text/xml\n\n<feedback/>\n"
    #expect(kinds(Self.message(Array(repeating: part, count: limit))).count == limit)
    let beyond = kinds(Self.message(Array(repeating: part, count: limit + 5)))
    #expect(beyond.count == limit + 1)
    #expect(beyond.last == "tooManyReports")
  }
}
