import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeMethod(to html: inout HTMLWriter) {
    html.element(.ul, [.classes("method")]) { html in
      for statement in Self.statements {
        html.element(.li) { html in html.raw(statement) }
      }
    }
    html.element(
      .p, [.classes("quiet")],
      text: "\(Wording.count(record.rules.count, "rule", "rules")) were in force; the configuration digest above names "
        + "their severities and settings.")
  }

  private static let statements: [StaticString] = [
    """
    <strong>What is judged.</strong> Captured messages, octet for octet. Nothing is sent or repaired. \
    Of a pair, the message after the relay carries the verdict; what was wrong before is shown with the evidence.
    """,
    """
    <strong>Verdict.</strong> A case is as bad as its gravest finding: error, warning, note, pass. \
    Errors and warnings need action; notes do not.
    """,
    """
    <strong>Controls.</strong> A case passes a requirement when no rule that implements it fired as error or warning. \
    A rule that lacks the facts to judge, such as the direction, stays silent, so a pass means &#8220;nothing \
    found&#8221;, not &#8220;proven&#8221;. Requirements without a rule are listed as not tested.
    """,
    """
    <strong>Preserved headers.</strong> A field counts as intact when it arrives once with the value it had, \
    wherever it stands. Fields that a message of its sort does not carry are left out of the count.
    """,
    """
    <strong>Authentication.</strong> Judged as at the time of receipt, with the DNS that the run was given; without any \
    it is left out. What DNS did not answer, and SPF where the sending client is not known, stays open and counts as \
    neither passed nor failed. A signature or a domain is aligned when DMARC lets it speak for the domain in From.
    """,
    """
    <strong>Score.</strong> The weighted share of what was met, in the parts listed with the verdict. \
    It ranks runs over one corpus; it is no certificate.
    """,
    """
    <strong>Origin.</strong> Who caused a message is a judgement with a confidence, made of the signals that the \
    evidence lists. Help desks mark agents&#8217; mail as automatic too.
    """,
    """
    <strong>Reading the evidence.</strong> Times are UTC. Offsets count octets from 0, lines and columns from 1. \
    Characters that are invisible or change the direction of text are shown by their number, octets that are no UTF-8 \
    by their value: \u{27E8}U+202E\u{27E9}, \u{27E8}9F\u{27E9}. Long values are shortened, and say by how much.
    """,
  ]
}
