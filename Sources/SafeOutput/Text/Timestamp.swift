/// A moment in seconds since 1970-01-01T00:00:00Z, written and read as RFC 3339 has it.
///
///     Timestamp(seconds: 0).rfc3339  // "1970-01-01T00:00:00Z"
///
/// Days are counted in the proleptic Gregorian calendar by arithmetic alone: no time zone file, no locale.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970, without leap seconds.
  public var seconds: Int64

  /// Makes a moment.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The earlier moment is the lesser one.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The seconds of the years 0001 to 9999.
  ///
  /// RFC 3339 has four digits for a year (section 5.6, `date-fullyear`); it allows 0000 too, which many readers of dates
  /// refuse, so nothing is written there that would make them refuse a whole document.
  static let writable: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// The moment in UTC, for example `2026-11-22T23:05:00Z`; nil outside of the years 0001 to 9999.
  public var rfc3339: String? {
    guard Self.writable.contains(seconds) else { return nil }
    let day = seconds.flooredDivision(by: 86_400)
    let second = Int(seconds - day * 86_400)
    let (year, month, dayOfMonth) = Self.civil(day: day)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    return "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The date of a day counted from 1970-01-01.
  ///
  /// Years are taken from March to February, so that the leap day comes last; 146,097 days make 400 years.
  static func civil(day: Int64) -> (year: Int, month: Int, day: Int) {
    let daysSinceMarch0000 = day + 719_468
    let era = daysSinceMarch0000.flooredDivision(by: 146_097)
    let dayOfEra = daysSinceMarch0000 - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (Int(era * 400 + yearOfEra) + (month <= 2 ? 1 : 0), Int(month), Int(dayOfMonth))
  }

  /// The day, counted from 1970-01-01, of a date.
  static func day(year: Int, month: Int, day: Int) -> Int64 {
    let year = Int64(month <= 2 ? year - 1 : year)
    let era = year.flooredDivision(by: 400)
    let yearOfEra = year - era * 400
    let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }
}
