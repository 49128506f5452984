import MailFacts

extension GeneratedPages {
  /// The page about help desks: how they are recognised, and what is done with their mail.
  static var helpDesks: String {
    let rows = HelpDeskMark.table.map { mark in
      let known = mark.isOnlyDocumented ? "documented" : mark.strength.rawValue
      let sign = mark.sign == .thread ? "thread" : mark.namesAccount ? "sender, account" : "sender"
      return "| \(mark.product.rawValue) | `\(mark.placeName)` | \(mark.patternText) | \(sign) | \(known) | "
        + "\(mark.source), \(mark.seen) |"
    }
    return ([introduction] + rows + [""]).joined(separator: "\n")
  }

  private static let introduction = """
    # Help desks

    Which help desk sent a message, and what it is to the organisation: `sender` of a verdict. This page is made from the
    tables in the code by `scripts/generate-rule-pages`.

    ## Signs of the sender and signs of the thread

    A sign of the sender stands only in what the help desk itself sends. A sign of the thread stands in the answers of
    customers, too, and never tells who sent a message: In-Reply-To, References, a recipient with `+id` and a token, a
    token or a header quoted in the text.

    No sign is signed by anybody. One that the help desk alone writes makes the answer `strong`; two weak ones in different
    fields do so together. The answer is `definitive` when the origin is authenticated: a signature or SPF passes that is
    aligned with the author's domain, or is that of `zendesk.com`. One weak sign alone names no help desk, unless it is an
    author's address at a help desk's domain and that domain is authenticated.

    Zendesk is recognised by shapes, one of which is enough:

    | sign | where | shape |
    | --- | --- | --- |
    | Z01 | `X-Zendesk-From-Account-Id` | seven small hexadecimal digits |
    | Z02 | `X-Zendesk-Email-Id` | a ULID |
    | Z03 | `Message-ID` | `TICKET_TIME_…_sprut@zendesk.com` |
    | Z05 | `Reply-To` | a token at a native address, `support+id…@ACCOUNT.zendesk.com` |
    | Z08 | `Received` | the first hop leaves a host below `zdsys.com`, or Zendesk's work queue |
    | – | `DKIM-Signature` | `d=zendesk.com` or below |

    `X-Mailer: Zendesk Mailer`, names of fields without such a shape, and `X-Delivery-Context` are copied easily: they are
    weak, and a message with nothing else is reported as an imitation (PRES008).

    ## Own, other, partner

    A partner is known by its addresses, whatever it sends with. An own account is known by the author's address, then by
    its subdomain, then by its identifier; so is a second help desk of the organisation, of whatever make. Everybody else
    whose account shows is another. Without a configuration nobody is told from another: the relation is `none`.

    ## What becomes of a message

    `disposition` of a verdict says it for incoming mail, in the help desk's own order. Mail from a partner's address is rejected,
    with the remedy (L10, L11). Mail of another account opens a ticket or is threaded, and triggers are suppressed (L3, L4).
    The rest may be suspended, with the number of the cause and a confidence. Only causes that a message and the configuration
    can show are predicted: 3, 4, 7, 8, 10, 11, 13, 16, 22, 26, 27 and 30. Filters, users' rights and the state of the help desk are
    never guessed.

    A message is threaded by a `+id` token at an own address, by In-Reply-To, then by References; what another account says
    of its own ticket counts for nothing. The requester is the first address of Reply-To, else that of From (C19). A partner's
    address in To, Cc or Reply-To is flagged, and nothing is sent to it (L8, L9). Forwarding by hand (C18) and over several
    hops (C19) is told from Resent-To, X-Forwarded-To, Delivered-To, Received, the fields of clients, and the form of the text.

    ## Marks of other makes

    What is only documented, and was seen in no message, is weak. The last column says where a mark is known from, and the
    last date of which it is known.

    | product | where | what | tells | strength | known from |
    | --- | --- | --- | --- | --- | --- |
    """
}
