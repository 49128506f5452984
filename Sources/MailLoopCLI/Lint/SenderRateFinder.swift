import Foundation
import HelpDesk
import InternetMessage
import MailFacts
import MailRules
import MailSources
import RelayPipeline
import Settings

/// Finds the messages with which senders pass the help desk's rates, in a walk of its own before anything is judged.
///
/// A mailbox need not be in the order of time, and a verdict is printed as soon as it is known: so the times are gathered
/// first. Only mail to the help desk counts, so where nobody says whose mail it is, nothing is read twice.
struct SenderRateFinder {
  private let job: LintJob

  init(_ job: LintJob) { self.job = job }

  /// What was found.
  struct Found: Sendable {
    fileprivate struct Key: Hashable {
      let path: MailPath
      let index: Int?
    }

    fileprivate var crossings: [Key: RateCrossing] = [:]
    /// What people should know of the search.
    fileprivate(set) var notes: [String] = []

    /// What a message passes, if anything.
    func crossing(of message: CapturedMessage) -> RateCrossing? {
      crossings.isEmpty ? nil : crossings[Key(path: message.path, index: message.index)]
    }
  }

  /// Walks over the mail.
  func find(paths: [String]) async throws -> Found {
    var found = Found()
    guard isOfUse else { return found }
    let readable = paths.filter { $0 != "-" }
    if readable.count < paths.count {
      found.notes.append("standard input cannot be read twice, so that rates of senders are not judged there")
    }
    guard !readable.isEmpty else { return found }
    let job = job
    var journal = RateJournal()
    var keys: [Found.Key] = []
    let allowed = AddressList(job.judge.context.organisation.allowList)
    let walk = MessageWalk(
      jobs: job.settings.lint.jobs ?? ProcessInfo.processInfo.activeProcessorCount, options: job.sourceOptions,
      isQuiet: true)
    _ = try await walk.run(readable) { message in
      Arrival(message, job.judge)
    } consume: { arrival in
      guard let arrival,
        journal.add(
          sender: arrival.sender.key, seconds: arrival.seconds, isAllowListed: allowed.contains(arrival.sender))
          != nil
      else { return }
      keys.append(Found.Key(path: arrival.path, index: arrival.index))
    }
    for (place, crossing) in journal.crossings { found.crossings[keys[place]] = crossing }
    if journal.leftOut > 0 {
      found.notes.append("rates of senders are judged over the first \(RateLimits.messages) messages")
    }
    return found
  }

  /// Whether a rule looks at rates, and mail to the help desk can be told from other mail.
  private var isOfUse: Bool {
    let context = job.judge.context
    guard job.judge.judgesRates, context.direction != .outgoing else { return false }
    return context.direction == .incoming || !context.supportAddresses.isEmpty || !context.ownSubdomains.isEmpty
  }

  /// A message that came in: from whom and when.
  private struct Arrival: Sendable {
    let path: MailPath
    let index: Int?
    let sender: DeskAddress
    let seconds: Int64

    /// Nil for what does not come in, and for what has no author or no time.
    ///
    /// The last hop's date is when the message came; Date is what its author says.
    init?(_ message: CapturedMessage, _ judge: MailJudge) {
      let facts = judge.facts(of: message.octets)
      guard facts.direction.way == .incoming, let author = facts.header.from.first,
        let seconds = facts.header.received.first?.date?.secondsSince1970 ?? facts.date
      else { return nil }
      path = message.path
      index = message.index
      sender = DeskAddress(DeskAddress.key(of: author.address))
      self.seconds = seconds
    }
  }

  /// The allow list, by key.
  private struct AddressList {
    private let keys: Set<String>

    init(_ patterns: [AddressPattern]) { keys = Set(patterns.map(\.key)) }

    func contains(_ address: DeskAddress) -> Bool {
      keys.contains(address.key) || keys.contains("*@" + address.domain)
    }
  }
}
