package import InternetMessage

/// Something that was read, with what its reader should know.
package struct SourceNote: Sendable, Hashable, CustomStringConvertible {
  /// What is to be known.
  package enum Reason: Sendable, Hashable {
    /// The format of the mailbox was guessed, and stays in doubt.
    case doubtfulMailbox(MboxGuess)
    /// The mailbox has no messages.
    case emptyMailbox
    /// A message was cut at the limit; so many octets were left out.
    case messageCut(index: Int?, omittedOctets: Int)
    /// A message's Content-Length does not lead to a From line or the end, so that From lines decided.
    case wrongContentLength(index: Int, value: Int)
    /// From lines without an empty line before them were taken as text.
    case postmarksInsideText(count: Int)
    /// Octets that are not gzip follow the gzip stream, from this offset of the file.
    case trailingGarbage(offset: Int)
    /// A folder behind a symbolic link was left out: links can go round in circles.
    case folderLinkNotFollowed
  }

  package var path: MailPath
  package var reason: Reason

  package var description: String { "\(path): \(message)" }

  /// What is to be known, without the path.
  package var message: String {
    switch reason {
    case .doubtfulMailbox(let guess):
      "read as \(guess.format.rawValue)\(guess.doubt.map { ", " + Self.text($0) } ?? ""); --mbox-format settles it"
    case .emptyMailbox: "the mailbox is empty"
    case .messageCut(let index, let omitted):
      "\(index.map { "message \($0)" } ?? "the message") is over the limit: its last \(omitted) octets were not read"
    case .wrongContentLength(let index, let value):
      "message \(index) has a wrong Content-Length of \(value): it ends at the next From line"
    case .postmarksInsideText(let count):
      "\(count) From \(count == 1 ? "line has" : "lines have") no empty line before and began no message"
    case .trailingGarbage(let offset): "what follows the gzip stream from octet \(offset) on was not read"
    case .folderLinkNotFollowed: "the folder behind this symbolic link was left out; give it as a path of its own"
    }
  }

  private static func text(_ doubt: MboxGuess.Doubt) -> String {
    switch doubt {
    case .noQuotedLines: "which looks the same as mboxrd without quoted From lines"
    case .onlySingleQuotes: "although its >From lines may be those of mboxrd"
    case .contentLengthUnreliable: "as its Content-Length fields are not all there and right"
    case .fromLineInsideContentLength: "although a Content-Length covers what looks like further messages"
    }
  }
}
