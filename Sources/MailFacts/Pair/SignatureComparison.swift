import InternetMessage

/// Finds out whether signatures can still hold, without keys: what they sign must be the same.
struct SignatureComparison {
  private let before: Message
  private let after: Message
  private let first: OctetView
  private let second: OctetView

  init(_ before: Message, _ first: OctetView, _ after: Message, _ second: OctetView) {
    self.before = before
    self.after = after
    self.first = first
    self.second = second
  }

  func changes() -> [SignatureChange] {
    let left = after.all(.dkimSignature).map { (field: $0, form: CanonicalForm.relaxed(second, $0.body)) }
    return before.all(.dkimSignature).prefix(Self.limit).map { field in
      let tags = SignatureTags(first, field.body)
      let form = CanonicalForm.relaxed(first, field.body)
      guard let match = left.first(where: { $0.form == form }) else {
        return SignatureChange(domain: tags.domain, after: nil, brokenFields: [], isBodyBroken: false)
      }
      return SignatureChange(
        domain: tags.domain, after: match.field, brokenFields: brokenFields(tags), isBodyBroken: isBodyBroken(tags))
    }
  }

  /// Signatures beyond this number are passed over: verifiers do the same.
  private static let limit = 20

  /// The instances of a name that are signed are the lowest ones, as many as `h=` names (RFC 6376, section 5.4.2).
  private func brokenFields(_ tags: SignatureTags) -> [String] {
    var counts: [String: Int] = [:]
    for name in tags.fields { counts[name, default: 0] += 1 }
    let old = forms(before, first, counts, isRelaxed: tags.isHeaderRelaxed)
    let new = forms(after, second, counts, isRelaxed: tags.isHeaderRelaxed)
    var broken: [String] = []
    for name in tags.fields where old[name] != new[name] && !broken.contains(name) { broken.append(name) }
    return broken
  }

  /// The canonical forms of the signed instances, from the bottom up.
  private func forms(
    _ message: Message, _ view: OctetView, _ counts: [String: Int], isRelaxed: Bool
  ) -> [String: [[UInt8]]] {
    var forms: [String: [[UInt8]]] = [:]
    for field in message.fields().reversed() {
      let name = view.string(field.name).lowercased()
      guard let count = counts[name], forms[name, default: []].count < count else { continue }
      forms[name, default: []].append(
        isRelaxed ? CanonicalForm.relaxed(view, field.body) : CanonicalForm.simple(view, field))
    }
    return forms
  }

  private func isBodyBroken(_ tags: SignatureTags) -> Bool {
    let old = CanonicalForm.body(first, before.root.body, isRelaxed: tags.isBodyRelaxed)
    let new = CanonicalForm.body(second, after.root.body, isRelaxed: tags.isBodyRelaxed)
    // With `l=` text may follow; the line ends that CRLF makes longer are left aside.
    if tags.bodyLength != nil { return !new.starts(with: old) }
    return old != new
  }
}
