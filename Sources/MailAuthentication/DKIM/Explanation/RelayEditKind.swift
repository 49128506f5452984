/// The ways in which relays break signatures that are told apart.
public enum RelayEditKind: String, Sendable, Hashable, CaseIterable {
  // Header fields.

  /// Words were put into the subject: `[EXTERNAL]`, the name of a list, the mark of a spam filter.
  case subjectTagAdded = "subject_tag_added"
  /// Line ends in a field moved, came or went; its words and the white space between them are the same.
  case fieldRefolded = "field_refolded"
  /// White space in a field is not as it was.
  case whiteSpaceChanged = "white_space_changed"
  /// The same mailboxes with other quotation marks, angle brackets or commas.
  case addressRequoted = "address_requoted"
  /// The same text in other encoded words, or encoded where it was not (RFC 2047).
  case fieldReencoded = "field_reencoded"
  /// The field's name in other letter case: `Mime-Version`, `MIME-Version`.
  case fieldNameRecased = "field_name_recased"
  /// The same value in other letter case.
  case valueRecased = "value_recased"
  /// The same parameters quoted, folded or spaced in another way; of a body part's header too.
  case parametersRewritten = "parameters_rewritten"
  /// The same second in another zone or notation.
  case dateReformatted = "date_reformatted"
  /// A signed field is not there any more.
  case fieldRemoved = "field_removed"
  /// A field is there that was signed to be absent, or one more of the same name.
  case fieldAdded = "field_added"
  /// Another value in place of the signed one.
  case fieldReplaced = "field_replaced"

  // The body.

  /// Text behind the body or behind one of its parts.
  case footerAdded = "footer_added"
  /// Text before the body or before one of its parts.
  case bannerAdded = "banner_added"
  /// Text in the middle of the body or of one of its parts.
  case textAdded = "text_added"
  /// Text is missing.
  case textRemoved = "text_removed"
  /// Text is other than it was.
  case textReplaced = "text_replaced"
  /// A web address is other than it was.
  case linkRewritten = "link_rewritten"
  /// An empty line, or some.
  case emptyLineAdded = "empty_line_added"
  /// An empty line, or some, are missing.
  case emptyLineRemoved = "empty_line_removed"
  /// A whole part of a multipart body.
  case partAdded = "part_added"
  /// The message was put into a multipart body as its first part.
  case messageWrapped = "message_wrapped"
  /// The same octets in another content transfer encoding; also the field that says so.
  case transferEncodingChanged = "transfer_encoding_changed"
  /// The same octets encoded anew in the same content transfer encoding: in lines of another length, say.
  case encodingRewrapped = "encoding_rewrapped"
  /// `>` before a line that begins with `From `, as mailboxes are written.
  case fromLineQuoted = "from_line_quoted"
  /// A dot at the beginning of a line was doubled.
  case dotDoubled = "dot_doubled"
  /// A dot at the beginning of a line is missing.
  case dotLost = "dot_lost"
  /// Lines that were too long were broken.
  case longLinesBroken = "long_lines_broken"
  /// Carriage returns were added or taken away.
  case lineEndsChanged = "line_ends_changed"
  /// An empty line behind every line.
  case lineEndsDoubled = "line_ends_doubled"
  /// White space at the ends of lines.
  case trailingSpaceAdded = "trailing_space_added"
  /// White space at the ends of lines is missing.
  case trailingSpaceRemoved = "trailing_space_removed"

  /// Whether it can be done to a body only.
  public var isInBody: Bool {
    switch self {
    case .footerAdded, .bannerAdded, .textAdded, .textRemoved, .textReplaced, .linkRewritten, .emptyLineAdded,
      .emptyLineRemoved, .partAdded, .messageWrapped, .encodingRewrapped, .fromLineQuoted, .dotDoubled, .dotLost,
      .longLinesBroken, .lineEndsChanged, .lineEndsDoubled, .trailingSpaceAdded, .trailingSpaceRemoved:
      true
    default: false
    }
  }
}
