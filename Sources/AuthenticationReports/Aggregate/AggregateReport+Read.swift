import Markup

extension AggregateReport {
  /// Reads the XML of a report.
  ///
  /// What a standard demands and is missing is a quirk, as long as the XML itself can be read up to the end of the
  /// report. Octets that are not of the encoding cost a character, not the report.
  package static func read(_ octets: [UInt8]) throws(ReportFailure) -> AggregateReport {
    do throws(ReportFailure) {
      return try attempt(octets, isRepaired: false)
    } catch {
      guard case .markup(let failure) = error, failure.reason == .wrongEncoding else { throw error }
      let repaired = Array(String(decoding: octets, as: UTF8.self).utf8)
      guard repaired != octets else { throw error }
      return try attempt(repaired, isRepaired: true)
    }
  }

  private static func attempt(_ octets: [UInt8], isRepaired: Bool) throws(ReportFailure) -> AggregateReport {
    var reader = XMLReader(octets)
    var builder = AggregateBuilder()
    if isRepaired { builder.log.note(.repairedEncoding, "feedback") }
    do throws(MarkupFailure) {
      while let event = try reader.next() {
        builder.take(event, line: reader.line)
        if builder.hasTooManyRecords { break }
      }
    } catch {
      // The last words of a report are `</feedback>`; senders put it into what is never closed.
      guard builder.isComplete else { throw .markup(error) }
      builder.log.note(.trailingMarkup, "feedback", line: error.line)
    }
    if builder.hasTooManyRecords { throw .tooManyRecords }
    return try builder.finish()
  }
}
