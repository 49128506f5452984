extension ARCResult {
  /// The result for an Authentication-Results field (RFC 8617, section 10.2), with the oldest signature over the message
  /// that still holds.
  ///
  ///     arc=pass header.oldest-pass=0
  package var methodResult: MethodResult {
    MethodResult(
      method: "arc", result: outcome.rawValue, reason: outcome == .pass ? nil : reason.text,
      properties: oldestPass.map { [ResultProperty("header", "oldest-pass", "\($0)")] } ?? [])
  }
}
