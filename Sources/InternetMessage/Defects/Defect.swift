/// Something in a message that its standard forbids or that a reader has to guess about.
///
/// A defect never stops the parser. `bare_line_feed` at offset 512 says: there, a line of this message ends without the
/// carriage return that its other lines have.
public struct Defect: Sendable, Hashable {
  /// What is wrong.
  public let kind: DefectKind
  /// The octets concerned, counted from the start of the message; may be empty where something is missing.
  public let range: Range<Int>
  /// The index of the part that it belongs to.
  public let part: Int

  /// Notes a defect.
  public init(_ kind: DefectKind, at range: Range<Int>, part: Int = 0) {
    self.kind = kind
    self.range = range
    self.part = part
  }
}
