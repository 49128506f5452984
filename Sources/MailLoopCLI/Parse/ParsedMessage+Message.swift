import InternetMessage
import MailFacts
import VerdictOutput

extension ParsedMessage {
  /// What a message consists of.
  init(_ message: Message, file: String, index: Int) {
    var reader = HeaderTextReader()
    let header = message.fields().map { field in
      Field(
        name: message.name(of: field), offset: field.range.lowerBound, length: field.range.count,
        body: reader.text(of: field, in: message))
    }
    let defects = message.diagnose().listed.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let positions = message.positions(of: defects.map(\.range.lowerBound))
    self.init(
      file: file, index: index, size: message.octets.count, header: header,
      parts: message.parts.indices.map { Part(message, $0) },
      defects: zip(defects, positions).map {
        LocatedDefect(kind: $0.kind, offset: $0.range.lowerBound, line: $1.line)
      })
  }
}

extension ParsedMessage.Part {
  /// What a part of a message is.
  init(_ message: Message, _ index: Int) {
    let part = message.parts[index]
    let type = message.contentType(of: index)
    let disposition = message.contentDisposition(of: index)
    self.init(
      path: message.path(of: index), type: type.mediaType, charset: type.charset,
      encoding: message.transferEncoding(of: index).name, disposition: disposition?.name,
      filename: disposition?.filename ?? type.parameters["name"], offset: part.body.lowerBound,
      length: part.body.count,
      decodedSize: part.structure == .leaf ? message.decodedOctets(of: index).count : nil)
  }
}

extension ContentDisposition {
  /// The kind as its standard writes it.
  fileprivate var name: String {
    switch kind {
    case .inline: "inline"
    case .attachment: "attachment"
    case .other(let name): name
    }
  }
}
