import InternetMessage

/// Finds out what a relay did to the body of a message.
///
/// Leaves are compared in their order when there are as many after as before, else by their decoded content.
struct BodyComparison {
  private let before: Message
  private let after: Message
  private let first: OctetView
  private let second: OctetView
  private let redactions: [RedactionPattern]

  init(
    _ before: Message, _ first: OctetView, _ after: Message, _ second: OctetView, redactions: [RedactionPattern]
  ) {
    self.redactions = redactions
    self.before = before
    self.after = after
    self.first = first
    self.second = second
  }

  func changes() -> [BodyChange] {
    let one = CanonicalForm.body(first, before.root.body, isRelaxed: false)
    guard one != CanonicalForm.body(second, after.root.body, isRelaxed: false) else { return [] }
    let (old, new) = (leaves(before), leaves(after))
    let changes = old.count == new.count ? compareInOrder(old, new) : compareByContent(old, new)
    return changes.isEmpty ? [BodyChange(kind: .structure, part: 0, mediaType: type(after, 0))] : changes
  }

  private func leaves(_ message: Message) -> [Int] {
    message.parts.indices.filter { message.parts[$0].structure == .leaf }
  }

  private func compareInOrder(_ old: [Int], _ new: [Int]) -> [BodyChange] {
    zip(old, new).compactMap { old, new in
      let one = CanonicalForm.body(first, before.parts[old].body, isRelaxed: false)
      let other = CanonicalForm.body(second, after.parts[new].body, isRelaxed: false)
      guard one != other else { return nil }
      let (content, current) = (self.content(before, old), self.content(after, new))
      let type = type(after, new)
      if content == current { return BodyChange(kind: .reencoded, part: new, mediaType: type) }
      guard type.hasPrefix("text/"), !content.isEmpty else {
        return BodyChange(kind: .changed, part: new, mediaType: type)
      }
      let comparison = TextComparison(content, current, isHTML: type == "text/html", redactions: redactions)
      let (before, after) = comparison.excerpts()
      return BodyChange(kind: comparison.kind(), part: new, mediaType: type, before: before, after: after)
    }
  }

  private func compareByContent(_ old: [Int], _ new: [Int]) -> [BodyChange] {
    var waiting: [[UInt8]: [Int]] = [:]
    for part in new.reversed() { waiting[content(after, part), default: []].append(part) }
    var changes: [BodyChange] = []
    for part in old where waiting[content(before, part)]?.popLast() == nil {
      let name = attachmentName(before, part)
      changes.append(
        BodyChange(
          kind: name == nil ? .partRemoved : .attachmentRemoved, part: 0, mediaType: type(before, part),
          before: name ?? ""))
    }
    for part in waiting.values.joined().sorted() {
      changes.append(BodyChange(kind: .partAdded, part: part, mediaType: type(after, part)))
    }
    return changes
  }

  /// The name of a part that is an attachment, empty where it has none; nil for another part.
  private func attachmentName(_ message: Message, _ part: Int) -> String? {
    let disposition = message.contentDisposition(of: part)
    let name = disposition?.filename ?? ""
    return disposition?.kind == .attachment || !name.isEmpty ? name : nil
  }

  /// The octets of a part with its encodings undone; text as UTF-8 with LF and without white space at its end.
  private func content(_ message: Message, _ part: Int) -> [UInt8] {
    let isText = message.contentType(of: part).type == "text"
    var octets = isText ? Array(message.decodedText(of: part).utf8) : message.decodedOctets(of: part)
    guard isText else { return octets }
    octets.removeAll { $0 == .carriageReturn }
    while let last = octets.last, last.isFoldingWhiteSpace { octets.removeLast() }
    return octets
  }

  private func type(_ message: Message, _ part: Int) -> String { message.contentType(of: part).mediaType }
}
