/// Writes an HTML page of which every text is escaped: text of mail cannot become markup, because nothing takes it raw.
///
///     var html = HTMLWriter()
///     html.element(.p, [.classes("note")]) { html in html.text("a < b") }
///     html.octets  // <p class="note">a &lt; b</p>
///
/// Element names come from an enumeration, attribute names and raw text from static strings of the program.
public struct HTMLWriter: Sendable {
  /// The page so far, in UTF-8.
  public private(set) var octets: [UInt8] = []

  /// Makes an empty page.
  public init() {}

  /// Writes the document type (HTML Standard, section 13.1.1).
  public mutating func documentType() { raw("<!DOCTYPE html>\n") }

  /// Writes an element and, between its tags, what the closure writes.
  public mutating func element(
    _ element: HTMLElement, _ attributes: [HTMLAttribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    startTag(element.rawValue, attributes)
    content(&self)
    raw("</")
    octets.append(contentsOf: element.rawValue.utf8)
    raw(">")
  }

  /// Writes an element that holds only text, which is escaped.
  public mutating func element(_ element: HTMLElement, _ attributes: [HTMLAttribute] = [], text: String = "") {
    self.element(element, attributes) { html in html.text(text) }
  }

  /// Writes an element without content.
  public mutating func element(_ element: HTMLVoidElement, _ attributes: [HTMLAttribute] = []) {
    startTag(element.rawValue, attributes)
  }

  /// Writes text, escaped; control characters are made visible.
  public mutating func text(_ text: String) {
    HTMLEscaping.append(text.utf8, in: .content, to: &octets)
  }

  /// Writes captured octets as text, escaped; an octet that is not UTF-8 stands as `⟨9F⟩`.
  public mutating func text(octets captured: ArraySlice<UInt8>) {
    HTMLEscaping.append(captured, in: .content, to: &octets)
  }

  /// Writes our own text as it is.
  public mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { buffer in octets.append(contentsOf: buffer) }
  }

  /// Writes a style sheet of our own.
  public mutating func style(_ sheet: StaticText) {
    raw("<style>")
    octets.append(contentsOf: sheet.octets)
    raw("</style>\n")
  }

  /// Writes a script of our own.
  public mutating func script(_ script: StaticText) {
    raw("<script>")
    octets.append(contentsOf: script.octets)
    raw("</script>\n")
  }

  /// Writes JSON as a block of data, which no browser executes.
  ///
  /// `<`, `>` and `&` can stand in JSON only inside of a string, where `\u003C` means the same: with none of them left,
  /// no text of mail can close the block (HTML Standard, section 13.1.2.1).
  public mutating func dataBlock(id: StaticString, json: [UInt8]) {
    raw("<script type=\"application/json\" id=\"")
    raw(id)
    raw("\">")
    for octet in json {
      switch octet {
      case UInt8(ascii: "<"): raw("\\u003C")
      case UInt8(ascii: ">"): raw("\\u003E")
      case UInt8(ascii: "&"): raw("\\u0026")
      default: octets.append(octet)
      }
    }
    raw("</script>\n")
  }

  /// Writes the policy that lets these style sheets and scripts work and nothing else (CSP Level 3, section 3.3).
  public mutating func contentSecurityPolicy(styles: [StaticText], scripts: [StaticText]) {
    raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'")
    appendSources("; style-src", styles)
    appendSources("; script-src", scripts)
    raw("\">\n")
  }

  private mutating func appendSources(_ directive: StaticString, _ texts: [StaticText]) {
    raw(directive)
    for text in texts {
      raw(" 'sha256-")
      octets.append(contentsOf: Base64Text.encode(SHA256.digest(of: text.octets)))
      raw("'")
    }
  }

  private mutating func startTag(_ name: String, _ attributes: [HTMLAttribute]) {
    raw("<")
    octets.append(contentsOf: name.utf8)
    for attribute in attributes { append(attribute) }
    raw(">")
  }

  private mutating func append(_ attribute: HTMLAttribute) {
    raw(" ")
    switch attribute {
    case .fixed(let name, let value): append(name) { html in html.raw(value) }
    case .flag(let name): raw(name)
    case .classList(let names):
      append("class") { html in
        for (position, name) in names.enumerated() {
          if position > 0 { html.raw(" ") }
          html.raw(name)
        }
      }
    case .id(let value): append("id", value)
    case .fragment(let value): append("href", "#" + value)
    case .data(let name, let value):
      raw("data-")
      append(name, value)
    case .label(let value): append("aria-label", value)
    case .labelledBy(let value): append("aria-labelledby", value)
    case .value(let value): append("value", value)
    case .dateTime(let value): append("datetime", value)
    case .number(let name, let value): append(name, String(value))
    case .numbers(let name, let values): append(name, values.map(String.init).joined(separator: " "))
    }
  }

  private mutating func append(_ name: StaticString, _ value: String) {
    append(name) { html in HTMLEscaping.append(value.utf8, in: .attribute, to: &html.octets) }
  }

  private mutating func append(_ name: StaticString, _ value: (inout HTMLWriter) -> Void) {
    raw(name)
    raw("=\"")
    value(&self)
    raw("\"")
  }
}
