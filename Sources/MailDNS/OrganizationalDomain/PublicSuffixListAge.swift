extension PublicSuffixList {
  /// How many whole days ago the list was published; 0 for one of the future.
  public func age(at now: Int64) -> Int {
    let (seconds, overflow) = now.subtractingReportingOverflow(date)
    return overflow ? 0 : Int(max(0, seconds) / 86_400)
  }

  /// What to tell people who rely on a list that is too old; nil when it is not.
  ///
  /// Names are added every week, and a receiver with a newer list may see another Organizational Domain.
  public func warning(at now: Int64) -> PublicSuffixListWarning? {
    let days = age(at: now)
    return days > DNSLimits.publicSuffixListDays ? PublicSuffixListWarning(date: date, days: days) : nil
  }
}

/// A public suffix list is older than `DNSLimits.publicSuffixListDays`.
public struct PublicSuffixListWarning: Sendable, Hashable {
  /// When the list was published, in seconds since 1970.
  public let date: Int64
  /// How old it is, in days.
  public let days: Int
}
