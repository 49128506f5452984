/// Writes XML 1.0 in UTF-8: elements on lines of their own, attributes and text, without a document type.
///
///     var xml = XMLWriter()
///     xml.element("failure", ["type": "PRES001"]) { xml in xml.text("a < b") }
///     // <failure type="PRES001">a &lt; b</failure>
///
/// Names come from the program alone (`StaticString`), so that nothing from mail can become markup. Characters that
/// XML 1.0 cannot hold (section 2.2, `Char`) become U+FFFD; controls, bidirectional and invisible characters become
/// character references.
public struct XMLWriter: Sendable {
  /// What has been written and not yet taken.
  public private(set) var octets: [UInt8] = []

  private struct Element {
    let name: StaticString
    var hasElements = false
    var hasText = false
  }

  private let outerDepth: Int
  private var open: [Element] = []
  private var startTagIsOpen = false

  /// Makes a writer whose elements stand `depth` levels inside of a document that somebody else begins and ends.
  public init(depth: Int = 0) { outerDepth = depth }

  /// Hands over what has been written so far and forgets it; writing goes on where it was.
  public mutating func take() -> [UInt8] {
    defer { octets = [] }
    return octets
  }

  /// Writes the XML declaration and its line end.
  public mutating func declaration() {
    octets.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
    octets.append(0x0A)
  }

  /// Writes an element: its attributes in order, then what the closure writes.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    beginElement(name, attributes)
    content(&self)
    endElement()
  }

  /// Begins an element that `endElement()` ends; for streams that no closure can span.
  public mutating func beginElement(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    closeStartTag()
    if let parent = open.indices.last {
      open[parent].hasElements = true
      if !open[parent].hasText { startLine() }
    } else {
      indent()
    }
    octets.append(0x3C)
    append(name)
    for (name, value) in attributes {
      octets.append(0x20)
      append(name)
      octets.append(contentsOf: #"=""#.utf8)
      append(value, isAttribute: true)
      octets.append(0x22)
    }
    open.append(Element(name: name))
    startTagIsOpen = true
  }

  /// Ends the element begun last.
  public mutating func endElement() {
    guard let element = open.popLast() else { return assertionFailure("no element is open") }
    if startTagIsOpen {
      octets.append(contentsOf: "/>".utf8)
      startTagIsOpen = false
    } else {
      if element.hasElements && !element.hasText { startLine() }
      octets.append(contentsOf: "</".utf8)
      append(element.name)
      octets.append(0x3E)
    }
    if open.isEmpty { octets.append(0x0A) }
  }

  /// Writes text.
  public mutating func text(_ text: String) {
    if let parent = open.indices.last { open[parent].hasText = true }
    closeStartTag()
    append(text, isAttribute: false)
  }

  /// Ends the start tag of the element begun last, so that what follows may be written elsewhere.
  public mutating func closeStartTag() {
    guard startTagIsOpen else { return }
    octets.append(0x3E)
    startTagIsOpen = false
  }

  private mutating func startLine() {
    octets.append(0x0A)
    indent()
  }

  private mutating func indent() {
    octets.append(contentsOf: repeatElement(0x20, count: 2 * (outerDepth + open.count)))
  }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { octets.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    let isPlain = text.utf8.allSatisfy { octet in
      octet >= 0x20 && octet < 0x7F && octet != 0x26 && octet != 0x3C && octet != 0x3E && octet != 0x22 && octet != 0x27
    }
    if isPlain {
      octets.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: octets.append(contentsOf: "&amp;".utf8)
      case 0x3C: octets.append(contentsOf: "&lt;".utf8)
      case 0x3E: octets.append(contentsOf: "&gt;".utf8)
      case 0x22: octets.append(contentsOf: "&quot;".utf8)
      case 0x27: octets.append(contentsOf: "&#x27;".utf8)
      // Section 2.11 turns a raw CR into LF, section 3.3.3 turns white space of an attribute into spaces.
      case 0x09 where !isAttribute, 0x0A where !isAttribute: octets.append(UInt8(scalar.value))
      case 0x09, 0x0A, 0x0D: reference(scalar)
      case 0x00..<0x20, 0xFFFE, 0xFFFF: octets.append(contentsOf: "\u{FFFD}".utf8)
      case _ where scalar.isUnsafeToShow: reference(scalar)
      default: octets.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) {
    octets.append(contentsOf: "&#x".utf8)
    octets.appendHexadecimal(scalar.value, digits: 1)
    octets.append(0x3B)
  }
}
