package import MailAuthentication
package import MailRules
import InternetMessage
import MailFacts
package import MailSources

/// Takes a corpus the one way: parse, judge, compare, record.
///
///     let run = RelayRun(judge: MailJudge(), selection: RuleSelection())
///     let record = await run.record(of: corpus, toolVersion: "0.1.0", time: 0, configurationDigest: "")
public struct RelayRun: Sendable {
  private let judge: MailJudge
  private let selection: RuleSelection
  private let options: SourceOptions
  private let authenticator: Authenticator?

  /// Makes a run by a judge and the selection of rules that it was made with.
  ///
  /// Without an authenticator nobody asks DNS, and the rules of the family AUTH are silent.
  package init(
    judge: MailJudge, selection: RuleSelection, options: SourceOptions = SourceOptions(),
    authenticator: Authenticator? = nil
  ) {
    self.judge = judge
    self.selection = selection
    self.options = options
    self.authenticator = authenticator
  }

  /// Judges every case of a corpus.
  ///
  /// What cannot be read is recorded as a failure, and the run goes on.
  ///
  /// - Parameters:
  ///   - time: The time of the run, in seconds since 1970.
  ///   - isStopped: Asked before each case; when true, what was done so far is the record.
  public func record(
    of corpus: Corpus, toolVersion: String, time: Int64, configurationDigest: String,
    isStopped: () -> Bool = { false }
  ) async -> RunRecord {
    var record = RunRecord(
      toolVersion: toolVersion, corpus: corpus.folder, time: time, configurationDigest: configurationDigest,
      rules: RuleCatalogue.mailDescriptions.filter { selection.includes($0) }.map {
        RuleInForce(description: $0, severity: selection.severity(of: $0))
      }, cases: [], failures: corpus.problems)
    for corpusCase in corpus.cases {
      if isStopped() { break }
      do throws(CaseFailure) {
        record.cases.append(try await self.record(of: corpusCase, now: time))
      } catch {
        record.failures.append(contentsOf: error.descriptions)
      }
    }
    return record
  }

  /// Why a case could not be judged.
  private struct CaseFailure: Error {
    let descriptions: [String]
  }

  private func record(of corpusCase: CorpusCase, now: Int64) async throws(CaseFailure) -> CaseRecord {
    switch corpusCase.captures {
    case .single(let path):
      let facts = judge.facts(of: try octets(of: path))
      let verdict = judge.judge(facts, authentication: await authentication(of: facts, now), file: path)
      return CaseRecord(
        name: corpusCase.name, note: corpusCase.note, before: nil, after: verdict, changes: [],
        headerBefore: nil, headerAfter: header(of: facts.message))
    case .pair(let beforePath, let afterPath):
      let before = judge.facts(of: try octets(of: beforePath))
      let after = judge.facts(of: try octets(of: afterPath))
      let verdict = judge.judge(before, authentication: await authentication(of: before, now), file: beforePath)
      let pair = judge.judge(
        after, authentication: await authentication(of: after, before: before.message, now), file: afterPath,
        before: before)
      return CaseRecord(
        name: corpusCase.name, note: corpusCase.note, before: verdict, after: pair.verdict,
        changes: pair.changes, headerBefore: header(of: before.message), headerAfter: header(of: after.message))
    }
  }

  private func authentication(
    of facts: MessageFacts, before: Message? = nil, _ now: Int64
  ) async -> MessageAuthentication? {
    await authenticator?.authenticate(facts.message, facts.header, before: before, now: now)
  }

  /// The octets of the one message in a file.
  private func octets(of path: String) throws(CaseFailure) -> [UInt8] {
    var found: [UInt8]?
    var problems: [String] = []
    var source = MailSource([path], options: options)
    while let item = source.next() {
      let items = if case .file(let file) = item { Array(file.items(options)) } else { [item] }
      for item in items {
        switch item {
        case .message(let message) where found == nil: found = message.octets
        case .message: problems.append("\(path) holds several messages; keep one in each file of a case")
        case .failure(let failure): problems.append(failure.description)
        case .note, .file: break
        }
      }
    }
    guard let found, problems.isEmpty else { throw CaseFailure(descriptions: problems) }
    return found
  }

  private func header(of message: Message) -> [UInt8] {
    Array(message.octets[..<min(message.root.header.upperBound, CaseRecord.headerLimit)])
  }
}
