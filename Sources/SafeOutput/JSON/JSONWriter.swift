/// Writes JSON (RFC 8259) into octets, member by member in the order of the calls.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("file", "a.eml")
///       json.array("sizes") { json in json.value(512) }
///     }
///     json.octets  // {"file":"a.eml","sizes":[512]}
///
/// Strings may hold anything that came with mail: whatever could end a string, move a cursor, reverse a line or hide
/// itself leaves as an escape (`\u001b`, `\u202e`), so that the output may be shown on a terminal as well as parsed.
/// Output that outgrows memory is taken away piece by piece with `take()`.
public struct JSONWriter: Sendable {
  /// How values are laid out.
  public enum Style: Sendable {
    /// No white space at all.
    case compact
    /// A line for each member and element, indented by two spaces a level.
    case indented
  }

  /// Where the output will stand.
  public enum Surroundings: Sendable {
    /// In a file or a stream of its own.
    case document
    /// In a `script` element of an HTML document: `<`, `>` and `&` are escaped too.
    case markup
  }

  /// What has been written and not yet taken.
  public internal(set) var octets: [UInt8] = []

  let style: Style
  let surroundings: Surroundings
  private let outerDepth: Int
  private var containerHasElements: [Bool] = []
  private var keyIsWaiting = false

  /// Makes a writer whose output stands `depth` levels inside of a document that somebody else writes.
  public init(_ style: Style = .compact, depth: Int = 0, surroundings: Surroundings = .document) {
    self.style = style
    self.surroundings = surroundings
    outerDepth = depth
  }

  /// Hands over what has been written so far and forgets it; writing goes on where it was.
  public mutating func take() -> [UInt8] {
    defer { octets = [] }
    return octets
  }

  /// Writes an object whose members the closure writes.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    begin(0x7B)
    members(&self)
    end(0x7D)
  }

  /// Writes an array whose elements the closure writes.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    begin(0x5B)
    elements(&self)
    end(0x5D)
  }

  /// Begins an object that `endObject()` ends; for streams that no closure can span.
  public mutating func beginObject() { begin(0x7B) }

  /// Ends the object begun last.
  public mutating func endObject() { end(0x7D) }

  /// Begins an array that `endArray()` ends.
  public mutating func beginArray() { begin(0x5B) }

  /// Ends the array begun last.
  public mutating func endArray() { end(0x5D) }

  /// Writes the key of the member whose value comes next.
  public mutating func key(_ name: String) {
    assert(!keyIsWaiting, "a key stands where a value is due")
    separate()
    writeString(name)
    octets.append(0x3A)
    if style == .indented { octets.append(0x20) }
    keyIsWaiting = true
  }

  /// Writes a string, number, truth value, or null for an absent one.
  public mutating func value(_ value: some JSONValue) { value.write(to: &self) }

  /// Writes null.
  public mutating func null() { word("null") }

  /// Writes a token of plain ASCII: a number or a literal.
  mutating func word(_ token: String) {
    separate()
    octets.append(contentsOf: token.utf8)
  }

  /// Writes a string as a value.
  mutating func stringValue(_ string: String) {
    separate()
    writeString(string)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    octets.append(bracket)
    containerHasElements.append(false)
  }

  private mutating func end(_ bracket: UInt8) {
    assert(!keyIsWaiting, "a container ends where a value is due")
    let hadElements = containerHasElements.popLast() ?? false
    if hadElements { startLine() }
    octets.append(bracket)
  }

  /// Puts the comma and the line break before an element or a key.
  private mutating func separate() {
    if keyIsWaiting {
      keyIsWaiting = false
      return
    }
    let innermost = containerHasElements.count - 1
    guard innermost >= 0 else { return }
    if containerHasElements[innermost] { octets.append(0x2C) }
    containerHasElements[innermost] = true
    startLine()
  }

  private mutating func startLine() {
    guard style == .indented else { return }
    octets.append(0x0A)
    octets.append(contentsOf: repeatElement(0x20, count: 2 * (outerDepth + containerHasElements.count)))
  }
}

extension JSONWriter {
  /// Writes a member with a plain value; an absent one becomes null.
  public mutating func member(_ name: String, _ value: some JSONValue) {
    key(name)
    value.write(to: &self)
  }

  /// Writes a member that is null.
  public mutating func null(_ name: String) {
    key(name)
    null()
  }

  /// Writes a member that is an object.
  public mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// Writes a member that is an array.
  public mutating func array(_ name: String, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    array(elements)
  }
}
