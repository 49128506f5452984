import MailFacts
import SafeOutput

/// The signs of the page: one shape for each meaning, so that colour is never needed to tell them apart.
enum Icons {
  case pass, info, warning, error, missing, changed, moved, duplicated, none, loop

  /// The name of the symbol in the sprite.
  private var symbol: String {
    switch self {
    case .pass: "i-pass"
    case .info: "i-info"
    case .warning: "i-warning"
    case .error: "i-error"
    case .missing: "i-missing"
    case .changed: "i-changed"
    case .moved: "i-moved"
    case .duplicated: "i-duplicated"
    case .none: "i-none"
    case .loop: "i-loop"
    }
  }

  /// Writes the sign; the word beside it is the caller's, so assistive technology skips the picture.
  func write(to html: inout HTMLWriter) {
    html.element(.svg, [.classes("icon"), .fixed("aria-hidden", "true"), .fixed("viewBox", "0 0 16 16")]) { html in
      html.element(.use, [.fragment(symbol)])
    }
  }

  /// Writes the shapes that every sign refers to.
  static func writeSprite(to html: inout HTMLWriter) {
    html.raw(
      """
      <svg class="sprite" aria-hidden="true" width="0" height="0">\
      <symbol id="i-pass" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="M4.8 8.3l2.2 2.2 4.2-4.6"/></symbol>\
      <symbol id="i-info" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="M8 7.3v4M8 4.6v.2"/></symbol>\
      <symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 1.6l6.9 12.3H1.1z"/><path d="M8 6.3v3.6M8 11.7v.2"/></symbol>\
      <symbol id="i-error" viewBox="0 0 16 16"><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/>\
      <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"/></symbol>\
      <symbol id="i-missing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="M3.1 12.9L12.9 3.1"/></symbol>\
      <symbol id="i-changed" viewBox="0 0 16 16"><path d="M1 5.2h11M9 2l3.4 3.2L9 8.4M15 11H4M7 7.9L3.6 11 7 14.2"/></symbol>\
      <symbol id="i-moved" viewBox="0 0 16 16"><path d="M8 1.4v13.2M4.4 5L8 1.4 11.6 5M4.4 11L8 14.6l3.6-3.6"/></symbol>\
      <symbol id="i-duplicated" viewBox="0 0 16 16"><rect x="1" y="1" width="9" height="9" rx="1.5"/>\
      <path d="M13 5.5h.5A1.5 1.5 0 0115 7v6.5a1.5 1.5 0 01-1.5 1.5H7a1.5 1.5 0 01-1.5-1.5V13"/></symbol>\
      <symbol id="i-none" viewBox="0 0 16 16"><path d="M4 8h8"/></symbol>\
      <symbol id="i-loop" viewBox="0 0 16 16"><path d="M2 6.2A6.2 6.2 0 0113.6 5M14 1.6V5.2h-3.6M14 9.8A6.2 6.2 0 012.4 11\
      M2 14.4v-3.6h3.6"/></symbol></svg>

      """)
  }
}

extension Outcome {
  var icon: Icons {
    switch self {
    case .pass: .pass
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }

  /// The class that gives the colour; it never says anything that a word beside does not.
  var style: StaticString {
    switch self {
    case .pass: "is-pass"
    case .info: "is-info"
    case .warning: "is-warning"
    case .error: "is-error"
    }
  }

  /// The verdict in two or three words.
  var statement: String {
    switch self {
    case .pass: "Passed"
    case .info: "Passed, with notes"
    case .warning: "Passed, with warnings"
    case .error: "Errors found"
    }
  }
}

extension PreservedField.State {
  var icon: Icons {
    switch self {
    case .kept: .pass
    case .changed: .changed
    case .missing: .missing
    case .duplicated: .duplicated
    case .moved: .moved
    case .notExpected: .none
    }
  }

  var word: String {
    switch self {
    case .kept: "Kept"
    case .changed: "Changed"
    case .missing: "Missing"
    case .duplicated: "Duplicated"
    case .moved: "Moved"
    case .notExpected: "Not expected"
    }
  }

  /// How the state is coloured: a field lost or altered is an error (C16).
  var style: StaticString {
    switch self {
    case .kept: "is-pass"
    case .changed, .missing, .duplicated: "is-error"
    case .moved: "is-info"
    case .notExpected: "is-none"
    }
  }
}
