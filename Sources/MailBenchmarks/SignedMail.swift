import Glibc
import InternetMessage
import MailAuthentication
import MailCrypto

/// A message of a given size with as many signatures as are verified, and the master file with their key: what the memory
/// of verification is measured with.
///
/// Half of the signatures use each canonical form of the body, and each has another `l=`, but for two that cover all of it.
struct SignedMail {
  /// What the body is, and what has become of it since it was signed.
  enum Shape: String, CaseIterable {
    /// Lines of text.
    case intact
    /// The same with a line behind it: every signature without `l=` fails.
    case footed
    /// The same with another first line: every signature fails.
    case broken
    /// The same with lines that end in LF.
    case converted
    /// One line, with white space in it.
    case line
    /// A text and an attachment in base64; its text has changed.
    case attachment

    var lineEnd: String { self == .converted ? "\n" : "\r\n" }
  }

  let shape: Shape
  let octets: Int

  /// How many signatures there are: as many as are looked at.
  private static let signatures = 20

  /// Writes `message.eml` and `zone`.
  func write(to folder: String) throws {
    let key = try PrivateKey(ed25519: (1...32).map { UInt8($0) })
    let (header, body) = (header, body)
    let message = Message(header + body)
    var fields: [UInt8] = []
    for index in 0..<Self.signatures {
      var options = DKIMSigningOptions()
      options.canonicalization = Canonicalization(header: .relaxed, body: index % 2 == 0 ? .relaxed : .simple)
      options.bodyLength = index < 2 ? nil : body.count / Self.signatures / 2 * index
      fields += try DKIMSigner(key: key, domain: "example.com", selector: "memory", options: options).sign(message)
    }
    Self.write([fields, header, changed(body)], to: "\(folder)/message.eml")
    let record = String(decoding: Base64.encoded(key.publicOctets), as: UTF8.self)
    Self.write(
      [Array("memory._domainkey.example.com. 3600 IN TXT \"v=DKIM1; k=ed25519; p=\(record)\"\n".utf8)],
      to: "\(folder)/zone")
  }

  private var header: [UInt8] {
    let type = shape == .attachment ? "multipart/mixed; boundary=b" : "text/plain"
    let lines = [
      "From: ann@example.com", "To: bob@example.org", "Subject: Hello", "Date: Mon, 2 Mar 2026 10:00:00 +0000",
      "Message-ID: <1@example.com>", "MIME-Version: 1.0", "Content-Type: \(type)", "", "",
    ]
    return Array(lines.joined(separator: shape.lineEnd).utf8)
  }

  private var body: [UInt8] {
    let end = shape.lineEnd
    switch shape {
    case .line: return repeated("Words  of one line \t that has no end. ") + Array(end.utf8)
    case .attachment:
      let opening = ["--b", "", "Hello", "--b", "Content-Transfer-Encoding: base64", "", ""].joined(separator: end)
      return Array(opening.utf8) + repeated(String(repeating: "QUJD", count: 19) + end) + Array("--b--\(end)".utf8)
    default: return repeated("A line of the text,  with \t white space in it. \(end)")
    }
  }

  private func repeated(_ unit: String) -> [UInt8] {
    var all: [UInt8] = []
    let unit = Array(unit.utf8)
    all.reserveCapacity(octets + unit.count)
    while all.count < octets { all += unit }
    return all
  }

  private func changed(_ body: [UInt8]) -> [UInt8] {
    switch shape {
    case .intact, .converted, .line: body
    case .footed: body + Array("A footer.\(shape.lineEnd)".utf8)
    case .broken: Array("Another line.\(shape.lineEnd)".utf8) + body.dropFirst(40)
    case .attachment: Array("--b\(shape.lineEnd)\(shape.lineEnd)Hullo".utf8) + body.dropFirst(12)
    }
  }

  private static func write(_ pieces: [[UInt8]], to path: String) {
    guard let file = fopen(path, "w") else { refuse("cannot write \(path)") }
    defer { fclose(file) }
    for piece in pieces where fwrite(piece, 1, piece.count, file) != piece.count { refuse("cannot write \(path)") }
  }
}
