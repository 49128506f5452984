import InternetMessage
import Testing

@testable import MailAuthentication

@Suite struct HostileResultsTests {
  static let patterns = [
    "(", ")", "((((", "\"", "\\", ";", "; ", "=", "a=", "a=b ", "a=b;", "; a=b", "; a=b c.d=e", " c.d=e", "i=1;", ".",
    "a.", "a.b=", "a/1=", "none;", "(c)", "reason=\"x\" ", "a=b (c) ", "\r\n ", "é", "\0", "a=\"", "a=b c.d=\"e\\\"",
    " x", "; a=b (",
  ]

  /// No reader hangs on long repetitions; the limit only keeps a test that does from hanging the others.
  @Test(.timeLimit(.minutes(30)), arguments: patterns)
  func longRepetitionsAreRead(_ pattern: String) {
    for head in ["", "x; ", "x; a=b "] {
      let body = Body(head + String(repeating: pattern, count: 20_000))
      for results in [body.results(), body.arcResults()] {
        #expect(results.results.count <= AuthenticationResultsLimits.results)
        #expect(results.results.map(\.properties.count).reduce(0, +) <= AuthenticationResultsLimits.properties)
        #expect(results.defects.count <= GrammarLimits.defectsPerField)
      }
      #expect(body.receivedSPF().pairs.count <= AuthenticationResultsLimits.properties)
    }
  }

  @Test func aMillionMethodsAreBounded() {
    let results = Body("x" + String(repeating: ";a=b", count: 1_000_000)).results()
    #expect(results.results.count == AuthenticationResultsLimits.results)
    #expect(results.defectKinds == [.tooManyResults])
  }

  @Test func methodsAtTheLimitAreRead() {
    let limit = AuthenticationResultsLimits.results
    #expect(Body("x" + String(repeating: ";a=b", count: limit)).results().defects.isEmpty)
    #expect(Body("x" + String(repeating: ";a=b", count: limit + 1)).results().defectKinds == [.tooManyResults])
  }

  @Test func propertiesAtTheLimitAreRead() {
    let limit = AuthenticationResultsLimits.properties
    let atLimit = Body("x;a=b" + String(repeating: " c.d=e", count: limit)).results()
    #expect(atLimit.defects.isEmpty)
    #expect(atLimit.results.first?.properties.count == limit)
    let beyond = Body("x;a=b" + String(repeating: " c.d=e", count: limit + 1) + ";f=g").results()
    #expect(beyond.defectKinds == [.tooManyProperties])
    #expect(beyond.results.first?.properties.count == limit)
    #expect(Body("pass" + String(repeating: " c=e;", count: limit)).receivedSPF().defects.isEmpty)
    let pairs = Body("pass" + String(repeating: " c=e;", count: limit + 1)).receivedSPF()
    #expect(pairs.pairs.count == limit)
    #expect(pairs.defects.map(\.kind) == [.tooManyProperties])
  }

  @Test func commentsAtTheLimitAreKept() {
    let limit = AuthenticationResultsLimits.comments
    let results = Body("x" + String(repeating: "(c)", count: limit + 1)).results()
    #expect(results.comments.count == limit)
    #expect(results.authservID == "x")
  }

  @Test func deepCommentsAreCounted() {
    let nested = String(repeating: "(", count: 1_000_000) + String(repeating: ")", count: 1_000_000)
    let results = Body("x; a=b " + nested + " c.d=e").results()
    #expect(results.first("a")?.value("c", "d") == "e")
    #expect(results.defectKinds == [.lexical(.commentTooDeep)])
  }
}
