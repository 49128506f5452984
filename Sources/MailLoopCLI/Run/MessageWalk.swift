import MailSources
import SafeOutput

/// Reads everything under the paths, lets workers look at each message, and hands out what they found in order.
struct MessageWalk {
  let jobs: Int
  let options: SourceOptions
  /// Whether what cannot be read is only counted, since another walk tells it.
  var isQuiet = false

  /// Runs to the end of the input, or until the user stops it.
  ///
  /// What cannot be read is told on standard error as it is met.
  ///
  /// - Parameters:
  ///   - work: Looks at one message; called by any task.
  ///   - consume: Takes the results in order; called by this task alone.
  /// - Returns: How many things could not be read.
  func run<Output: Sendable>(
    _ paths: [String], work: @escaping @Sendable (CapturedMessage) async -> Output, consume: (Output) throws -> Void
  ) async throws -> Int {
    let options = options
    var batches = Batches(MailSource(paths, options: options))
    var failures = 0
    func take(_ pieces: [Piece<Output>]) async throws {
      for piece in pieces {
        switch piece {
        case .found(let output): try consume(output)
        case .failure(let failure):
          failures += 1
          if !isQuiet { Console.complain(TerminalWriter.escaped(failure.description)) }
        case .note(let note):
          if !isQuiet { Console.complain("note: " + TerminalWriter.escaped(note.description)) }
        case .mailbox(let file):
          for item in file.items(options) {
            if Interruption.isRequested { break }
            try await take(await Self.pieces(of: [item], options, work))
          }
        }
      }
    }
    try await OrderedPool(jobs: jobs).run {
      Interruption.isRequested ? nil : batches.nextBatch()
    } work: { batch in
      await Self.pieces(of: batch, options, work)
    } consume: { pieces in
      try await take(pieces)
    }
    return failures
  }

  /// One thing in the order of the input.
  private enum Piece<Output: Sendable>: Sendable {
    case found(Output)
    case failure(SourceFailure)
    case note(SourceNote)
    /// A file named as a message that holds a mailbox: it is left to be read message by message.
    case mailbox(UnreadFile)
  }

  private static func pieces<Output: Sendable>(
    of batch: [MailItem], _ options: SourceOptions, _ work: (CapturedMessage) async -> Output
  ) async -> [Piece<Output>] {
    var pieces: [Piece<Output>] = []
    for item in batch {
      switch item {
      case .file(let file):
        var single: [MailItem] = []
        var isMailbox = false
        for item in file.items(options) {
          isMailbox = item.isOfMailbox
          if isMailbox { break }
          single.append(item)
        }
        pieces += isMailbox ? [.mailbox(file)] : await Self.pieces(of: single, options, work)
      case .message(let message): pieces.append(.found(await work(message)))
      case .failure(let failure): pieces.append(.failure(failure))
      case .note(let note): pieces.append(.note(note))
      }
    }
    return pieces
  }
}
