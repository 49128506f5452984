/// A Content-Disposition field, decoded (RFC 2183).
///
///     attachment; filename="a.txt"; size=12   ->   kind attachment, filename "a.txt", size 12
public struct ContentDisposition: Sendable, Equatable {
  /// How a part is to be presented.
  public enum Kind: Sendable, Equatable {
    /// Shown with the message (RFC 2183, section 2.1).
    case inline
    /// Shown on demand (section 2.2).
    case attachment
    /// Another token, in small letters; to be treated as an attachment (section 2.8).
    case other(String)
  }

  /// How the part is to be presented.
  public let kind: Kind
  /// The parameters, in order.
  public let parameters: ParameterList
  /// The size in octets that is stated (section 2.7).
  public let size: Int?

  /// The file name that is stated; not safe as a name of a file (section 2.3).
  public var filename: String? { parameters["filename"] }
  /// The creation date as text (section 2.4).
  public var creationDate: String? { parameters["creation-date"] }
  /// The modification date as text (section 2.5).
  public var modificationDate: String? { parameters["modification-date"] }
  /// The date of the last reading as text (section 2.6).
  public var readDate: String? { parameters["read-date"] }

  /// Reads a field body; at most `limit` parameters.
  ///
  /// A body without a disposition is read as an attachment, with a defect.
  package init(
    _ view: OctetView, _ range: Range<Int>, limit: Int, converter: inout CharsetConverter,
    defects: inout ParameterDefectLog
  ) {
    var scanner = ParameterScanner(view: view, range: range)
    scanner.skipCommentsAndWhiteSpace(&defects)
    let start = scanner.offset
    var token = scanner.token()
    var ahead = scanner
    var ignored = ParameterDefectLog()
    ahead.skipCommentsAndWhiteSpace(&ignored)
    if ahead.take(0x3D) { token = start..<start }
    if view.equalsIgnoringCase("attachment", in: token) {
      kind = .attachment
    } else if view.equalsIgnoringCase("inline", in: token) {
      kind = .inline
    } else if token.isEmpty {
      kind = .attachment
      defects.record(start < range.upperBound ? .invalidDisposition : .emptyBody, at: start)
    } else {
      kind = .other(view.lowercasedString(token))
    }
    parameters = ParameterList(
      view, token.upperBound..<range.upperBound, limit: limit, converter: &converter, defects: &defects)
    size = parameters["size"].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
    if size == nil, let stated = parameters.parameter("size") {
      defects.record(.sizeInvalid, at: stated.range.lowerBound)
    }
  }
}
