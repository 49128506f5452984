import InternetMessage
import MailAuthentication
import SafeOutput
import VerdictOutput

/// Turns what was found about a message into what `mailloop authenticate` prints.
struct AuthenticationRenderer: Sendable {
  let format: AuthenticateCommand.Format
  let authservID: String
  let colour: Bool

  func render(_ found: MessageAuthentication, _ message: Message, file: String, index: Int) -> [UInt8] {
    switch format {
    case .full:
      var lines = TerminalWriter(colour: colour)
      lines.write(found, message, title: index > 0 ? "\(file), message \(index + 1)" : file)
      return lines.octets
    case .field:
      let field = AuthenticationResultsWriter().field(authservID: authservID, results: found.methodResults)
      return Array(field.utf8).filter { $0 != 0x0D }
    case .json, .ndjson:
      var json = JSONWriter(format == .json ? .indented : .compact)
      json.object { json in
        json.member("schemaVersion", 1)
        json.member("file", file)
        json.member("index", index)
        json.key("authentication")
        json.value(found)
      }
      return json.octets + (format == .ndjson ? [0x0A] : [])
    }
  }
}

extension TerminalWriter {
  /// Writes what was found for people, a mechanism a line.
  fileprivate mutating func write(_ found: MessageAuthentication, _ message: Message, title: String) {
    text(title, .strong)
    endLine()
    row("session", nil, Self.words(found.envelope))
    if found.dkim.isEmpty { row("dkim", AuthenticationOutcome.none, "the message has no signature") }
    for index in found.dkim.indices { write(signature: index, found, message) }
    if let spf = found.spf {
      if let result = spf.mailFrom {
        row(
          "spf", result.outcome,
          "reverse path: \(result.cause)\(result.lookups > 0 ? "; \(result.lookups) of 10 look-ups" : "")")
      }
      if let result = spf.helo { row("spf", result.outcome, "HELO name: \(result.cause)") }
    } else {
      row("spf", nil, "not checked: no client is known; give --ip")
    }
    let policy = found.dmarc.decisive?.requestedPolicy.map { "; policy \($0.rawValue)" } ?? ""
    let author = found.dmarc.decisive.map { "\($0.authorDomain): " } ?? ""
    row("dmarc", found.dmarc.outcome, author + found.dmarc.reason.text + policy)
    for (place, line) in found.arc.lines.enumerated() {
      row(place == 0 ? "arc" : "", place == 0 ? found.arc.outcome : nil, line)
    }
  }

  private mutating func write(signature index: Int, _ found: MessageAuthentication, _ message: Message) {
    let result = found.dkim[index]
    let isAligned = result.domainName.map { found.isAligned($0) } ?? false
    var words = [result.domain ?? "no domain", "selector \(result.selector ?? "none")"]
    words.append(result.algorithm?.rawValue ?? "unknown algorithm")
    if let bits = result.keyBits { words.append("\(bits) bits") }
    words.append(isAligned ? "aligned" : "not aligned")
    row("dkim", result.outcome, words.joined(separator: ", "))
    row("", nil, result.reason.text)
    if let explanation = found.explanations[index] {
      for edit in explanation.edits { row("", nil, "\(edit.text) [\(edit.place), line \(edit.line)]") }
      let told = Set(explanation.edits.map(\.text))
      for sentence in explanation.sentences where !told.contains(sentence) { row("", nil, sentence) }
    }
    for copy in result.copiedFields.filter({ !$0.isPresent }).prefix(Self.shownCopies) {
      row("", nil, "the signer's copy (z=), not there any more: \(copy.name): \(Self.excerpt(copy.body))")
    }
    if !result.signedNames.isEmpty { row("", nil, "signed: " + Self.list(result.signedNames)) }
    let open = result.unsignedFields.map { message.string(message.fields[$0.field].name) }
    if !open.isEmpty { row("", nil, "not signed: " + Self.list(open)) }
    if result.uncoveredBodyOctets > 0 {
      row("", nil, "not signed: the last \(result.uncoveredBodyOctets) octets of the body")
    }
    if result.isTesting { row("", nil, "the key is marked as a test (t=y)") }
  }

  private mutating func row(_ method: String, _ outcome: AuthenticationOutcome?, _ words: String) {
    text("  " + method.padding(to: 9))
    let style: TerminalStyle? =
      switch outcome {
      case .pass: .good
      case .fail, .permerror: .error
      case .softfail, .temperror, .policy: .warning
      default: nil
      }
    text((outcome?.rawValue ?? "").padding(to: 10), style)
    text(words)
    endLine()
  }

  private static func words(_ envelope: Envelope) -> String {
    guard envelope.client != nil || envelope.mailFrom != nil else { return "unknown" }
    var words: [String] = []
    if let client = envelope.client { words.append("client \(client)") }
    if let helo = envelope.helo { words.append("HELO \(helo)") }
    if let path = envelope.mailFrom { words.append("reverse path <\(path)>") }
    return words.joined(separator: ", ")
  }

  /// How many fields of `z=` are shown that the message has not.
  private static let shownCopies = 5

  /// The beginning of a text of mail, on its line.
  private static func excerpt(_ text: String) -> String { text.count > 120 ? text.prefix(120) + "…" : text }

  /// A list of names that stays in bounds, whatever a stranger wrote.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(40).joined(separator: ", ")
    return names.count > 40 ? "\(shown) and \(names.count - 40) more" : shown
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
