import InternetMessage
package import MailFacts
import SafeOutput

/// By what a message is recognised before and after a relay.
package struct PairKeys: Sendable, Hashable {
  /// What a pair was found by, the surest first.
  package enum Basis: String, Sendable, CaseIterable {
    /// `X-Zendesk-Email-Id`, which is another for every message that the help desk sends.
    case emailID = "email-id"
    /// `Message-ID`.
    case messageID = "message-id"
    /// The decoded text without white space, or its beginning.
    case content

    /// The basis in words.
    package var words: String {
      switch self {
      case .emailID: "X-Zendesk-Email-Id"
      case .messageID: "Message-ID"
      case .content: "content"
      }
    }
  }

  let emailID: String?
  let messageID: String?
  /// Digests of the text: of all of it up to a footer, and of its beginning.
  let contents: [[UInt8]]

  /// Reads the keys of a message.
  package init(_ facts: MessageFacts) {
    emailID = facts.zendesk.emailID.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    messageID = facts.messageID
    contents = Self.contents(of: facts.message)
  }

  private static func contents(of message: Message) -> [[UInt8]] {
    let leaf = message.parts.indices.first {
      message.parts[$0].structure == .leaf && message.contentType(of: $0).type == "text"
    }
    guard let leaf else { return [] }
    let text = Array(message.decodedText(of: leaf).utf8)
    let all = text[..<footer(of: text)].filter { !$0.isFoldingWhiteSpace }
    guard all.count >= PairingLimits.shortest else { return [] }
    let whole = SHA256.digest(of: all)
    guard all.count > PairingLimits.beginning else { return [whole] }
    return [whole, SHA256.digest(of: Array(all.prefix(PairingLimits.beginning)))]
  }

  /// Where the last line begins that sets a footer apart: `-- ` (RFC 3676, section 4.3) or a rule of at least ten signs.
  private static func footer(of text: [UInt8]) -> Int {
    var (start, footer) = (0, text.count)
    while start < text.count {
      let end = text[start...].firstIndex(of: .lineFeed) ?? text.count
      let line = text[start..<end].filter { $0 != .carriageReturn }
      let first = line.first
      let isRule =
        line.count >= 10 && (first == UInt8(ascii: "_") || first == UInt8(ascii: "-"))
        && line.allSatisfy { $0 == first }
      if start > 0, line.elementsEqual("-- ".utf8) || isRule { footer = start }
      start = end + 1
    }
    return footer
  }
}
