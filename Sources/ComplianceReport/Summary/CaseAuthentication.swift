import MailAuthentication

/// The results of authentication of one case, the captures side by side.
enum CaseAuthentication {
  /// One signature, identity or policy.
  struct Row {
    /// `DKIM`, `SPF of the reverse path`.
    let method: String
    /// What it is about: the signer, the Author Domain; text of mail.
    let subject: String
    /// For each capture, what was found; nil where there was nothing to check.
    var cells: [Cell?]
    /// What to say in place of nil.
    var absence: StaticString {
      switch method {
      case "DKIM": "no such signature"
      case "ARC": "no chain"
      default: "not checked"
      }
    }
  }

  /// What was found in one capture.
  struct Cell {
    let outcome: AuthenticationOutcome
    /// Whether it speaks for the Author Domain; nil where that is no question.
    let isAligned: Bool?
    /// The reason, then whatever explains it, one line each; text of mail and of DNS may stand in it.
    let lines: [String]
  }

  /// The rows for one capture, or for those before and after the relay; a nil capture has been asked about nothing.
  ///
  /// Signatures come in the order of the header, and those that two captures share stand in one row.
  static func rows(of captures: [MessageAuthentication?]) -> [Row] {
    var rows: [Row] = []
    for (column, capture) in captures.enumerated() {
      guard let capture else { continue }
      for (index, result) in capture.dkim.prefix(ReportLimits.signaturesOfCase).enumerated() {
        let subject = subject(of: result)
        let cell = cell(of: result, in: capture, explanation: capture.explanations[index])
        // The same signer may have signed twice: the first row that has room takes it.
        if let row = rows.firstIndex(where: { $0.subject == subject && $0.cells[column] == nil }) {
          rows[row].cells[column] = cell
        } else {
          var cells = [Cell?](repeating: nil, count: captures.count)
          cells[column] = cell
          rows.append(Row(method: "DKIM", subject: subject, cells: cells))
        }
      }
    }
    rows.append(
      Row(
        method: "SPF of the reverse path", subject: "",
        cells: captures.map { capture in capture.flatMap { cell(of: $0.spf?.mailFrom, isAligned: $0.isSPFAligned) } }))
    rows.append(
      Row(
        method: "SPF of the HELO name", subject: "",
        cells: captures.map { capture in capture.flatMap { cell(of: $0.spf?.helo, isAligned: nil) } }))
    rows.append(Row(method: "DMARC", subject: "", cells: captures.map { $0.map { cell(of: $0.dmarc) } }))
    rows.append(Row(method: "ARC", subject: "", cells: captures.map { $0.flatMap { cell(of: $0.arc) } }))
    return rows.filter { row in row.cells.contains { $0 != nil } }
  }

  /// `example.com, selector april, rsa-sha256`.
  private static func subject(of result: DKIMResult) -> String {
    [
      result.domain ?? "no domain", result.selector.map { "selector " + $0 }, result.algorithm?.rawValue,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private static func cell(
    of result: DKIMResult, in capture: MessageAuthentication, explanation: DKIMExplanation?
  ) -> Cell {
    let edits = explanation?.edits.prefix(ReportLimits.editsOfSignature).map(\.text) ?? []
    return Cell(
      outcome: result.outcome, isAligned: result.domainName.map { capture.isAligned($0) } ?? false,
      lines: [result.reason.text] + edits)
  }

  private static func cell(of result: SPFResult?, isAligned: Bool?) -> Cell? {
    guard let result else { return nil }
    let domain = result.domain.map { "for \($0), " } ?? ""
    return Cell(
      outcome: result.outcome, isAligned: isAligned,
      lines: [domain + Wording.count(result.lookups, "look-up", "look-ups"), "\(result.cause)"])
  }

  /// A chain, which is told and decides nothing.
  private static func cell(of result: ARCResult) -> Cell? {
    guard result.outcome != .none else { return nil }
    let (lines, more) = (result.lines.prefix(ReportLimits.linesOfChain), result.lines.count - ReportLimits.linesOfChain)
    return Cell(outcome: result.outcome, isAligned: nil, lines: lines + (more > 0 ? ["… and \(more) more"] : []))
  }

  private static func cell(of result: DMARCResult) -> Cell {
    let domain = result.decisive.map { evaluation in
      "for \(evaluation.authorDomain), policy " + AuthenticationStanding.policy(result)
    }
    return Cell(outcome: result.outcome, isAligned: nil, lines: [domain, result.reason.text].compactMap(\.self))
  }
}
