/// What a parse may cost at most; beyond a limit the rest is kept as octets and a defect says so.
///
/// Nothing is thrown: a message beyond a limit still gives a tree, with the remainder as an opaque leaf or as
/// unlisted octets of the header.
///
///     var limits = Limits.default
///     limits.nestingDepth = 20
public struct Limits: Sendable, Equatable {
  /// How deep multiparts and attached messages may nest; the root is at depth 0.
  public var nestingDepth = 100
  /// How many parts one message may have, containers included.
  public var parts = 10_000
  /// How many header fields one message may have, those of all its parts together.
  public var headerFields = 100_000
  /// How many octets the header of the message or of one part may have.
  public var headerOctets = 64 << 20
  /// How many parameters one Content-Type or Content-Disposition field may have, continuations counted one by one.
  public var parameters = 256
  /// How many octets one message may have.
  public var messageOctets = 256 << 20
  /// How many defects of one kind are listed; more are counted.
  public var defectsOfOneKind = 20

  /// The defaults, far above what honest mail needs.
  public static let `default` = Limits()

  /// Makes the default limits.
  public init() {}
}
