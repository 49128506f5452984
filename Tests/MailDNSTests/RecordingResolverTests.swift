import InternetMessage
import SeededRandom
import Synchronization
import Testing

@testable import MailDNS

/// Answers every question with the next of some answers, and counts.
private final class Script: Resolver {
  private let state: Mutex<(answers: [DNSAnswer], count: Int)>

  init(_ answers: [DNSAnswer]) { state = Mutex((answers, 0)) }

  func answer(_ question: DNSQuestion) async -> DNSAnswer {
    state.withLock { state in
      defer { state.count += 1 }
      return state.answers[state.count % state.answers.count]
    }
  }

  var count: Int { state.withLock(\.count) }
}

@Suite struct RecordingResolverTests {
  @Test func writesWhatWasAsked() async throws {
    let zone = try MasterFileResolver(
      text: #"""
        $TTL 60
        b.example TXT "v=spf1 \"a\\" "\000\255 é"
        a.example CNAME c.example
        c.example MX 10 mail.c.example
        $MAILLOOP-DNSSEC secure
        b.example 90 A 192.0.2.1
          A 192.0.2.0
        $MAILLOOP-TIMEOUT slow.example
        """#)
    let recorder = RecordingResolver(zone)
    for (text, type) in [
      ("slow.example", DNSRecordType.aaaa), ("b.example", .txt), ("a.example", .mx), ("b.example", .a),
      ("gone.example", .a), ("b.example", .mx), ("b.example", .txt),
    ] { _ = await recorder.answer(DNSQuestion(name(text), type)) }
    #expect(
      recorder.recording.description == #"""
        $MAILLOOP-RECORDING
        a.example. 60 IN MX 10 mail.c.example.
        $MAILLOOP-DNSSEC secure
        b.example. 60 IN A 192.0.2.1
        b.example. 60 IN A 192.0.2.0
        $MAILLOOP-DNSSEC indeterminate
        b.example. 60 IN TXT "v=spf1 \"a\\" "\000\255 \195\169"
        $MAILLOOP-NODATA b.example. MX 0
        $MAILLOOP-NXDOMAIN gone.example. A 0
        $MAILLOOP-DNSSEC secure
        $MAILLOOP-TIMEOUT slow.example. AAAA 0

        """#)
  }

  @Test func whatIsAskedTwiceIsAskedOnce() async {
    let script = Script([DNSAnswer(.timeOut), DNSAnswer(.noData)])
    let recorder = RecordingResolver(script)
    let question = DNSQuestion(name("a.example"), .txt)
    #expect(await recorder.answer(question) == DNSAnswer(.timeOut))
    #expect(await recorder.answer(question) == DNSAnswer(.timeOut))
    #expect(script.count == 1)
  }

  @Test func bringsAnswersIntoAFormThatAFileCanHold() async {
    let address = DNSRecordData.address(IPAddress(version4: 1))
    let long = DNSRecordData.text([[UInt8](repeating: 1, count: 256)])
    let recorder = RecordingResolver(
      Script([
        DNSAnswer([address, .name(.root), address], timeToLive: .max),
        DNSAnswer([address], timeToLive: 5, security: .bogus),
        DNSAnswer([long, .text([])], timeToLive: 5),
      ]))
    #expect(
      await recorder.answer(DNSQuestion(name("a.example"), .a)) == DNSAnswer([address], timeToLive: 2_147_483_647))
    #expect(
      await recorder.answer(DNSQuestion(name("b.example"), .a))
        == DNSAnswer(.serverFailure, timeToLive: 5, security: .bogus))
    #expect(await recorder.answer(DNSQuestion(name("c.example"), .txt)) == DNSAnswer(.noData, timeToLive: 5))
  }

  /// Whatever was answered, the file that was written answers the same, and asks for nothing more.
  @Test func replaysExactly() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let questions = (0..<20).map { _ in
        DNSQuestion(Self.someName(&random), DNSRecordType.allCases.randomElement(using: &random) ?? .a)
      }
      let recorder = RecordingResolver(Script((0..<20).map { _ in Self.answer(&random) }))
      var run: [DNSAnswer] = []
      for question in questions { run.append(await recorder.answer(question)) }
      let text = recorder.recording.description
      let replay = try MasterFileResolver(text: text)
      for (question, answer) in zip(questions, run) {
        #expect(replay.lookUp(question) == answer, "seed \(seed), \(question)")
      }
      for type in DNSRecordType.allCases {
        let question = DNSQuestion(DomainName("unasked.example") ?? .root, type)
        #expect(replay.lookUp(question) == DNSAnswer(.notAsked), "seed \(seed)")
      }
      #expect(try MasterFile(text: text).description == text, "seed \(seed)")
      // The order in which questions are asked leaves no trace.
      let again = RecordingResolver(replay)
      for question in questions.reversed() { _ = await again.answer(question) }
      #expect(again.recording.description == text, "seed \(seed)")
    }
  }

  /// A few names, so that some are below others, are wildcards, or are asked for more than one type.
  private static func someName(_ random: inout SeededGenerator) -> DomainName {
    let words: [[UInt8]] = [[0x61], [0x2A], [0x40], [0, 255, 0x2E], Array("$a;\"()\\ ".utf8), [0x31, 0x30]]
    return DomainName(
      labels: (0..<Int.random(in: 0...3, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? [0x61])[...]
      })
      ?? .root
  }

  private static func answer(_ random: inout SeededGenerator) -> DNSAnswer {
    let timeToLive = UInt32.random(in: 0...0x7FFF_FFFF, using: &random)
    let statuses: [DNSSECStatus] = [.secure, .insecure, .bogus, .indeterminate]
    let security = statuses.randomElement(using: &random) ?? .secure
    let outcomes: [DNSOutcome] = [.found, .found, .found, .noSuchName, .noData, .timeOut, .serverFailure, .notAsked]
    let outcome = outcomes.randomElement(using: &random) ?? .found
    guard outcome == .found else { return DNSAnswer(outcome, timeToLive: timeToLive, security: security) }
    // Data of every type, of which those stay that were asked for.
    let records = (0..<12).map { _ -> DNSRecordData in
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return .address(IPAddress(version4: .random(in: 0...9, using: &random)))
      case 1: return .address(IPAddress(high: .random(in: 0 ... .max, using: &random), low: 7))
      case 2: return .name(someName(&random))
      case 3: return .mailExchange(preference: .random(in: 0 ... .max, using: &random), someName(&random))
      default:
        return .text(
          (0..<Int.random(in: 1...3, using: &random)).map { _ in
            (0..<Int.random(in: 0...255, using: &random)).map { _ in UInt8.random(in: 0 ... .max, using: &random) }
          })
      }
    }
    return DNSAnswer(records, timeToLive: timeToLive, security: security)
  }
}
