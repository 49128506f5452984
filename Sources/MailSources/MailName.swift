/// What a file's name promises.
enum MailName {
  case message
  case mailbox

  /// The promise of a name: `.eml` and `.msg` hold a message, `.mbox` and `.mbx` a mailbox, each also with `.gz`.
  init?(_ name: some Collection<UInt8>) {
    let lowercased = name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let packed = lowercased.suffix(3).elementsEqual(".gz".utf8)
    let unpacked = packed ? lowercased.dropLast(3) : lowercased[...]
    func ends(with suffix: String) -> Bool {
      unpacked.count > suffix.utf8.count && unpacked.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
    if ends(with: ".eml") || ends(with: ".msg") {
      self = .message
    } else if ends(with: ".mbox") || ends(with: ".mbx") {
      self = .mailbox
    } else {
      return nil
    }
  }
}
