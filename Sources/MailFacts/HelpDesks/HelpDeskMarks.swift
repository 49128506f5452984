import InternetMessage

/// What in a message shows that a help desk of another make than Zendesk sent it.
///
///     let marks = facts.otherHelpDesk
///     marks?.product    // .freshdesk
///     marks?.subdomain  // "acme", of support@acme.freshdesk.com
package struct HelpDeskMarks: Sendable, Equatable {
  /// Which one it is.
  package let product: HelpDeskProduct
  /// How sure that is: `strong`, or `weak` with one weak mark alone.
  package let strength: SignalEvidence.Strength
  /// The account's identifier, where a field gives one.
  package let accountID: String?
  /// The account's subdomain, where an address of the help desk's own gives it.
  package let subdomain: String?
  /// The fields that show it, in the order of the table.
  package let places: [String]
}

extension HelpDeskMarks {
  /// Looks for the signs of senders; a message without any costs a few comparisons.
  init?(_ message: Message, _ view: OctetView, _ index: FieldIndex, _ header: TypedHeader) {
    var search = HelpDeskSearch()
    search.look(message, view, index, header)
    guard !search.isEmpty else { return nil }
    let table = HelpDeskMark.table
    let rows = search.rows
    // The first product with a strong sign, or with two weak ones in different places; else the first with any.
    let products = rows.map { table[$0].product }
    func isStrong(_ product: HelpDeskProduct) -> Bool {
      let marks = rows.map { table[$0] }.filter { $0.product == product }
      return marks.contains { $0.strength != .weak } || Set(marks.map(\.placeName)).count > 1
    }
    let strong = products.first(where: isStrong)
    product = strong ?? products[0]
    strength = strong == nil ? .weak : .strong
    let chosen = product
    let own = rows.filter { table[$0].product == chosen }
    accountID = own.lazy.compactMap { search.values[$0] }.first
    subdomain = own.lazy.compactMap { search.labels[$0] }.first
    places = own.map { table[$0].placeName }
  }
}

/// The rows of the table that match a message.
private struct HelpDeskSearch {
  /// One bit a row.
  private var bits: UInt64 = 0
  /// The values of fields that name the account, by row.
  private(set) var values: [Int: String] = [:]
  /// The labels in front of the help desk's domain, by row.
  private(set) var labels: [Int: String] = [:]

  var isEmpty: Bool { bits == 0 }
  var rows: [Int] { HelpDeskMark.table.indices.filter { bits &>> UInt64($0) & 1 != 0 } }

  mutating func look(_ message: Message, _ view: OctetView, _ index: FieldIndex, _ header: TypedHeader) {
    for (name, position) in index.rare {
      look(.field(name), view, Lexer.trimmed(view, message.fields[position].body))
    }
    if let position = index.position(of: .xMailer) {
      look(.mailer, view, Lexer.trimmed(view, message.fields[position].body))
    }
    if let identifier = header.messageID {
      identifier.right.withOctetView { right in
        identifier.left.withOctetView { left in
          for row in Self.messageIDs where Self.matches(row, left, right) { insert(row) }
        }
      }
    }
    // By index: a mailbox that is handed to a closure is copied.
    if let first = header.from.indices.first { look(Self.authors, header.from[first].domain) }
    if let first = header.replyTo.indices.first { look(Self.answers, header.replyTo[first].domain) }
    // A signature alone never decides, and most mail is signed.
    guard !isEmpty else { return }
    SignatureDomain.forEach(message, view, index) { look(Self.signatures, view, $0) }
  }

  private mutating func insert(_ row: Int) { bits |= 1 &<< UInt64(row) }

  private mutating func look(_ place: HelpDeskMark.Place, _ view: OctetView, _ value: Range<Int>) {
    for row in place == .mailer ? Self.mailers : Self.fields {
      let mark = HelpDeskMark.table[row]
      guard mark.place == place, Self.matches(mark.pattern, view, value) else { continue }
      insert(row)
      if mark.namesAccount, value.count <= HelpDeskLimits.accountOctets {
        let text = view.string(value)
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { values[row] = text }
      }
    }
  }

  private mutating func look(_ rows: [Int], _ domain: String) {
    domain.withOctetView { look(rows, $0, 0..<$0.count) }
  }

  private mutating func look(_ rows: [Int], _ view: OctetView, _ domain: Range<Int>) {
    for row in rows {
      let mark = HelpDeskMark.table[row]
      guard case .domain(let name) = mark.pattern, Self.isAtOrBelow(name, view, domain) else { continue }
      insert(row)
      // The label right before the domain, as in support@acme.freshdesk.com.
      let front = domain.upperBound - name.utf8CodeUnitCount - 1
      if mark.namesAccount, front > domain.lowerBound, front - domain.lowerBound <= HelpDeskLimits.accountOctets {
        labels[row] = view.string(domain.lowerBound..<front).lowercased()
      }
    }
  }

  // MARK: Patterns

  private static func matches(_ row: Int, _ left: OctetView, _ right: OctetView) -> Bool {
    switch HelpDeskMark.table[row].pattern {
    case .domain(let name): isAtOrBelow(name, right, 0..<right.count)
    case .leftAndDomain(let start, let name):
      isAtOrBelow(name, right, 0..<right.count) && left.hasPrefix(start, in: 0..<left.count)
    default: false
    }
  }

  private static func matches(_ pattern: HelpDeskMark.Pattern, _ view: OctetView, _ value: Range<Int>) -> Bool {
    switch pattern {
    case .present: !value.isEmpty
    case .value(let word): view.equalsIgnoringCase(word, in: value)
    case .prefix(let word): view.hasPrefix(word, in: value)
    case .hexadecimal(let digits): value.count == digits && value.allSatisfy { view[$0].hexadecimalValue != nil }
    case .identifier(let start):
      !value.isEmpty && view.hasPrefix(start, in: value) && value.allSatisfy { view[$0].isAlpha || view[$0].isDigit }
    case .domain, .leftAndDomain: false
    }
  }

  private static func isAtOrBelow(_ name: StaticString, _ view: OctetView, _ domain: Range<Int>) -> Bool {
    let start = domain.upperBound - name.utf8CodeUnitCount
    guard start >= domain.lowerBound else { return false }
    guard start == domain.lowerBound || view[start - 1] == UInt8(ascii: ".") else { return false }
    return view.equalsIgnoringCase(name, in: start..<domain.upperBound)
  }

  // MARK: The rows by place

  private static let fields = rows { if case .field = $0 { true } else { false } }
  private static let mailers = rows { $0 == .mailer }
  private static let messageIDs = rows { $0 == .messageID }
  private static let authors = rows { $0 == .author }
  private static let answers = rows { $0 == .replyTo }
  private static let signatures = rows { $0 == .signature }

  private static func rows(where isMember: (HelpDeskMark.Place) -> Bool) -> [Int] {
    HelpDeskMark.table.indices.filter {
      HelpDeskMark.table[$0].sign == .sender && isMember(HelpDeskMark.table[$0].place)
    }
  }
}
