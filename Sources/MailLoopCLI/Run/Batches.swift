import MailSources

/// Groups the items of a source, so that handing them to tasks costs little beside the work.
struct Batches {
  private var source: MailSource

  /// How many items a batch holds at most.
  static let items = 32
  /// How many octets of messages already read a batch holds before it is handed out.
  static let octets = 1 << 20

  init(_ source: MailSource) { self.source = source }

  /// The next items, or nil when there are no more.
  mutating func nextBatch() -> [MailItem]? {
    var batch: [MailItem] = []
    var size = 0
    while batch.count < Self.items, size < Self.octets, let item = source.next() {
      if case .message(let message) = item { size += message.octets.count }
      batch.append(item)
    }
    return batch.isEmpty ? nil : batch
  }
}
