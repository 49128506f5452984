/// The answers that the sender asks others not to give (X-Auto-Response-Suppress, MS-OXCMAIL, section 2.1.3.2.20).
///
///     X-Auto-Response-Suppress: OOF, AutoReply
public struct AutoResponseSuppress: Sendable, Equatable {
  /// The kinds of answer.
  public struct Answers: OptionSet, Sendable, Hashable {
    /// The bits that MAPI uses.
    public let rawValue: UInt32

    /// A set of kinds.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// `DR`: delivery reports.
    public static let deliveryReports = Answers(rawValue: 0x01)
    /// `NDR`: non-delivery reports.
    public static let nonDeliveryReports = Answers(rawValue: 0x02)
    /// `RN`: read notifications.
    public static let readNotifications = Answers(rawValue: 0x04)
    /// `NRN`: notifications of deletion without reading.
    public static let nonReadNotifications = Answers(rawValue: 0x08)
    /// `OOF`: out-of-office answers.
    public static let outOfOffice = Answers(rawValue: 0x10)
    /// `AutoReply`: all other automatic answers.
    public static let automaticReplies = Answers(rawValue: 0x20)
    /// `All`.
    public static let all = Answers(rawValue: .max)
  }

  /// What is asked not to be sent; empty for `None`.
  public let suppressed: Answers

  /// The octets of every token, unknown ones too.
  public let tokens: [Range<Int>]

  /// Whether `All` is among the tokens.
  public var suppressesAll: Bool { suppressed == .all }

  /// Reads the body of X-Auto-Response-Suppress: `All`, `None`, or a list with commas in any order.
  package static func parse(
    _ view: OctetView, _ body: Range<Int>
  ) -> Parsed<AutoResponseSuppress, KeywordDefectKind> {
    var lexer = Lexer(view, body)
    var log = GrammarDefectLog<KeywordDefectKind>()
    var suppressed: Answers = []
    var tokens: [Range<Int>] = []
    var excludes: Int?
    lexer.skipCFWS()
    let start = lexer.offset
    while !lexer.isAtEnd {
      guard tokens.count < GrammarLimits.listElements else {
        log.note(.tooMany, at: lexer.offset)
        break
      }
      if let token = lexer.token() {
        tokens.append(token)
        let answers = meaning(view, token)
        if answers == .all || answers == [] { excludes = token.lowerBound }
        if let answers {
          if answers != [], suppressed.isSuperset(of: answers), suppressed != .all {
            log.note(.repeated, at: token.lowerBound)
          }
          suppressed.formUnion(answers)
        } else {
          log.note(.unknownKeyword, at: token.lowerBound)
        }
      } else if lexer.peeks(",") {
        log.note(.emptyElement, at: lexer.offset)
      } else {
        log.note(.trailingText, at: lexer.offset)
        lexer.offset += 1
      }
      lexer.skipCFWS()
      if !lexer.isAtEnd, !lexer.consume(",") { log.note(.trailingText, at: lexer.offset) }
      lexer.skipCFWS()
    }
    if let excludes, tokens.count > 1 { log.note(.contradictory, at: excludes) }
    if tokens.isEmpty { log.note(.empty, at: start) }
    log.note(lexer.flaws)
    return Parsed(tokens.isEmpty ? nil : AutoResponseSuppress(suppressed: suppressed, tokens: tokens), log)
  }

  private static func meaning(_ view: OctetView, _ token: Range<Int>) -> Answers? {
    for (name, answers) in names where view.equalsIgnoringCase(name, in: token) { return answers }
    return nil
  }

  private static let names: [(StaticString, Answers)] = [
    ("all", .all), ("none", []), ("dr", .deliveryReports), ("ndr", .nonDeliveryReports), ("rn", .readNotifications),
    ("nrn", .nonReadNotifications), ("oof", .outOfOffice), ("autoreply", .automaticReplies),
  ]
}
