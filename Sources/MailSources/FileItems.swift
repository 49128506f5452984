import Compression
import Glibc
import InternetMessage

/// The messages of one file, read as they are asked for: one, or those of a mailbox.
///
/// The contents decide what the file is, not its name: gzip by its magic, a mailbox by its From line.
package struct FileItems: Sequence, IteratorProtocol {
  private let path: MailPath
  private let isFromWalk: Bool
  private let options: SourceOptions
  private let name: MailName?

  private var isOpened = false
  private var reader: MboxReader?
  /// At most a handful: what is said about one message or at the end.
  private var pending: [MailItem] = []
  private var file: FileOctets?
  private var gzip: GzipOctets?
  private var messages = 0

  init(path: MailPath, isFromWalk: Bool, options: SourceOptions) {
    self.path = path
    self.isFromWalk = isFromWalk
    self.options = options
    name = MailName(path.name)
  }

  /// Reads what is open already.
  init(path: MailPath, file: FileOctets, options: SourceOptions) {
    self.init(path: path, isFromWalk: false, options: options)
    self.file = file
  }

  /// A smaller first look costs a small file less; mailboxes go on with the reader's window.
  private static let firstLookOctets = 64 << 10

  package mutating func next() -> MailItem? {
    while pending.isEmpty {
      if !isOpened {
        open()
      } else if reader != nil {
        step()
      } else {
        return nil
      }
    }
    return pending.removeFirst()
  }

  private mutating func open() {
    isOpened = true
    do throws(SourceFailure) {
      let file =
        if let file {
          file
        } else {
          try FileOctets.open(path, isFromWalk: isFromWalk, isStopped: options.isStopped)
        }
      self.file = file
      var source: any OctetSource = file
      let hint = file.declaredSize.map { Swift.min($0, Self.firstLookOctets - 1) + 1 }
      var look = look(at: &source, octets: hint ?? Self.firstLookOctets)
      if GzipDecoder.isGzip(look.octets) {
        let unpacked = GzipOctets(look.source(then: source), limits: options.gzipLimits)
        gzip = unpacked
        source = unpacked
        look = self.look(at: &source, octets: Self.firstLookOctets)
        if GzipDecoder.isGzip(look.octets) { return fail(.binary(.gzipInsideGzip)) }
      }
      begin(look, source)
    } catch {
      pending.append(.failure(error))
    }
  }

  /// The first octets of a source.
  private struct Look {
    var octets: [UInt8]
    /// Whether that is all, well or not.
    var isAtEnd: Bool
    var failure: ReadFailure?

    func source(then rest: any OctetSource) -> ArrayOctets { ArrayOctets(octets, then: rest) }
  }

  private func look(at source: inout any OctetSource, octets count: Int) -> Look {
    var look = Look(octets: [UInt8](repeating: 0, count: count), isAtEnd: false)
    var filled = 0
    while filled < count, !look.isAtEnd {
      do throws(ReadFailure) {
        let read = try source.read(into: &look.octets, at: filled)
        filled += read
        look.isAtEnd = read == 0
      } catch {
        look.failure = error
        look.isAtEnd = true
      }
    }
    look.octets.removeLast(count - filled)
    return look
  }

  private mutating func begin(_ look: Look, _ source: any OctetSource) {
    let text = look.octets.drop { $0 == .lineFeed || $0 == .carriageReturn }
    if look.octets.isEmpty {
      if let failure = look.failure { return fail(failure) }
      if let shrank { return fail(shrank) }
      return name == .mailbox ? note(.emptyMailbox) : fail(.empty)
    }
    if let kind = BinaryKind(startingWith: look.octets) { return fail(.binary(kind)) }
    if MboxReader.begins(with: text) || (text.isEmpty && name == .mailbox) {
      reader = MboxReader(
        source: look.source(then: source), format: options.mboxFormat, limits: options.mailboxLimits)
    } else {
      readMessage(look, source)
    }
  }

  // MARK: A message

  private mutating func readMessage(_ look: Look, _ source: any OctetSource) {
    var source = source
    var failure = look.failure
    let limit = options.mailboxLimits.messageOctets
    // One more than a file claims, to see that it ends there.
    let claimed = gzip == nil ? file?.declaredSize.map { $0 + 1 } : nil
    let expected = Swift.min(claimed ?? 0, limit) - look.octets.count
    var octets = GrowingOctets(look.octets, expecting: look.isAtEnd ? 0 : Swift.max(0, expected))
    var isAtEnd = look.isAtEnd
    while !isAtEnd, octets.count < limit {
      do throws(ReadFailure) {
        isAtEnd = try !octets.read(from: &source, limit: limit)
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    let filled = octets.count
    var message = CapturedMessage(path: path, offset: 0, octets: octets.joined())
    if filled > limit {
      message.omittedOctets = filled - limit
      message.octets.removeLast(filled - limit)
    }
    if !isAtEnd, gzip == nil, let size = file?.declaredSize {
      // A sparse file may claim terabytes: what is left out of it is not read.
      message.omittedOctets += Swift.max(0, size - filled)
      isAtEnd = true
    }
    var skipped = [UInt8](repeating: 0, count: isAtEnd ? 0 : Self.firstLookOctets)
    while !isAtEnd {
      do throws(ReadFailure) {
        let read = try source.read(into: &skipped, at: 0)
        message.omittedOctets += read
        isAtEnd = read == 0
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    message.isComplete = failure == nil && shrank == nil
    handOver(message)
    end(failure)
  }

  // MARK: A mailbox

  private mutating func step() {
    do throws(ReadFailure) {
      guard let read = try reader?.next() else {
        if messages == 0 { note(.emptyMailbox) }
        if let count = reader?.postmarksInsideText, count > 0 { note(.postmarksInsideText(count: count)) }
        return end(nil)
      }
      let isLast = reader?.isAtEnd == true
      // A file that is named as a message and holds one is no mailbox for having a From line.
      let isAlone = messages == 0 && isLast && name == .message
      if messages == 0, !isAlone, let guess = reader?.guess, guess.doubt != nil { note(.doubtfulMailbox(guess)) }
      messages += 1
      let message = CapturedMessage(
        path: path, index: isAlone ? nil : read.index, offset: read.offset, postmark: read.postmark,
        octets: read.octets, omittedOctets: read.omittedOctets,
        isComplete: read.isComplete && !(isLast && shrank != nil), ambiguousFromLines: read.ambiguousFromLines)
      handOver(message)
      if let value = read.wrongContentLength { note(.wrongContentLength(index: read.index, value: value)) }
    } catch {
      end(error)
    }
  }

  // MARK: What is said

  private mutating func handOver(_ message: CapturedMessage) {
    pending.append(.message(message))
    if message.omittedOctets > 0 {
      note(.messageCut(index: message.index, omittedOctets: message.omittedOctets))
    }
  }

  private mutating func end(_ failure: ReadFailure?) {
    if let trailing = gzip?.trailing { note(.trailingGarbage(offset: trailing)) }
    if let failure {
      fail(failure)
    } else if let shrank {
      fail(shrank)
    }
    reader = nil
    file = nil
  }

  private var shrank: SourceFailure.Reason? {
    guard let file, file.hasShrunk, let size = file.declaredSize else { return nil }
    return .shrank(from: size, to: file.delivered)
  }

  private mutating func fail(_ failure: ReadFailure) {
    if let broken = gzip?.failure {
      fail(.brokenGzip(broken, unpackedOctets: gzip?.unpackedOctets ?? 0))
      // Broken because it shrank: that is the reason that can be mended.
      if let shrank { fail(shrank) }
    } else if case .system(EINTR) = failure {
      fail(.stopped(afterOctets: file?.delivered ?? 0))
    } else if case .system(let code) = failure {
      fail(.readError(code: code, afterOctets: file?.delivered ?? 0))
    }
  }

  private mutating func fail(_ reason: SourceFailure.Reason) {
    pending.append(.failure(SourceFailure(path: path, reason: reason)))
  }

  private mutating func note(_ reason: SourceNote.Reason) {
    pending.append(.note(SourceNote(path: path, reason: reason)))
  }
}
