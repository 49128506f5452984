import InternetMessage

/// A public key as it stands in DNS (RFC 6376, section 3.6.1).
///
///     v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GN…
///
/// Tags that the standard does not know are ignored, `g=` of its forerunner among them.
public struct DKIMKeyRecord: Sendable, Hashable {
  /// The kind of key: `k=`.
  public let keyType: DKIMKeyType
  /// The octets of the key: `p=`, decoded; none when the key was revoked.
  public let publicKey: [UInt8]
  /// Whether the record allows SHA-256: `h=`.
  public let allowsSHA256: Bool
  /// Whether the record allows SHA-1: `h=`.
  public let allowsSHA1: Bool
  /// Whether the key may be used for mail: `s=`.
  public let isForEmail: Bool
  /// Whether the domain is testing DKIM: `t=y`.
  public let isTesting: Bool
  /// Whether the domain of `i=` must be that of `d=` itself: `t=s`.
  public let isStrict: Bool
  /// What the administrator noted for people: `n=`, decoded.
  public let notes: String?

  /// Whether the key was revoked: an empty `p=`.
  public var isRevoked: Bool { publicKey.isEmpty }

  /// Why a text is no usable key record.
  public enum Refusal: Error, Sendable, Hashable, CaseIterable {
    /// It does not say to be one: a `v=` that is not `DKIM1`, or does not come first (section 3.6.1).
    case otherVersion
    /// It is no list of tags, or one stands there twice (section 3.2).
    case malformedTags
    /// It is longer than we read.
    case tooLong
    /// There is no `p=`.
    case keyMissing
    /// The value of `p=` is not base64.
    case malformedKey
    /// A kind of key that we do not know: `k=`.
    case unknownKeyType
  }

  /// Reads the text of a record, its strings put together.
  package init(_ octets: [UInt8]) throws(Refusal) {
    guard octets.count <= DKIMLimits.keyRecordOctets else { throw .tooLong }
    self = try octets.withOctetView { (view) throws(Refusal) in try DKIMKeyRecord(view) }
  }

  private init(_ view: OctetView) throws(Refusal) {
    let list = TagList(view, 0..<view.count)
    // The version first: other records may stand at the name, whatever their grammar.
    if let version = list.tag("v", in: view) {
      guard version == list.tags[0], view.equals("DKIM1", in: version.value) else { throw .otherVersion }
    }
    guard list.defect == nil else { throw .malformedTags }
    let type = list.value("k", in: view)
    guard let keyType = type.map({ DKIMKeyType(rawValue: view.string($0)) }) ?? .rsa else { throw .unknownKeyType }
    guard let key = list.value("p", in: view) else { throw .keyMissing }
    guard let publicKey = TagValue.base64(view, key) else { throw .malformedKey }
    self.keyType = keyType
    self.publicKey = publicKey
    let hashes = Self.elements(view, list.value("h", in: view))
    allowsSHA256 = hashes.map { $0.contains { view.equals("sha256", in: $0) } } ?? true
    allowsSHA1 = hashes.map { $0.contains { view.equals("sha1", in: $0) } } ?? true
    let services = Self.elements(view, list.value("s", in: view))
    isForEmail = services.map { $0.contains { view.equals("*", in: $0) || view.equals("email", in: $0) } } ?? true
    let flags = Self.elements(view, list.value("t", in: view)) ?? []
    isTesting = flags.contains { view.equals("y", in: $0) }
    isStrict = flags.contains { view.equals("s", in: $0) }
    notes = list.value("n", in: view).map { TagValue.quotedPrintableText(view, $0) }
  }

  private static func elements(_ view: OctetView, _ value: Range<Int>?) -> [Range<Int>]? {
    value.map { ElementList.ranges(view, $0) ?? [] }
  }
}
