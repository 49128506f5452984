extension MailDate {
  /// The date as RFC 5322 writes it, in its own zone: `Thu, 13 Feb 2020 23:45:01 -0330`.
  ///
  /// Nil for a year below 0, which the format cannot say. An unknown zone is written `-0000`.
  public var internetMessageFormat: String? {
    let local = secondsSince1970.addingReportingOverflow(Int64(zoneMinutes ?? 0) * 60)
    guard !local.overflow else { return nil }
    let (date, time) = Self.split(local.partialValue)
    guard date.year >= 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(31)
    Self.append(Self.shortDayNames[date.weekday], to: &text)
    Self.append(", ", to: &text)
    Self.append(date.day, digits: 1, to: &text)
    text.append(.space)
    Self.append(Self.shortMonthNames[date.month - 1], to: &text)
    text.append(.space)
    Self.append(date.year, digits: 4, to: &text)
    text.append(.space)
    Self.appendClock(time, to: &text)
    text.append(.space)
    appendZone(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The date as RFC 3339 writes it, in UTC: `2020-02-14T03:15:01Z`.
  ///
  /// Nil outside of the years 0 to 9999, which the format cannot say.
  public var rfc3339: String? {
    let (date, time) = Self.split(secondsSince1970)
    guard (0...9_999).contains(date.year) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(20)
    Self.append(date.year, digits: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    Self.append(date.month, digits: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    Self.append(date.day, digits: 2, to: &text)
    text.append(UInt8(ascii: "T"))
    Self.appendClock(time, to: &text)
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  private func appendZone(to text: inout [UInt8]) {
    // An unknown zone and UTC differ in the sign alone (RFC 5322, section 3.3).
    let minutes = zoneMinutes ?? 0
    text.append(zoneMinutes == nil || minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    Self.append(Int(minutes.magnitude / 60), digits: 2, to: &text)
    Self.append(Int(minutes.magnitude % 60), digits: 2, to: &text)
  }

  private static let shortDayNames: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let shortMonthNames: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func split(_ seconds: Int64) -> (date: CivilDate, secondOfDay: Int) {
    let days = CivilDate.floorDivide(Int(seconds), 86_400)
    let remainder = Int(seconds % 86_400)
    return (CivilDate(daysSince1970: days), remainder < 0 ? remainder + 86_400 : remainder)
  }

  private static func appendClock(_ secondOfDay: Int, to text: inout [UInt8]) {
    append(secondOfDay / 3_600, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(secondOfDay / 60 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(secondOfDay % 60, digits: 2, to: &text)
  }

  private static func append(_ name: StaticString, to text: inout [UInt8]) {
    name.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  /// Appends a number that is not negative, with leading zeros up to this many digits.
  private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    var divisor = 1
    var width = 1
    while width < digits || number / divisor >= 10 {
      divisor *= 10
      width += 1
    }
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
