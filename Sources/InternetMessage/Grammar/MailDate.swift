/// A point in time as mail writes it (`date-time`, RFC 5322, section 3.3).
///
///     Date: Thu, 13 Feb 2020 23:45:01 -0330
///
/// Two dates are equal when they name the same second and the same zone.
public struct MailDate: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let secondsSince1970: Int64

  /// Minutes east of UTC, or nil when the zone is unknown: `-0000`, a military zone or none (RFC 5322, section 4.3).
  public let zoneMinutes: Int?

  /// A point in time.
  public init(secondsSince1970: Int64, zoneMinutes: Int? = 0) {
    self.secondsSince1970 = secondsSince1970
    self.zoneMinutes = zoneMinutes
  }

  /// What can be wrong with a date.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// A part that is needed is not there or is something else.
    case malformed
    /// A comma or full stop where none belongs: `6 Nov 1994, 08.49`.
    case unexpectedPunctuation
    /// The month has no such day: `31 Feb`.
    case dayOutOfRange
    /// Hour above 23, minute above 59 or second above 60.
    case timeOutOfRange
    /// A zone beyond 99 hours or with more than 59 minutes.
    case zoneOutOfRange
    /// A year before 1900 (section 3.3).
    case yearOutOfRange
    /// The name of the day is not that of the date.
    case wrongDayName
    /// A year of two or three digits (section 4.3).
    case obsoleteYear
    /// A zone by name: `GMT`, `EST`, `Z` (section 4.3).
    case obsoleteZone
    /// A comment before the end (section 4.3).
    case obsoleteComment
    /// A zone name that no standard defines; its offset counts as unknown.
    case unknownZoneName
    /// No zone.
    case missingZone
    /// No time of day; midnight is taken.
    case missingTime
    /// No comma behind the name of the day.
    case missingComma
    /// `Thursday`, `February`, or a name cut elsewhere than after three letters.
    case longName
    /// An hour, minute or second of one digit.
    case shortNumber
    /// `+02:00`, `+02`, `GMT+0200`.
    case malformedZone
    /// `6-Nov-94`.
    case hyphenatedDate
    /// `Nov 6 08:49:37 1994`, or `November 6, 1994`.
    case monthFirst
    /// `1994-11-06T08:49:37Z`.
    case iso8601
    /// Fractions of a second, which are dropped.
    case fractionalSecond
    /// `08:49 PM`.
    case twelveHourClock
    /// Text behind the date.
    case trailingText
  }

  static let dayNames: [StaticString] = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  static let monthNames: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
