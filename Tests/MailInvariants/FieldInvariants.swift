import InternetMessage

/// What holds for the readers of single fields: what they find lies in the body that they were given.
struct FieldInvariants {
  /// The body, with octets around it that a reader must not look at.
  private let octets: [UInt8]
  private let body: Range<Int>

  init(_ octets: [UInt8]) {
    let fence = Array("\"(=?<[\\ ".utf8)
    self.octets = fence + octets + fence.reversed()
    body = fence.count..<fence.count + octets.count
  }

  func violations(of target: FuzzTarget) -> [String] {
    octets.withOctetView { view in
      switch target {
      case .headerText: headerText(view)
      case .parameters: parameters(view)
      case .addressList: defects(AddressList.parse(view, body))
      case .identifiers:
        defects(MessageIdentifierList.parse(view, body)) + defects(ListIdentifier.parse(view, body))
          + defects(ContentIdentifier.parse(view, body))
      case .date: defects(MailDate.parse(view, body)) + dates(view)
      case .received: received(view)
      case .keywords: keywords(view)
      case .report:
        defects(DeliveryStatus.parse(view, body)) + defects(DispositionNotification.parse(view, body))
          + defects(FeedbackReport.parse(view, body))
      // The others have invariants of their own.
      default: []
      }
    }
  }

  private func defects<Value, Kind>(_ parsed: Parsed<Value, Kind>) -> [String] {
    parsed.defects.filter { $0.offset < body.lowerBound || $0.offset > body.upperBound }
      .map { "\($0.kind) at \($0.offset) is outside of the body" }
  }

  private func headerText(_ view: OctetView) -> [String] {
    var converter = CharsetConverter()
    var violations: [String] = []
    for context in [HeaderText.Context.unstructured, .structured, .phrase] {
      for policy in [HeaderText.Policy.lenient, .strict] {
        var log = HeaderTextDefectLog()
        let text = HeaderText.decoded(
          view, body, context: context, policy: policy, converter: &converter, defects: &log)
        if text.utf8.count > 4 * body.count + 64 { violations.append("a text of \(text.utf8.count) octets") }
        for entry in log.entries where !body.contains(entry.offset) {
          violations.append("\(entry.kind) at \(entry.offset) is outside of the body")
        }
      }
    }
    return violations
  }

  private func parameters(_ view: OctetView) -> [String] {
    var converter = CharsetConverter()
    var log = ParameterDefectLog()
    let type = ContentType(view, body, limit: 20, converter: &converter, defects: &log)
    let disposition = ContentDisposition(view, body, limit: 20, converter: &converter, defects: &log)
    var violations = log.entries.filter { $0.offset < body.lowerBound || $0.offset > body.upperBound }
      .map { "\($0.kind) at \($0.offset) is outside of the body" }
    if type.parameters.count > 20 || disposition.parameters.count > 20 { violations.append("too many parameters") }
    for parameter in Array(type.parameters) + Array(disposition.parameters)
    where parameter.range.lowerBound < body.lowerBound || parameter.range.upperBound > body.upperBound {
      violations.append("parameter \(parameter.name) is outside of the body")
    }
    // The quick scan of the tree parser must not disagree with the full reader.
    let scan = ContentTypeScan(view, body, limit: 20)
    if type.isMultipart, !type.isInvalid, scan.boundary?.octets(view) != type.boundary {
      violations.append("two readers see two boundaries")
    }
    if (scan.kind == .invalid) != type.isInvalid { violations.append("two readers see two types") }
    return violations
  }

  private func dates(_ view: OctetView) -> [String] {
    guard let date = MailDate.parse(view, body).value else { return [] }
    // A year has four digits or more (RFC 5322, section 3.3); nine are read.
    return date.secondsSince1970 > -62_200_000_000 && date.secondsSince1970 < 32_000_000_000_000_000
      ? [] : ["a date of \(date.secondsSince1970) seconds"]
  }

  private func received(_ view: OctetView) -> [String] {
    let parsed = Received.parse(view, body)
    let ranges = (parsed.value?.clauses ?? []).map(\.value) + (parsed.value?.comments ?? [])
    return defects(parsed)
      + ranges.filter { $0.lowerBound < body.lowerBound || $0.upperBound > body.upperBound }
      .map { "a clause at \($0) is outside of the body" }
  }

  private func keywords(_ view: OctetView) -> [String] {
    let first = defects(AutoSubmitted.parse(view, body)) + defects(Precedence.parse(view, body))
    let second = defects(AutoResponseSuppress.parse(view, body)) + defects(MIMEVersion.parse(view, body))
    let third = defects(ListURIs.parse(view, body)) + defects(ListUnsubscribePost.parse(view, body))
    return first + second + third + defects(ReturnPath.parse(view, body)) + defects(DeliveredTo.parse(view, body))
  }
}
