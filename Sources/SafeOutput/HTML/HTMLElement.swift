/// The elements that a page may have; `style` and `script` are missing on purpose, see `HTMLWriter.style(_:)`.
public enum HTMLElement: String, Sendable {
  case html, head, title, body, header, nav, main, section, article, footer, aside
  case h1, h2, h3, h4, p, div, span, ul, ol, li, dl, dt, dd
  case a, strong, em, small, code, pre, mark, time, bdi, del, ins
  case table, caption, thead, tbody, tr, th, td
  case details, summary, form, fieldset, legend, label, select, option, button, noscript
  case svg, symbol, use, g, rect, circle, path
}

/// The elements that have no content and no end tag (HTML Standard, section 13.1.2).
public enum HTMLVoidElement: String, Sendable {
  case meta, input, br, hr
}
