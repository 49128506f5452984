/// An identifier of a message or part (`msg-id`, RFC 5322, section 3.6.4).
///
///     <left@right.example>
///
/// Identifiers are compared octet by octet.
public struct MessageIdentifier: Sendable {
  /// What stands in front of the last `@`; everything where there is none.
  public let left: String

  /// What stands behind the last `@`; empty where there is none.
  public let right: String

  /// The octets with the angle brackets.
  public let range: Range<Int>

  /// The identifier without angle brackets and white space.
  public var text: String { right.isEmpty ? left : left + "@" + right }
}

extension MessageIdentifier: Hashable {
  /// Whether two identifiers are the same, wherever they stand.
  public static func == (first: MessageIdentifier, second: MessageIdentifier) -> Bool {
    first.left.utf8.elementsEqual(second.left.utf8) && first.right.utf8.elementsEqual(second.right.utf8)
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    left.withOctetView { hasher.combine($0) }
    hasher.combine(UInt8(ascii: "@"))
    right.withOctetView { hasher.combine($0) }
  }
}
