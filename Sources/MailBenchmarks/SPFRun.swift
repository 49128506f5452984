import Glibc
import InternetMessage
import MailAuthentication
import MailDNS

/// Answers the questions of `spf.tsv` from `zone.txt`, as libspf2 is made to answer them beside it.
struct SPFRun {
  private struct Question {
    let ip: [UInt8]
    let helo: [UInt8]
    let mailFrom: [UInt8]
  }

  private let questions: [Question]
  private let verifier: SPFVerifier
  private let now: Int64 = 1_772_323_200

  /// Reads what there is to do; nothing of that is measured.
  init(folder: String) {
    questions = Self.lines(of: "\(folder)/spf.tsv").map { line in
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Array.init)
      guard fields.count == 3 else { refuse("spf.tsv has lines of three fields") }
      return Question(ip: fields[0], helo: fields[1], mailFrom: fields[2])
    }
    // libspf2 follows RFC 4408, which does not limit look-ups of what is not there.
    verifier = SPFVerifier(resolver: ZoneText(Self.lines(of: "\(folder)/zone.txt")), voidLookups: 10)
  }

  /// Checks everything once, by which the cache is filled; gives the result of each question.
  func outcomes() async -> [AuthenticationOutcome] {
    var outcomes: [AuthenticationOutcome] = []
    for question in questions { outcomes.append(await check(question)) }
    return outcomes
  }

  /// Checks everything once more and prints the rate; gives the questions whose result is another than before.
  func measure(_ expected: [AuthenticationOutcome]) async -> Int {
    var wrong = 0
    let start = Measurement.processorTime()
    for index in questions.indices where await check(questions[index]) != expected[index] { wrong += 1 }
    let seconds = Measurement.processorTime() - start
    let counts = AuthenticationOutcome.allCases.map { outcome in (outcome, expected.count { $0 == outcome }) }
    let words = counts.filter { $0.1 > 0 }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
    print("mailloop-spf \(Int(Double(questions.count) / seconds)) checks/s \(words) wrong=\(wrong)")
    return wrong
  }

  /// One check as a mail server would ask for it: from the text of the address to the result.
  private func check(_ question: Question) async -> AuthenticationOutcome {
    guard let ip = question.ip.withOctetView({ IPAddress($0, 0..<question.ip.count) }) else { return .permerror }
    let request = SPFRequest(ip: ip, helo: question.helo, mailFrom: question.mailFrom)
    return await verifier.check(request, now: now).outcome
  }

  /// Says of each question whose result another program gave differently what it is.
  func report(_ outcomes: [AuthenticationOutcome], against expected: [AuthenticationOutcome]) {
    for (index, (outcome, other)) in zip(outcomes, expected).enumerated() where outcome != other {
      let fields = [questions[index].ip, questions[index].helo, questions[index].mailFrom]
      print("line \(index + 1): \(outcome), not \(other):", fields.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// The results that another program gave, a word a line.
  static func expected(_ path: String) -> [AuthenticationOutcome] {
    lines(of: path).map { AuthenticationOutcome(rawValue: String(decoding: $0, as: UTF8.self)) ?? .policy }
  }

  private static func lines(of path: String) -> [ArraySlice<UInt8>] { Corpus.lines(of: path) }
}
