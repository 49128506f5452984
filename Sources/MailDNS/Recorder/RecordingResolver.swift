import Synchronization

/// Notes what another resolver answers, as a master file from which the run can be repeated exactly.
///
///     let recorder = RecordingResolver(try SystemResolver())
///     …
///     try recorder.recording.description.write(…)
///     // later
///     let resolver = try MasterFileResolver(text: …)
///
/// What is asked twice is answered as at first, time-outs and failures too, so that the run sees what the file will say.
/// The file has a record, or a directive, for every question that was asked, with times to live and what DNSSEC says. It
/// begins with `$MAILLOOP-RECORDING`: what a later run asks beyond it is ``DNSOutcome/notAsked``, a temporary failure, for
/// whether such names exist nobody knows. Who would rather have them not exist takes that line out.
///
/// An answer that no master file can hold is brought into a form that one can: equal records become one (RFC 2181, section
/// 5), records of other types than was asked for are dropped, and so are all records when DNSSEC calls the answer bogus.
public final class RecordingResolver<Base: Resolver>: Resolver {
  private let base: Base
  private let answers = Mutex<[DNSQuestion: DNSAnswer]>([:])

  /// Notes what a resolver answers from now on.
  public init(_ base: Base) { self.base = base }

  /// As the other resolver does.
  public var answersAtOnce: Bool { base.answersAtOnce }

  /// Answers from what was noted, else asks and notes.
  public func answer(_ question: DNSQuestion) async -> DNSAnswer {
    if let answer = answers.withLock({ $0[question] }) { return answer }
    let answer = await base.answer(question).recordable(question.type)
    return answers.withLock { answers in
      // Of two tasks that asked at once, the first that is answered counts.
      if let first = answers[question] { return first }
      answers[question] = answer
      return answer
    }
  }

  /// What was asked up to now, in the order of names and types: the same questions and answers give the same file.
  public var recording: MasterFile {
    let answers = answers.withLock { $0 }
      .map { (key: Array($0.key.name.labels.reversed().map(Array.init)), question: $0.key, answer: $0.value) }
      .sorted { first, second in
        if first.question.name == second.question.name {
          return first.question.type.rawValue < second.question.type.rawValue
        }
        return first.key.lexicographicallyPrecedes(second.key) { $0.lexicographicallyPrecedes($1) }
      }
    var file = MasterFile()
    file.isRecording = true
    for (_, question, answer) in answers {
      let (name, type) = (question.name, question.type)
      if answer.outcome == .found {
        file.records += answer.records.map {
          DNSRecord(name, type, $0, timeToLive: answer.timeToLive, security: answer.security)
        }
      } else {
        file.outcomes.append(
          StatedOutcome(name, type, answer.outcome, timeToLive: answer.timeToLive, security: answer.security))
      }
    }
    return file
  }
}

extension DNSAnswer {
  /// The answer as a master file can hold it.
  fileprivate func recordable(_ type: DNSRecordType) -> DNSAnswer {
    let timeToLive = min(timeToLive, DNSLimits.timeToLive)
    guard outcome == .found else { return DNSAnswer(outcome, timeToLive: timeToLive, security: security) }
    if security == .bogus { return DNSAnswer(.serverFailure, timeToLive: timeToLive, security: .bogus) }
    var seen: Set<DNSRecordData> = []
    let records = records.filter { $0.fits(type) && seen.insert($0).inserted }
    return DNSAnswer(records, timeToLive: timeToLive, security: security)
  }
}
