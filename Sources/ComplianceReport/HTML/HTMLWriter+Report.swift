import MailRules
import RelayPipeline
import SafeOutput

extension HTMLWriter {
  /// Writes an outcome as sign and word.
  mutating func badge(_ outcome: Outcome, word: String? = nil) {
    element(.span, [.classes("badge", outcome.style)]) { html in
      outcome.icon.write(to: &html)
      html.text(word ?? outcome.word)
    }
  }

  /// Writes a time for people and machines.
  mutating func time(_ seconds: Int64) {
    let time = UTCTime(seconds)
    element(.time, [.dateTime(time.machineText)], text: time.text)
  }

  /// Writes a text from mail in the type of captured things; a long one is shortened, and says so.
  mutating func mail(_ text: String, limit: Int = 600) {
    element(.code, [.classes("mail")], text: Wording.excerpt(text, limit: limit))
  }

  /// Writes a text from mail with some of its octets marked; one that is too long for that is written without marks.
  mutating func mail(_ text: String, limit: Int, marking ranges: [Range<Int>]) {
    let octets = Array(text.utf8)
    // Marking all of a text tells nothing.
    let marks = ranges.filter { !$0.isEmpty && $0.upperBound <= octets.count && $0 != octets.indices }
    guard !marks.isEmpty, text.count <= limit else { return mail(text, limit: limit) }
    element(.code, [.classes("mail")]) { html in
      var offset = 0
      for mark in marks where mark.lowerBound >= offset {
        html.text(String(decoding: octets[offset..<mark.lowerBound], as: UTF8.self))
        html.element(.mark, text: String(decoding: octets[mark], as: UTF8.self))
        offset = mark.upperBound
      }
      html.text(String(decoding: octets[offset...], as: UTF8.self))
    }
  }

  /// Writes a term and what stands for it.
  mutating func term(_ term: StaticString, _ content: (inout HTMLWriter) -> Void) {
    element(.div) { html in
      html.element(.dt) { html in html.raw(term) }
      html.element(.dd, [], content)
    }
  }

  /// Writes a term and a text for it.
  mutating func term(_ term: StaticString, text: String) {
    self.term(term) { html in html.text(Wording.excerpt(text)) }
  }

  /// Writes a table that scrolls by itself where it is too wide, with its caption and the heads of its columns.
  mutating func table(
    _ name: StaticString, caption: String, columns: [StaticString], rows: (inout HTMLWriter) -> Void
  ) {
    element(
      .div, [.classes("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"), .label("Table: " + caption)]
    ) { html in
      html.element(.table, [.classes(name)]) { html in
        html.element(.caption, text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in columns {
              html.element(.th, [.fixed("scope", "col")]) { html in html.raw(column) }
            }
          }
        }
        html.element(.tbody) { html in
          html.raw("\n")
          rows(&html)
        }
      }
    }
    raw("\n")
  }
}

extension ReportPage {
  /// Writes links to the evidence of cases; beyond so many, the rest folds.
  func writeCaseLinks(_ indexes: [Int], shown: Int = 12, to html: inout HTMLWriter) {
    html.element(.ul, [.classes("chips")]) { html in
      for index in indexes.prefix(shown) { caseLink(index, to: &html) }
    }
    guard indexes.count > shown else { return }
    html.element(.details, [.classes("more")]) { html in
      html.element(.summary, text: Wording.count(indexes.count - shown, "more case", "more cases"))
      html.element(.ul, [.classes("chips")]) { html in
        for index in indexes.dropFirst(shown) { caseLink(index, to: &html) }
      }
    }
  }

  private func caseLink(_ index: Int, to html: inout HTMLWriter) {
    let item = summary.cases[index]
    html.element(.li) { html in
      html.element(.a, [.fragment(item.anchor)], text: Wording.excerpt(item.record.name, limit: 80))
    }
  }

  /// Writes the codes of rules; each leads to its findings where it has some.
  func writeRuleLinks(_ codes: [String], to html: inout HTMLWriter) {
    html.element(.ul, [.classes("chips", "codes")]) { html in
      for code in codes {
        html.element(.li) { html in
          if firedCodes.contains(code) {
            html.element(.a, [.fragment(Self.anchor(ofRule: code))], text: code)
          } else {
            html.element(.span, text: code)
          }
        }
      }
    }
  }

  static func anchor(ofRule code: String) -> String { "rule-" + code }
  static func anchor(ofRequirement number: String) -> String { "requirement-" + number }
}
