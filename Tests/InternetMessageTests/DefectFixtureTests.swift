import Testing

@testable import InternetMessage

@Suite("Every kind of defect")
struct DefectFixtureTests {
  @Test("has a fixture of its name, and every fixture has its kind")
  func everyKind() {
    #expect(DefectFixture.all.map(\.name) == DefectKind.allCases.map(\.name).sorted())
  }

  @Test("is found where its fixture says, and nothing else is", arguments: DefectFixture.all)
  func message(_ fixture: DefectFixture) throws {
    let limits = try #require(fixture.limits)
    #expect(places(of: fixture.message, limits: limits) == fixture.expected.defects.sorted())
  }

  @Test("is found with CRLF as well", arguments: DefectFixture.all.filter(\.isFreeOfCR))
  func messageWithCRLF(_ fixture: DefectFixture) throws {
    let limits = try #require(fixture.limitsWithCRLF)
    #expect(places(of: withCRLF(fixture.message), limits: limits) == fixture.expectedWithCRLF().sorted())
  }

  @Test("is not found in a near miss", arguments: DefectFixture.all)
  func nearMiss(_ fixture: DefectFixture) throws {
    let limits = try #require(fixture.limits)
    #expect(!places(of: fixture.nearMiss, limits: limits).contains { $0.name == fixture.name })
    guard !fixture.nearMiss.contains(.carriageReturn), let limits = fixture.limitsWithCRLF else { return }
    #expect(!places(of: withCRLF(fixture.nearMiss), limits: limits).contains { $0.name == fixture.name })
  }

  /// What `scripts/mutate-defects` shows by taking each check out of the sources, shown on the list of defects.
  @Test("fails its fixture when its check is taken out", arguments: DefectKind.allCases)
  func withoutCheck(_ kind: DefectKind) throws {
    let fixture = try #require(DefectFixture.all.first { $0.name == kind.name })
    let limits = try #require(fixture.limits)
    #expect(places(of: fixture.message, limits: limits, without: kind) != fixture.expected.defects.sorted())
  }
}
