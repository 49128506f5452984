import InternetMessage

extension FieldCandidates {
  /// The same second in other zones and notations; then other seconds that the message tells of.
  ///
  /// - Parameter others: Points in time from trace fields and from the signature.
  mutating func addDates(others: [MailDate]) {
    let own = present.flatMap { text in
      text.body.withOctetView { MailDate.parse($0, 0..<$0.count).value }
    }
    if let own {
      let zones = [0, own.zoneMinutes ?? 0] + Self.zones
      for zone in zones { addDate(own.secondsSince1970, zone: zone) }
    }
    for date in others {
      // A signature is made in the second of the date, or in one soon after it.
      for delay: Int64 in [0, 1, 2, 3, 4, 5] {
        for zone in Set([0, own?.zoneMinutes ?? 0, date.zoneMinutes ?? 0]).sorted() {
          addDate(date.secondsSince1970 &- delay, zone: zone, isBrief: true)
        }
      }
    }
  }

  /// All zones in use: half and quarter hours too.
  private static let zones: [Int] =
    Array(stride(from: -12 * 60, through: 14 * 60, by: 30)) + [345, 525, 765]

  private mutating func addDate(_ seconds: Int64, zone: Int, isBrief: Bool = false) {
    guard abs(seconds) < 1 << 40 else { return }
    guard let full = MailDate(secondsSince1970: seconds, zoneMinutes: zone).internetMessageFormat else { return }
    let words = full.split(separator: " ").map(String.init)
    guard words.count == 6 else { return }
    let padded = words[1].count == 1 ? "0" + words[1] : words[1]
    let blank = words[1].count == 1 ? " " + words[1] : words[1]
    var zones = [words[5]]
    if zone == 0 { zones += ["GMT", "+0000 (UTC)", "+0000 (GMT)", "-0000", "UT", "Z"] }
    for zone in zones {
      for day in [words[1], padded, blank] {
        let text = "\(day) \(words[2]) \(words[3]) \(words[4]) \(zone)"
        add(value: Array("\(words[0]) \(text)".utf8), folds: Folding.single)
        guard !isBrief else { continue }
        add(value: Array(text.utf8), folds: Folding.single)
        add(
          value: Array("\(words[0]) \(day) \(words[2]) \(words[3]) \(words[4].prefix(5)) \(zone)".utf8),
          folds: Folding.single)
      }
    }
  }
}
