import CPSL
import Glibc

/// A public suffix list: under which names people register domains of their own.
///
///     let list = try PublicSuffixList(.builtIn)
///     list.organizationalDomain(of: DomainName("a.b.example.co.uk")!)  // example.co.uk
///
/// This is the only file that knows libpsl. The rules of both sections count, those of registries and those of private
/// operators, and a name under no rule is judged by the rule `*`, as the list's own algorithm says.
///
/// The handle is made in `init`, never written afterwards, and freed in `deinit`; libpsl's look-ups only read it. So it
/// may be shared between threads, which the compiler cannot see: hence `@unchecked`.
public final class PublicSuffixList: @unchecked Sendable {
  /// Where the list came from.
  public let source: PublicSuffixListSource
  /// When the list was published, in seconds since 1970.
  ///
  /// The file says it in a `VERSION` line; where it does not, this is when the file was last written.
  public let date: Int64
  /// What identifies the list's text: `sha256:` or, for the list inside libpsl, `sha1:`, and hexadecimal digits.
  public let digest: String
  /// How many rules there are.
  public let ruleCount: Int

  private let handle: OpaquePointer
  /// The list inside libpsl is not ours to free.
  private let isOwned: Bool

  /// Opens a list.
  ///
  /// - Throws: Why there is none.
  public init(_ source: PublicSuffixListSource) throws(PublicSuffixListFailure) {
    self.source = source
    guard let path = source.path else {
      guard let handle = psl_builtin() else { throw .notBuiltIn }
      self.handle = handle
      isOwned = false
      date = Int64(psl_builtin_file_time())
      digest = "sha1:" + String(cString: psl_builtin_sha1sum())
      ruleCount = Int(psl_suffix_count(handle)) + Int(psl_suffix_exception_count(handle))
      return
    }
    var text = try PublicSuffixListText(path: path)
    // Read from the octets that the digest is of: the file may change between two readings.
    let loaded = text.octets.withUnsafeMutableBytes { bytes -> OpaquePointer? in
      guard let stream = fmemopen(bytes.baseAddress, bytes.count, "r") else { return nil }
      defer { fclose(stream) }
      return psl_load_fp(stream)
    }
    guard let handle = loaded else { throw .notAList }
    self.handle = handle
    isOwned = true
    date = text.date
    digest = text.digest
    ruleCount = Int(psl_suffix_count(handle)) + Int(psl_suffix_exception_count(handle))
  }

  deinit {
    if isOwned { psl_free(handle) }
  }

  /// The list on this machine that was published last: Debian's file, or the one inside libpsl.
  ///
  /// - Throws: Why there is neither.
  public static func newest() throws(PublicSuffixListFailure) -> PublicSuffixList {
    // A list that is not there is no failure while the other one is.
    guard let system = try? PublicSuffixList(.system) else { return try PublicSuffixList(.builtIn) }
    guard let builtIn = try? PublicSuffixList(.builtIn), builtIn.date > system.date else { return system }
    return builtIn
  }

  /// The name that somebody registered: the public suffix with one more label; nil for a public suffix itself.
  public func registrableDomain(of name: DomainName) -> DomainName? {
    // The text has a dot between two labels and nowhere else, so the labels of the answer can be counted; what comes
    // back points into the text, which must therefore live as long.
    let count = name.description.withCString { text -> Int? in
      guard let registrable = psl_registrable_domain(handle, text) else { return nil }
      return 1 + String(cString: registrable).utf8.count { $0 == UInt8(ascii: ".") }
    }
    return count.map { name.suffix($0) }
  }

  /// Whether people register names directly below this one.
  public func isPublicSuffix(_ name: DomainName) -> Bool {
    name.description.withCString { psl_is_public_suffix(handle, $0) } != 0
  }

  /// The Organizational Domain (RFC 7489, section 3.2): the name that was registered, or the name itself where nobody
  /// could register it.
  public func organizationalDomain(of name: DomainName) -> DomainName { registrableDomain(of: name) ?? name }
}

/// Where a public suffix list comes from.
public enum PublicSuffixListSource: Sendable, Hashable {
  /// The list inside libpsl.
  case builtIn
  /// The file of Debian's package `publicsuffix`.
  case system
  /// A file of the list's published text.
  case file(String)

  /// The file to read; nil when there is none.
  var path: String? {
    switch self {
    case .builtIn: nil
    case .system: "/usr/share/publicsuffix/public_suffix_list.dat"
    case .file(let path): path
    }
  }
}
