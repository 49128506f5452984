/// An attribute of an element; a value that may come from mail is escaped, its name is always our own.
///
/// There is no case for a link to an address that comes from outside: `href` leads into the page alone, so that no
/// `javascript:` of a message can become one.
public enum HTMLAttribute: Sendable {
  /// An attribute of which both name and value are our own text: `scope="col"`.
  case fixed(StaticString, StaticString)
  /// An attribute without a value: `open`.
  case flag(StaticString)
  /// Class names, all our own.
  case classList([StaticString])
  /// The element's identifier.
  case id(String)
  /// A link to an identifier of this page: `href="#case-3"`.
  case fragment(String)
  /// Data for the page's script: `data-rules="PRES001"`.
  case data(StaticString, String)
  /// What assistive technology reads out: `aria-label`.
  case label(String)
  /// The identifier of the element that labels this one: `aria-labelledby`.
  case labelledBy(String)
  /// The value of a form control.
  case value(String)
  /// A time in the machine's notation: `datetime`.
  case dateTime(String)
  /// A number: `colspan="2"`.
  case number(StaticString, Int)
  /// Numbers in a row: `stroke-dasharray="72 100"`.
  case numbers(StaticString, [Int])

  /// Class names, all our own.
  public static func classes(_ names: StaticString...) -> HTMLAttribute { .classList(names) }
}
