import InternetMessage
import MailAuthentication
import MailDNS
import Testing

@Suite(
  "The suite of openspf.org for RFC 7208",
  .enabled(if: OpenSPFSuite.isPresent, "the folder ../shared/conformance is absent, or a Python that reads YAML"))
struct OpenSPFSuiteTests {
  @Test("is there with all its cases")
  func presence() throws {
    let suite = try OpenSPFSuite.loaded.get()
    #expect(suite.cases.count == 203)
    #expect(suite.cases.count { $0.results.count > 1 } == 6)
    #expect(suite.cases.count { $0.explanation != nil } == 22)
  }

  @Test("passes case by case, from a resolver and again from the cache alone")
  func cases() async throws {
    let suite = try OpenSPFSuite.loaded.get()
    for test in suite.cases {
      let verifier = SPFVerifier(resolver: Zone(suite.sections[test.section]))
      let request = SPFRequest(ip: .of(test.host), helo: test.helo, mailFrom: test.mailFrom)
      let result = await verifier.check(request, now: 1_772_323_200)
      #expect(
        test.results.contains(result.outcome.rawValue),
        "\(test.name): \(result.outcome) instead of \(test.results): \(result.cause)")
      if let explanation = test.explanation {
        #expect((result.explanation ?? "DEFAULT") == explanation, "\(test.name)")
      }
      let traced = await verifier.check(request, now: 1_772_323_200, isTraced: true)
      #expect(traced.outcome == result.outcome && traced.explanation == result.explanation, "\(test.name), traced")
      #expect(traced.lookups == result.lookups && traced.voidLookups == result.voidLookups, "\(test.name), traced")
      // The first time the records are evaluated, the second time as one program.
      for time in ["first", "second"] {
        guard let again = verifier.checkFromCache(request, now: 1_772_323_201) else {
          // A failure is not kept, and is asked for again.
          #expect(!suite.sections[test.section].timeOuts.isEmpty || test.name == "ptr-cname-loop", "\(test.name)")
          break
        }
        #expect(again.outcome == result.outcome && again.explanation == result.explanation, "\(test.name), \(time)")
        #expect(again.lookups == result.lookups && again.voidLookups == result.voidLookups, "\(test.name), \(time)")
        #expect(again.cause.description == result.cause.description, "\(test.name), \(time)")
      }
    }
  }
}
