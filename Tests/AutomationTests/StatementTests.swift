import InternetMessage
import Testing

@testable import MailFacts

/// What bodies and subjects say of themselves, and what only sounds like it.
struct StatementTests {
  private static func describesItself(_ text: String) -> Bool {
    let folded = FoldedText.fold(text)
    return AutomaticStatements.match(in: folded, at: PhraseStarts(in: folded, gate: gate)) != nil
  }

  private static let gate = PhraseGate([AutomaticStatements.messages.texts, AutomaticStatements.pointers.texts])

  @Test(arguments: [
    "This e-mail was generated automatically by the ticket system.",
    "Note: this is an automated response to your message.",
    "Diese Nachricht wurde von unserem System automatisch erstellt, bitte sehen Sie von Antworten ab.",
    "Ce courriel vous est adressé de façon automatique.", "Tato zpráva byla vygenerována automaticky.",
    "Tämä on automaattinen vastaus.", "Это письмо сформировано автоматически.", "このメールは自動送信されています。",
    "Questo è un messaggio automatico.", "Dette er et automatisk svar.", "此邮件由系统自动发出，请勿回复。",
  ])
  func messagesThatCallThemselvesAutomatic(_ text: String) { #expect(Self.describesItself(text)) }

  @Test(arguments: [
    "This message was automatically scanned for viruses.", "Diese Nachricht wurde automatisch auf Viren geprüft.",
    "Dies ist keine automatisch generierte Nachricht.", "Questo messaggio non è automatico.",
    "This is an automatic gearbox.", "Das ist eine Automatik, bitte nur mit Öl fahren.",
    "This message is to inform you that the door code was changed automatically.",
    "This message was not sent by a robot.", "Please call. This disclaimer was automatically generated.",
    "This message is mine. The lights went out automatically.",
  ])
  func whatOnlySoundsLikeIt(_ text: String) { #expect(!Self.describesItself(text)) }

  /// The last sentence within the limit counts, the next one does not.
  @Test func sentencesAreLookedAtUpToTheirLimit() {
    func text(_ before: Int) -> String {
      String(repeating: "This message is mine. ", count: before) + "This message was sent automatically."
    }
    #expect(Self.describesItself(text(OriginLimits.selfDescriptions - 1)))
    #expect(!Self.describesItself(text(OriginLimits.selfDescriptions)))
  }

  // MARK: Whole messages

  private static func origin(_ subject: String, _ body: String, _ fields: String = "") -> Origin {
    let text = "From: Ada <ada@example.com>\nTo: b@example.net\nSubject: \(subject)\n\(fields)\n\(body)\n"
    return MessageFacts(Message(Array(text.utf8)), context: JudgingContext()).origin
  }

  /// A question before the limit is the writer's, one behind it a notice's.
  @Test func questionsCountUpToTheirLimit() {
    func isAnswer(_ before: Int) -> Bool {
      let body = "I am out of office" + String(repeating: "x", count: before - "I am out of office".utf8.count) + "?"
      return Self.origin("Automatic reply: Bins", body).originClass == .automated
    }
    #expect(!isAnswer(OriginLimits.questionOctets - 1))
    #expect(isAnswer(OriginLimits.questionOctets))
  }

  /// Words between quotation marks are somebody else's, wherever the marks stand.
  @Test func quotedWordsAreNotTheWriters() {
    let said = Self.origin("Automatic reply: Bins", "Ada is away. I am out of the office until May.")
    #expect(said.originClass == .automated)
    let quoted = Self.origin("Automatic reply: Bins", "It says: \"Thanks. I am out of the office until May.\" Wrong!")
    #expect(quoted.originClass == .personal)
  }

  @Test(arguments: [
    ("Out of Office: RE: Bins", "I am away until May.", true),
    ("Out of Office: Bins", "Thank you for your message. I am on leave until May.", true),
    ("I am out of the office", "I am out of the office and will reply to your message when I return.", true),
    ("Out of office next week", "I am on leave next week. Please call Bob.", false),
    ("Away from Monday", "Thanks for your message! I'm away from Monday, so let's do it before.", false),
    ("Auto: RE: Bins", "Back in May.", true), ("Auto: Bremsen", "Im Urlaub quietschte das Auto.", false),
    ("[Auto-Reply] Re: Bins", "Back in May.", true),
    ("Re: [Auto-Reply] Bins", "I am on leave.", false), ("[crew] Bins (auto-reply)", "Away. I am on leave.", true),
    ("Automatic reply: please switch it off", "I am on leave, it says.", false),
  ])
  func absences(_ subject: String, _ body: String, _ isAutomatic: Bool) {
    #expect((Self.origin(subject, body).originClass == .automated) == isAutomatic)
  }

  /// An acknowledgement without a field is a program's when it says so, and a person's when it does not.
  @Test func acknowledgements() {
    let said = Self.origin("Your request", "We have received your message. This message was sent automatically.")
    #expect(said.originClass == .automated && said.kind == .autoReply && !said.mayAutoReply)
    #expect(Self.origin("Your request", "We have received your message and look into it.").originClass == .personal)
  }

  /// A form on a web site sends for the person to whom the answer goes.
  @Test func formsSendForPeople() {
    let form = "From: wordpress@example.org\nTo: b@example.net\nSubject: Opening hours\n"
    func origin(_ text: String) -> Origin { MessageFacts(Message(Array(text.utf8)), context: JudgingContext()).origin }
    #expect(origin(form + "\nNew comment.\n").originClass == .automated)
    #expect(origin(form + "Reply-To: ana@example.com\n\nNew comment.\n").originClass == .personal)
  }

  @Test(arguments: [
    ("X-Ricevuta: errore-consegna", Origin.Kind.bounce), ("X-Ricevuta: preavviso-errore-consegna", .bounce),
    ("X-Ricevuta: avvenuta-consegna", .receipt), ("X-Ricevuta: accettazione", .receipt),
    ("X-HmXmrOriginalRecipient: a@example.com", .feedbackReport), ("X-Jenkins-Job: app", .notification),
    ("X-List-Administrivia: yes", .notification), ("X-Vacation: yes", .autoReply),
  ])
  func fieldsOfProducts(_ field: String, _ kind: Origin.Kind) {
    let origin = Self.origin("Bins", "Text", field + "\n")
    #expect(origin.originClass == .automated && origin.kind == kind && !origin.mayAutoReply)
  }

  /// Every subject of a few pieces, in any order, is read to its end.
  @Test func piecesInAnyOrder() {
    let pieces = [
      "[Auto-Reply]", "Re:", "Auto:", "AW:", "(out of office)", "Bins", "【自動応答】", "-", "Out of Office:", "[",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let origin = Self.origin("\(first) \(second) \(third)", "I am on leave.")
          #expect(origin.confidence <= 1)
        }
      }
    }
  }

  @Test func aMailboxThatGrowsFullIsNoBounce() {
    let text = "From: Mail Administrator <postmaster@example.com>\nSubject: Mailbox quota warning\n\n"
    let notice = MessageFacts(
      Message(Array((text + "This is an automatic message.\n").utf8)), context: JudgingContext()
    ).origin
    #expect(notice.originClass == .automated && notice.kind == .notification)
  }

  @Test func subjectsOfDomainReports() {
    let subject = "Report Domain: example.com Submitter: example.net Report-ID: <1@example.net>"
    #expect(Self.origin(subject, "See the part.").kind == .notification)
    #expect(Self.origin("Re: " + subject, "Who sends this?").originClass == .personal)
  }

  /// Feedback-ID alone says nothing: providers put it on people's mail.
  @Test func feedbackIDAlone() {
    let origin = Self.origin("Bins", "Text", "Feedback-ID: 1:2:3:provider\n")
    #expect(origin.originClass == .personal && origin.kind == .correspondence && origin.mayAutoReply)
  }
}
