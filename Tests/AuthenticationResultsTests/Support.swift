import InternetMessage

@testable import MailAuthentication

/// A field body in front of which and behind which other octets stand, so that a reader that leaves it would be noticed.
struct Body {
  static let prefix = "Field:\"("
  let octets: [UInt8]
  var range: Range<Int> { Self.prefix.utf8.count..<octets.count - 2 }

  init(_ text: String) {
    octets = Array((Self.prefix + text + ")\"").utf8)
  }

  func results() -> AuthenticationResults { octets.withOctetView { AuthenticationResults.parse($0, range) } }
  func arcResults() -> AuthenticationResults { octets.withOctetView { AuthenticationResults.parseARC($0, range) } }
  func receivedSPF() -> ReceivedSPF { octets.withOctetView { ReceivedSPF.parse($0, range) } }

  /// The octets of a range as text.
  func text(_ range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }
}

extension AuthenticationResults {
  /// What was found in one line, with comments: `mx.example 1; dkim/1=pass (ok) reason="x" header.d=a (b)`.
  var summary: String {
    let name = (instance.map { "i=\($0) " } ?? "") + (authservID ?? "-") + (version.map { " \($0)" } ?? "")
    let list = results.map { "; " + $0.summary(withComments: true) }.joined()
    let none = isNone ? "; none" : ""
    return name + list + none + comments.map { " (\($0))" }.joined()
  }

  var defectKinds: [AuthenticationResultsDefect] { defects.map(\.kind) }
}

extension MethodResult {
  func summary(withComments: Bool, onlyTyped: Bool = false) -> String {
    let version = version.map { "/\($0)" } ?? ""
    let comments = withComments ? comments.map { " (\($0))" }.joined() : ""
    let reason = reason.map { " reason=\"\($0)\"" } ?? ""
    let listed = properties.filter { !onlyTyped || $0.type != nil }.map { property in
      let value = PlainValue.matches(property.value.utf8) ? property.value : "\"\(property.value)\""
      let behind = withComments ? property.comments.map { " (\($0))" }.joined() : ""
      return " \(property.type.map { $0 + "." } ?? "")\(property.name)=\(value)\(behind)"
    }
    return method + version + "=" + result + comments + reason + listed.joined()
  }
}
