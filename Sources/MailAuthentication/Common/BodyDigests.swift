import InternetMessage
import MailCrypto

/// The digests of a message's body, as its signatures ask for them.
///
/// All that is asked of a canonical form is calculated in one pass, while the form goes through a buffer of fixed size:
/// neither the number of signatures nor their `l=` makes it be read again, and memory does not grow with the body.
struct BodyDigests {
  /// What a signature asks for.
  struct Request: Sendable, Hashable {
    let form: CanonicalForm
    let algorithm: DigestAlgorithm
    /// How many octets of the form are covered, where that are not all of them: `l=`.
    let length: Int?
  }

  /// What a body answers.
  struct Answer: Sendable, Hashable {
    /// How many octets the canonical form has.
    let count: Int
    /// The digest; nil when there are fewer octets than are to be covered.
    let digest: [UInt8]?
  }

  private let view: OctetView
  private let body: Range<Int>
  private let terminator: UInt8
  private let isCRLF: Bool
  private let announced: [Request]
  private var passes: [Pass] = []

  /// What one pass over the body gave.
  private struct Pass {
    let form: CanonicalForm
    var count = 0
    var digests: [PrefixDigests] = []

    func answer(_ request: Request) -> Answer? {
      for run in digests where form == request.form && run.algorithm == request.algorithm {
        if run.isAsked(request.length) { return Answer(count: count, digest: run.digest(request.length)) }
      }
      return nil
    }
  }

  /// The body of a message whose octets a view shows, and whose lines end in something that is known.
  ///
  /// What is announced is calculated with the first request for the same form; nothing else has to be.
  init(_ message: Message, _ view: OctetView, lineEndings: LineEndings, announced: [Request] = []) {
    self.view = view
    self.announced = announced
    isCRLF = !lineEndings.isConverted
    body = message.root.body
    terminator = message.lineTerminator
  }

  /// The digest that is asked for.
  mutating func answer(_ request: Request) -> Answer {
    for pass in passes { if let answer = pass.answer(request) { return answer } }
    let pass = pass(request)
    passes.append(pass)
    return pass.answer(request) ?? Answer(count: pass.count, digest: nil)
  }

  /// Reads the body once for all that is announced of one form.
  private func pass(_ request: Request) -> Pass {
    var pass = Pass(form: request.form)
    let isFirst = !passes.contains { $0.form == request.form }
    for algorithm in [DigestAlgorithm.sha256, .sha1] {
      var run = PrefixDigests(algorithm)
      for other in announced where isFirst && other.form == request.form && other.algorithm == algorithm {
        run.ask(other.length)
      }
      if request.algorithm == algorithm { run.ask(request.length) }
      if run.isAskedAnything { pass.digests.append(run) }
    }
    var canonical = CanonicalBody(view, body, form: request.form, terminator: terminator, isCRLF: isCRLF)
    if let verbatim = canonical.verbatim {
      pass.count = verbatim.count
      for index in pass.digests.indices { pass.digests[index].feed(view, verbatim) }
    } else {
      var buffer = [UInt8](repeating: 0, count: canonical.countAtMost(DKIMLimits.bodyBufferOctets))
      while let count = canonical.fill(&buffer) {
        pass.count += count
        buffer.withOctetView { portion in
          for index in pass.digests.indices { pass.digests[index].feed(portion, 0..<count) }
        }
      }
    }
    for index in pass.digests.indices { pass.digests[index].end(view) }
    return pass
  }
}

/// The digests, by one algorithm, of the beginnings of octets that come in portions.
private struct PrefixDigests {
  let algorithm: DigestAlgorithm
  /// How long the beginnings are, the shortest first.
  private var lengths: [Int] = []
  /// The digests of those that the octets have sufficed for.
  private var digests: [[UInt8]] = []
  private var isWholeAsked = false
  private var whole: [UInt8]?
  private var count = 0
  private lazy var running = RunningDigest(algorithm)

  init(_ algorithm: DigestAlgorithm) { self.algorithm = algorithm }

  /// Asks for the digest of a beginning, or of everything, before there are octets.
  mutating func ask(_ length: Int?) {
    guard let length else { return isWholeAsked = true }
    let place = lengths.firstIndex { $0 >= length } ?? lengths.count
    if place == lengths.count || lengths[place] != length { lengths.insert(length, at: place) }
  }

  var isAskedAnything: Bool { isWholeAsked || !lengths.isEmpty }

  func isAsked(_ length: Int?) -> Bool { length.map { lengths.contains($0) } ?? isWholeAsked }

  /// The digest of a beginning, or of everything; nil where there are not so many octets.
  func digest(_ length: Int?) -> [UInt8]? {
    guard let length else { return whole }
    guard let place = lengths.firstIndex(of: length), place < digests.count else { return nil }
    return digests[place]
  }

  /// Takes the next octets.
  mutating func feed(_ view: OctetView, _ range: Range<Int>) {
    var rest = range
    while digests.count < lengths.count, lengths[digests.count] - count <= rest.count {
      let part = rest.lowerBound..<rest.lowerBound + (lengths[digests.count] - count)
      running.update(view, part)
      count += part.count
      digests.append(running.copy().finished())
      rest = part.upperBound..<rest.upperBound
    }
    count += rest.count
    // What lies behind the last beginning is hashed only where everything is.
    if isWholeAsked || digests.count < lengths.count { running.update(view, rest) }
  }

  /// Takes note that there are no more.
  mutating func end(_ view: OctetView) {
    // Nothing at all is a beginning too: of a body that has no octets.
    feed(view, 0..<0)
    if isWholeAsked { whole = running.finished() }
  }
}
