public import InternetMessage

/// Where the fields of a message's own header stand, by kind, found in one pass.
///
///     index.count(of: .autoSubmitted)  // 2, when a relay added a second one
///
/// Fields of the parts and of attached messages are not in it: the header of a returned message says nothing about the
/// bounce that carries it.
public struct FieldIndex: Sendable {
  /// Position of the first field of each kind in `Message.fields`, or -1, by the kind's raw value.
  private var first = [Int32](repeating: -1, count: kinds)
  /// How many fields there are of each kind.
  private var counts = [Int32](repeating: 0, count: kinds)
  /// The fields without a kind of their own that tell of automatic mail, in their order; at most `rareLimit`.
  public private(set) var rare: [(name: RareField, position: Int)] = []

  /// How many rare fields are kept.
  public static let rareLimit = 16

  private static let kinds = FieldKind.allCases.count

  init(_ message: Message, _ view: OctetView) {
    for position in message.root.fields {
      let field = message.fields[position]
      let kind = Int(field.kind.rawValue)
      if counts[kind] == 0 { first[kind] = Int32(clamping: position) }
      counts[kind] &+= 1
      if field.kind == .other, rare.count < Self.rareLimit, let name = RareField(view, field.name) {
        rare.append((name, position))
      }
    }
  }

  /// How many fields of a kind there are.
  public func count(of kind: FieldKind) -> Int { Int(counts[Int(kind.rawValue)]) }

  /// Whether there is a field of a kind.
  public func contains(_ kind: FieldKind) -> Bool { counts[Int(kind.rawValue)] > 0 }

  /// The position of the first field of a kind in `Message.fields`.
  public func position(of kind: FieldKind) -> Int? {
    let position = first[Int(kind.rawValue)]
    return position < 0 ? nil : Int(position)
  }
}
