/// In which manner a header field is not as it was: what tells a mere re-folding from a change of meaning.
///
///     Subject: Hi       ->  Subject: [EXTERNAL] Hi      text-before
///     From: A B <a@b>   ->  From: "A B" <a@b>           quoting
public enum FieldManner: String, Sendable, CaseIterable {
  /// Another letter case of the field's name.
  case nameCase = "name-case"
  /// Lines end in other places (RFC 5322, section 2.2.3).
  case folding
  /// White space of another length or sort.
  case whiteSpace = "white-space"
  /// Quotation marks or backslashes around the same words (RFC 5322, section 3.2.4).
  case quoting
  /// Encoded words around the same text (RFC 2047).
  case encoding
  /// Another letter case where it means nothing, as in domains.
  case letterCase = "letter-case"
  /// The same in another notation: comments, a date in another zone.
  case notation
  /// Something stands before what was there: `[EXTERNAL]`.
  case textBefore = "text-before"
  /// Something stands behind what was there.
  case textBehind = "text-behind"
  /// The addresses are the same, the names that people see are not.
  case displayName = "display-name"
  /// The addresses are others.
  case address
  /// The value is another.
  case replaced

  /// Whether the field means the same as before.
  public var keepsMeaning: Bool {
    switch self {
    case .nameCase, .folding, .whiteSpace, .quoting, .encoding, .letterCase, .notation: true
    case .textBefore, .textBehind, .displayName, .address, .replaced: false
    }
  }

  /// The manner in words, behind a field's name: `was folded anew`.
  public var phrase: String {
    switch self {
    case .nameCase: "has another letter case in its name"
    case .folding: "was folded anew"
    case .whiteSpace: "has other white space"
    case .quoting: "was quoted anew"
    case .encoding: "was encoded anew"
    case .letterCase: "has another letter case"
    case .notation: "is in another notation"
    case .textBefore: "had something put before it"
    case .textBehind: "had something put behind it"
    case .displayName: "shows another name"
    case .address: "has other addresses"
    case .replaced: "is another"
    }
  }
}
