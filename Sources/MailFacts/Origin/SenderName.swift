import InternetMessage

/// Local parts by which programs send (A21; RFC 3834, section 2; RFC 5230, section 4.5).
enum SenderName {
  /// The signal that a local part gives, compared without case; nil for the names of people.
  static func signal(of localPart: String) -> Signal? {
    var name = localPart
    return name.withUTF8 { octets in
      for entry in table where matches(octets, entry) { return entry.signal }
      return nil
    }
  }

  private enum Match {
    case whole, prefix, suffix
  }

  private struct Entry {
    let word: [UInt8]
    let match: Match
    let signal: Signal

    init(_ word: String, _ match: Match, _ signal: Signal) {
      self.word = Array(word.utf8)
      self.match = match
      self.signal = signal
    }
  }

  private static let table = [
    Entry("mailer-daemon", .whole, .mailerDaemon), Entry("mail-daemon", .whole, .mailerDaemon),
    Entry("mailerdaemon", .whole, .mailerDaemon), Entry("owner-", .prefix, .listOwner),
    Entry("-request", .suffix, .listOwner), Entry("-owner", .suffix, .listOwner),
    Entry("listserv", .whole, .listOwner), Entry("majordomo", .whole, .listOwner),
    Entry("postmaster", .whole, .roleAddress), Entry("root", .whole, .roleAddress),
    Entry("uucp", .whole, .roleAddress), Entry("daemon", .whole, .roleAddress),
    Entry("noreply", .prefix, .roleAddress), Entry("no-reply", .prefix, .roleAddress),
    Entry("no_reply", .prefix, .roleAddress), Entry("donotreply", .prefix, .roleAddress),
    Entry("do-not-reply", .prefix, .roleAddress), Entry("do_not_reply", .prefix, .roleAddress),
    Entry("autoresponder", .prefix, .roleAddress), Entry("autoreply", .prefix, .roleAddress),
  ]

  private static func matches(_ octets: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
    let word = entry.word
    guard entry.match == .whole ? octets.count == word.count : octets.count >= word.count else { return false }
    let start = entry.match == .suffix ? octets.count - word.count : 0
    for index in word.indices where octets[start + index].asciiLowercased != word[index] { return false }
    return true
  }
}
