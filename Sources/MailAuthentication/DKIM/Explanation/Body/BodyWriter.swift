import InternetMessage

/// Writes the octets of a part in a transfer encoding.
enum BodyWriter {
  case plain
  /// Lines of so many characters; the last one ended by itself, or only by the line end of the boundary.
  case base64(width: Int, endsLine: Bool)
  case quotedPrintable(QuotedPrintableWriter)

  /// What becomes of the line end behind the octets.
  enum Tail: CaseIterable {
    case kept, added, removed
  }

  static func all(_ encoding: TransferEncoding) -> [BodyWriter] {
    switch encoding {
    case .base64:
      [76, 72, 64, 60, 998].flatMap { [.base64(width: $0, endsLine: false), .base64(width: $0, endsLine: true)] }
    case .quotedPrintable: QuotedPrintableWriter.all.map { .quotedPrintable($0) }
    default: [.plain]
    }
  }

  /// The writers that give a part as it stands: those that its writer may have been.
  static func writers(of part: BodyPart, _ text: [UInt8], octets: [UInt8], ending: [UInt8]) -> [BodyWriter] {
    let present = Array(text[part.body])
    let exact = all(part.encoding).filter { $0.written(octets, tail: .kept, ending: ending) == present }
    return Array(exact.prefix(3))
  }

  /// The octets as they stand in a message.
  ///
  /// - Parameter ending: The line ends behind what is encoded now.
  func written(_ octets: [UInt8], tail: Tail, ending: [UInt8]) -> [UInt8] {
    var octets = octets
    switch tail {
    case .kept: break
    case .added: octets += [0x0D, 0x0A]
    case .removed: if octets.suffix(2) == [0x0D, 0x0A] { octets.removeLast(2) }
    }
    switch self {
    case .plain: return octets + ending
    case .quotedPrintable(let writer): return writer.encoded(octets) + ending
    case .base64(let width, let endsLine):
      var lines = Base64.lines(octets, width: width)
      if !endsLine, !lines.isEmpty { lines.removeLast(2) }
      return lines + ending
    }
  }
}
