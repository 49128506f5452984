/// Numbers and quantities as people read them.
enum Wording {
  /// `1,234`.
  static func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// `1 case`, `2 cases`.
  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }

  /// `72.5` for 725 tenths.
  static func tenths(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// `85 %` for 0.85; what is not between 0 and 1 is brought there, and what is no number counts as 0.
  static func percent(_ share: Double) -> String { "\(Int(((share > 0 ? min(share, 1) : 0) * 100).rounded())) %" }

  /// The first characters of a text from mail, and how many octets are left out.
  ///
  /// Shortening counts scalars, so that one cluster of a million combining marks is short too.
  static func excerpt(_ text: String, limit: Int = 600) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    let left = text.utf8.distance(from: end, to: text.utf8.endIndex)
    return String(text[..<end]) + " … (\(number(left)) more octets)"
  }
}
