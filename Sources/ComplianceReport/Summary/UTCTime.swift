import SafeOutput

/// A time in UTC, as the report writes it.
struct UTCTime {
  /// RFC 3339; nil outside of the years 0 to 9999.
  private let written: String?
  private let seconds: Int64

  init(_ seconds: Int64) {
    self.seconds = seconds
    written = Timestamp(seconds: seconds).rfc3339
  }

  /// `2026-11-22 22:50 UTC`.
  var text: String {
    guard let written else { return unwritable }
    return "\(written.prefix(10)) \(written.dropFirst(11).prefix(5)) UTC"
  }

  /// `2026-11-22`.
  var day: String { written.map { String($0.prefix(10)) } ?? unwritable }

  /// `2026-11-22T22:50:07Z`, for machines.
  var machineText: String { written ?? "1970-01-01T00:00:00Z" }

  private var unwritable: String { "\(seconds) s since 1970" }
}
