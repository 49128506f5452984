import InternetMessage
import MailFacts

/// What holds for the tree of any octets whatsoever.
///
/// Every octet belongs to a header or to a body. Between the header and the body of a part stands its blank line alone;
/// before the header of the message, a mailbox's "From " line; inside of a multipart, outside of its parts, stand
/// preamble, boundary lines and epilogue.
package struct MessageInvariants {
  private let message: Message
  private var violations: [String] = []

  /// Parses octets under the default limits and under very low ones, and gives every broken invariant.
  package static func violations(in octets: [UInt8]) -> [String] {
    var low = Limits.default
    low.nestingDepth = 2
    low.parts = 4
    low.headerFields = 6
    low.headerOctets = 200
    low.parameters = 2
    low.defectsOfOneKind = 2
    return [Limits.default, low].flatMap { limits in
      var check = MessageInvariants(Message(octets, limits: limits))
      check.run(octets)
      return check.violations
    }
  }

  private init(_ message: Message) { self.message = message }

  private mutating func expect(_ condition: Bool, _ what: @autoclosure () -> String) {
    if !condition { violations.append(what()) }
  }

  private mutating func run(_ octets: [UInt8]) {
    expect(message.octets == octets, "the octets are changed")
    guard message.parts.first != nil else { return violations.append("there is no part") }
    expect(message.root.body.upperBound == octets.count, "the message ends before its octets")
    expect(message.root.subtreeEnd == message.parts.count, "the root does not hold all parts")
    for part in message.parts.indices {
      checkHeader(of: part)
      checkChildren(of: part)
    }
    checkLimits()
    checkTexts()
    checkDefects()
    let paths = message.parts.indices.map { message.path(of: $0) }
    expect(Set(paths).count == paths.count, "paths repeat: \(paths)")
  }

  private mutating func checkHeader(of part: Int) {
    let node = message.parts[part]
    let gap = message.octets[min(node.header.upperBound, node.body.lowerBound)..<node.body.lowerBound]
    expect(node.header.upperBound <= node.body.lowerBound, "part \(part): the header overlaps the body")
    expect(
      gap.count <= 2 && gap.allSatisfy { $0 == 0x0A || $0 == 0x0D }, "part \(part): octets are lost behind the header")
    if part == 0, node.header.lowerBound > 0 {
      expect(message.octets.starts(with: Array("From ".utf8)), "octets are lost before the header")
    }
    var offset = node.header.lowerBound
    for field in message.fields(of: part) {
      expect(field.range.lowerBound == offset, "part \(part): fields leave octets out at \(offset)")
      expect(field.name.upperBound <= field.body.lowerBound && field.body.upperBound <= field.end, "field out of order")
      offset = field.end
    }
    let isCut =
      message.structuralDefects.count(of: .tooManyHeaderFields) + message.structuralDefects.count(of: .headerTooLarge)
      > 0
    expect(isCut || offset == node.header.upperBound, "part \(part): fields leave octets out at \(offset)")
  }

  private mutating func checkChildren(of part: Int) {
    let node = message.parts[part]
    let children = message.children(of: part)
    var offset = node.body.lowerBound
    for (index, child) in children.enumerated() {
      let inner = message.parts[child]
      expect(inner.parent == part && inner.depth == node.depth + 1, "part \(child) has a wrong parent or depth")
      expect(inner.position == (node.structure == .multipart ? index + 1 : 1), "part \(child) has a wrong position")
      expect(inner.header.lowerBound >= offset, "part \(child) begins before its turn")
      expect(inner.body.upperBound <= node.body.upperBound, "part \(child) goes beyond its container")
      offset = inner.body.upperBound
    }
    switch node.structure {
    case .leaf: expect(children.isEmpty, "leaf \(part) has children")
    case .multipart: break
    case .message:
      expect(children.count == 1, "attached message \(part) has \(children.count) roots")
      guard let child = children.first else { return }
      expect(message.parts[child].header.lowerBound == node.body.lowerBound, "attached message \(part) begins late")
      expect(message.parts[child].body.upperBound == node.body.upperBound, "attached message \(part) ends early")
    }
  }

  private mutating func checkLimits() {
    let limits = message.limits
    expect(message.parts.count <= limits.parts, "there are too many parts")
    expect(message.fields.count <= limits.headerFields, "there are too many fields")
    expect(message.parts.allSatisfy { $0.depth <= limits.nestingDepth }, "parts nest too deeply")
    for part in message.parts.indices {
      let count = message.contentType(of: part).parameters.count
      expect(count <= limits.parameters, "part \(part) has too many parameters")
    }
  }

  private mutating func checkTexts() {
    var reader = HeaderTextReader()
    let texts = reader.texts(of: message)
    for (field, text) in zip(message.fields, texts) {
      expect(text.utf8.count <= 4 * field.body.count + 64, "the text of a field is larger than it can be")
      expect(message.text(of: field) == text, "a text depends on the texts before it")
    }
  }

  private mutating func checkDefects() {
    let defects = message.diagnose()
    var listed: [DefectKind: Int] = [:]
    for defect in defects.listed {
      listed[defect.kind, default: 0] += 1
      expect(defect.range.upperBound <= message.octets.count, "\(defect.kind.name) is outside of the octets")
      expect(message.parts.indices.contains(defect.part), "\(defect.kind.name) is of no part")
      expect(!message.place(of: defect.range, part: defect.part).isEmpty, "\(defect.kind.name) has no place")
    }
    for kind in defects.kinds {
      expect(
        listed[kind, default: 0] == min(defects.count(of: kind), message.limits.defectsOfOneKind),
        "\(kind.name) is miscounted")
    }
    let offsets = defects.listed.map(\.range.lowerBound)
    for (offset, position) in zip(offsets, message.positions(of: offsets)) {
      expect(position.line >= 1 && position.column >= 1, "no line for offset \(offset)")
      expect(position.column <= offset + 1, "the column of offset \(offset) lies before the start")
    }
  }
}
