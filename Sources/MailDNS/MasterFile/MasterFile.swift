/// Records of DNS as text (RFC 1035, section 5.1), with directives for what goes wrong.
///
///     $ORIGIN example.com.
///     $TTL 1h
///     @            TXT  "v=spf1 include:_spf.example.net" " -all"
///     mail   300   A    192.0.2.1
///     $MAILLOOP-TIMEOUT slow TXT
///
/// | directive | what it does |
/// | --- | --- |
/// | `$ORIGIN name` | names without a final dot are below this name; at first the root |
/// | `$TTL time` | the time to live of records without one: seconds, or such as `1h30m` (RFC 2308, section 4) |
/// | `$MAILLOOP-TIMEOUT name [type [time]]` | the question, or every question for the name, is not answered in time |
/// | `$MAILLOOP-SERVFAIL name [type [time]]` | the server fails |
/// | `$MAILLOOP-NXDOMAIN name [type [time]]` | the name does not exist, whatever else stands in the file |
/// | `$MAILLOOP-NODATA name [type [time]]` | the name exists without such a record |
/// | `$MAILLOOP-NOTASKED name [type [time]]` | nobody was asked |
/// | `$MAILLOOP-DNSSEC status` | what DNSSEC says of everything that follows: `secure`, `insecure`, `bogus`, or `indeterminate`, as at first |
/// | `$MAILLOOP-RECORDING` | the file records a run: what does not stand in it was not asked |
///
/// `$INCLUDE` is refused: a file reads no other files. The records are of class IN and of the types that
/// ``DNSRecordType`` lists. Of other types only the name is kept, since it exists.
public struct MasterFile: Sendable, Hashable {
  /// The records in the order of the file.
  public var records: [DNSRecord] = []
  /// The questions that end without records, by directive.
  public var outcomes: [StatedOutcome] = []
  /// Names that have records of other types.
  public var otherNames: [DomainName] = []
  /// Whether the file is the record of a run, in which what does not stand there was not asked.
  public var isRecording = false

  /// A file without entries.
  public init() {}

  /// Reads a file; names without a final dot are below the origin.
  ///
  /// The error lists what is wrong by line and column.
  public init(text: String, origin: DomainName = .root) throws(MasterFileError) {
    try self.init(octets: Array(text.utf8), origin: origin)
  }

  /// Reads the octets of a file; names without a final dot are below the origin.
  public init(octets: [UInt8], origin: DomainName = .root) throws(MasterFileError) {
    var parser = MasterFileParser(octets, origin: origin)
    self = try parser.parse()
  }
}
