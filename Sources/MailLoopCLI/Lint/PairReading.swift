import InternetMessage
import MailFacts
import MailRules
import MailSources
import RelayPipeline

/// The messages of before a relay, read before a lint run begins.
struct PairReading: Sendable {
  /// The messages, found by their keys.
  let index: PairIndex
  /// What could not be read.
  let failures: [String]

  /// Reads the messages of before the relay, and counts by their keys those after it.
  init(before: [String], after: [String], judge: MailJudge, options: SourceOptions) throws {
    if (before + after).contains("-") {
      throw UsageError(
        "Standard input cannot be compared with --before.", remedy: "Name a file: both sides are looked through first.")
    }
    var index = PairIndex()
    var failures: [String] = []
    Self.walk(before, options) { item in
      switch item {
      case .message(let message): index.add(message, PairKeys(judge.facts(of: message.octets)))
      case .failure(let failure): failures.append(failure.description)
      case .note, .file: break
      }
    }
    if index.isFull {
      failures.append(
        "More than \(PairingLimits.messages) messages or \(PairingLimits.octets >> 20) MiB are before the relay; the rest was not compared"
      )
    }
    Self.walk(after, options) { item in
      // What cannot be read is told when it is judged.
      if case .message(let message) = item { index.claim(PairKeys(judge.facts(of: message.octets))) }
    }
    self.index = index
    self.failures = failures
  }

  private static func walk(_ paths: [String], _ options: SourceOptions, _ take: (MailItem) -> Void) {
    var source = MailSource(paths, options: options)
    while let item = source.next(), !Interruption.isRequested {
      if case .file(let file) = item {
        for item in file.items(options) { take(item) }
      } else {
        take(item)
      }
    }
  }

  /// What a verdict says of a match.
  func described(_ match: PairIndex.Match) -> PairedMessage {
    switch match {
    case .found(let number, let basis):
      let message = index.messages[number]
      return PairedMessage(
        state: .found, foundBy: basis.rawValue, file: message.path.description, index: message.index ?? 0, candidates: 1
      )
    case .ambiguous(let count, let basis):
      return PairedMessage(state: .ambiguous, foundBy: basis.rawValue, file: nil, index: nil, candidates: count)
    case .none: return PairedMessage(state: .none, foundBy: nil, file: nil, index: nil, candidates: 0)
    }
  }
}

/// What became of the search for partners in a run, for people.
struct PairCount {
  private var found: [PairKeys.Basis: Int] = [:]
  private var matched: Set<Int> = []
  private var lonely = 0
  private var ambiguous = 0

  /// How many messages are named one by one.
  private static let named = 20

  /// Counts a message; gives what is to be told of it at once.
  mutating func add(_ match: PairIndex.Match, name: String) -> String? {
    switch match {
    case .found(let number, let basis):
      matched.insert(number)
      found[basis, default: 0] += 1
      guard basis == .content, found[basis, default: 0] <= Self.named else { return nil }
      return "\(name): its identifiers are gone; it was compared with the one message of the same content"
    case .ambiguous(let count, let basis):
      ambiguous += 1
      guard ambiguous <= Self.named else { return nil }
      return "\(name): \(count) messages are alike by \(basis.words); it was compared with none of them"
    case .none:
      lonely += 1
      guard lonely <= Self.named else { return nil }
      return "\(name): no message of before the relay is alike; it was judged alone"
    }
  }

  /// What is told at the end: the messages that nothing after the relay belongs to, and the sums.
  func summary(_ reading: PairReading) -> [String] {
    let messages = reading.index.messages
    let lost = messages.indices.filter { !matched.contains($0) }
    var lines = lost.prefix(Self.named).map { number in
      let message = messages[number]
      let place = message.index.map { ", message \($0 + 1)" } ?? ""
      return "\(message.path.description)\(place): nothing behind the relay belongs to it"
    }
    let sums = PairKeys.Basis.allCases.compactMap { basis in found[basis].map { "\($0) by \(basis.words)" } }
    let sum = found.values.reduce(0, +)
    lines.append(
      "\(sum) \(sum == 1 ? "pair" : "pairs") (\(sums.isEmpty ? "none" : sums.joined(separator: ", "))), \(lonely) without a partner before the relay, \(ambiguous) with several, \(lost.count) without one behind it"
    )
    return lines
  }
}
