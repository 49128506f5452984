/// A time in UTC, written for people and for machines (RFC 3339).
struct UTCTime {
  let seconds: Int64

  /// How far from 1970 a time may lie to be written as a date: the years 0 to 9999.
  private static let writable: Range<Int64> = -62_167_219_200..<253_402_300_800

  init(_ seconds: Int64) { self.seconds = seconds }

  /// `2026-11-22 22:50 UTC`.
  var text: String { Self.writable.contains(seconds) ? "\(day) \(clock) UTC" : "\(seconds) s since 1970" }

  /// `2026-11-22T22:50:07Z`.
  var machineText: String {
    Self.writable.contains(seconds) ? "\(day)T\(clock):\(Self.padded(secondOfDay % 60))Z" : "1970-01-01T00:00:00Z"
  }

  /// `2026-11-22`.
  var day: String {
    guard Self.writable.contains(seconds) else { return "\(seconds) s since 1970" }
    // Days since 1 March of the year 0, in eras of 400 years, as the Gregorian calendar repeats.
    let days = (seconds - secondOfDay) / 86400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    return "\(Self.padded(year, 4))-\(Self.padded(calendarMonth))-\(Self.padded(dayOfMonth))"
  }

  private var secondOfDay: Int64 { (seconds % 86400 + 86400) % 86400 }
  private var clock: String { "\(Self.padded(secondOfDay / 3600)):\(Self.padded(secondOfDay / 60 % 60))" }

  private static func padded(_ number: Int64, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
