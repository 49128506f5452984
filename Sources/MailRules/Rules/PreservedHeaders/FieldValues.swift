import InternetMessage
import MailFacts

extension MessageFacts {
  /// A field body as it stands, unfolded, without white space at its ends; encoded words are not decoded.
  func value(of field: HeaderField) -> String {
    message.octets.withOctetView { view in Lexer.unfolded(view, Lexer.trimmed(view, field.body)) }
  }
}

extension String {
  /// The text in quotation marks, cut where it would make a finding unreadable.
  var shortened: String {
    let limit = 80
    if isEmpty { return "empty" }
    return utf8.count <= limit ? "“\(self)”" : "“\(prefix(limit))…”"
  }
}
