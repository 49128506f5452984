public import InternetMessage

/// Where the fields of a message's own header stand, by kind, found in one pass.
///
///     index.count(of: .autoSubmitted)  // 2, when a relay added a second one
///
/// Fields of the parts and of attached messages are not in it: the header of a returned message says nothing about the
/// bounce that carries it.
public struct FieldIndex: Sendable {
  /// By the kind's raw value.
  private var entries = [Entry](repeating: Entry(), count: FieldKind.allCases.count)
  /// The fields without a kind of their own that tell of automatic mail, in their order; at most `rareLimit`.
  public private(set) var rare: [(name: RareField, position: Int)] = []

  /// How many rare fields are kept.
  public static let rareLimit = 16

  /// What is known of the fields of one kind.
  private struct Entry: Sendable {
    /// Position of the first in `Message.fields`.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  init(_ message: Message, _ view: OctetView) {
    for position in message.root.fields {
      let field = message.fields[position]
      let kind = Int(field.kind.rawValue)
      if entries[kind].count == 0 { entries[kind].first = Int32(clamping: position) }
      entries[kind].count &+= 1
      if field.kind == .other, rare.count < Self.rareLimit, let name = RareField(view, field.name) {
        rare.append((name, position))
      }
    }
  }

  /// How many fields of a kind there are.
  public func count(of kind: FieldKind) -> Int { Int(entries[Int(kind.rawValue)].count) }

  /// Whether there is a field of a kind.
  public func contains(_ kind: FieldKind) -> Bool { entries[Int(kind.rawValue)].count > 0 }

  /// The position of the first field of a kind in `Message.fields`.
  public func position(of kind: FieldKind) -> Int? {
    let entry = entries[Int(kind.rawValue)]
    return entry.count == 0 ? nil : Int(entry.first)
  }
}
