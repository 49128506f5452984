import InternetMessage

/// A kind of file that is not mail, known by its first octets.
package enum BinaryKind: String, Sendable, Hashable, CaseIterable {
  case executable, pdf, image, archive, outlookMessage, otherCompression, gzipInsideGzip, database
  case mbxMailbox, mmdfMailbox, babylMailbox
  case utf16Text
  /// Many NUL or control octets.
  case unknown

  /// Signatures at the start of a file.
  private static let signatures: [([UInt8], BinaryKind)] = [
    ([0x7F, 0x45, 0x4C, 0x46], .executable),
    (Array("MZ\u{90}\u{0}".unicodeScalars.map { UInt8($0.value) }), .executable),
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
    (Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }), .archive),
    (Array("Rar!".utf8), .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .outlookMessage),
    (Array("BZh".utf8), .otherCompression), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .otherCompression),
    ([0x28, 0xB5, 0x2F, 0xFD], .otherCompression), ([0x1F, 0x9D], .otherCompression),
    (Array("SQLite format 3\u{0}".utf8), .database),
    (Array("*mbx*\r\n".utf8), .mbxMailbox), ([1, 1, 1, 1, 10], .mmdfMailbox),
    (Array("BABYL OPTIONS".utf8), .babylMailbox),
    ([0xFF, 0xFE], .utf16Text), ([0xFE, 0xFF], .utf16Text),
  ]

  /// How many octets from the start are looked at.
  static let sampleOctets = 4096

  /// The kind of a file that starts so; nil if it may be mail.
  ///
  /// Mail with a few NULs or control octets is mail with defects: only where they are more than one in sixteen, as in
  /// no text of any charset, is a file refused.
  init?(startingWith octets: [UInt8]) {
    if let known = Self.signatures.first(where: { octets.starts(with: $0.0) }) {
      self = known.1
      return
    }
    let sample = min(octets.count, Self.sampleOctets)
    guard sample >= 32, octets.withOctetView({ $0.countOfBinaryOctets(in: 0..<sample) }) * 16 > sample else {
      return nil
    }
    self = .unknown
  }

  /// What it is, for a sentence.
  var text: String {
    switch self {
    case .executable: "a program"
    case .pdf: "a PDF document"
    case .image: "an image"
    case .archive: "an archive"
    case .outlookMessage: "an Outlook or Office file (compound file)"
    case .otherCompression: "a compressed file other than gzip"
    case .gzipInsideGzip: "gzip inside gzip"
    case .database: "a database"
    case .mbxMailbox: "an MBX mailbox"
    case .mmdfMailbox: "an MMDF mailbox"
    case .babylMailbox: "a Babyl mailbox"
    case .utf16Text: "UTF-16 text"
    case .unknown: "a binary file"
    }
  }

  /// The way out.
  var remedy: String {
    switch self {
    case .archive: "unpack it and give the folder"
    case .outlookMessage: "save the message as .eml, which holds it as it was sent"
    case .otherCompression, .gzipInsideGzip: "unpack it first"
    case .mbxMailbox, .mmdfMailbox, .babylMailbox: "convert it to mbox or Maildir"
    case .utf16Text: "save the message in its original octets, not as text"
    case .executable, .pdf, .image, .database, .unknown: "give the message as it was sent, with its header"
    }
  }
}
