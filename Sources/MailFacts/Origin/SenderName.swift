import InternetMessage

/// Local parts by which programs send (A21; RFC 3834, section 2; RFC 5230, section 4.5).
enum SenderName {
  /// The signal that a local part gives, compared without case; nil for the names of people.
  static func signal(of localPart: String) -> Signal? {
    localPart.withOctetView { name in
      for index in table.indices where matches(name, table[index].word, table[index].match) {
        return table[index].signal
      }
      return nil
    }
  }

  private enum Match {
    case whole, prefix, suffix
  }

  private struct Entry {
    let word: StaticString
    let match: Match
    let signal: Signal

    init(_ word: StaticString, _ match: Match, _ signal: Signal) {
      self.word = word
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

  private static func matches(_ name: OctetView, _ word: StaticString, _ match: Match) -> Bool {
    let length = word.utf8CodeUnitCount
    guard match == .whole ? name.count == length : name.count >= length else { return false }
    let start = match == .suffix ? name.count - length : 0
    return name.equalsIgnoringCase(word, in: start..<start + length)
  }
}
