import CLibXML2

/// The one owner of a libxml2 push parser.
///
/// The context holds an unowned pointer to this object, which libxml2 uses only inside of `xmlParseChunk`, that is,
/// while `parse` keeps the object alive. The class is not Sendable; its user is.
final class SAXParser {
  struct Entry {
    var event: XMLEvent
    var line: Int
  }

  private let context: xmlParserCtxtPtr
  private var entries: [Entry] = []
  /// The text since the last tag; it may come in many pieces.
  private var text: [UInt8] = []
  private var depth = 0
  private var failure: MarkupFailure?

  /// libxml2 wants its global state to be made once before several threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  init?() {
    guard Self.isReady else { return nil }
    var handler = Self.handler
    guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return nil }
    self.context = context
    // No network; HUGE, NOENT, DTDLOAD and RECOVER stay off.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit { xmlFreeParserCtxt(context) }

  /// The events since the last call.
  func takeEvents() -> [Entry] {
    defer { entries = [] }
    return entries
  }

  /// Parses a piece of the document; gives the failure at which it ended.
  func parse(_ octets: [UInt8], _ range: Range<Int>, isLast: Bool) -> MarkupFailure? {
    withExtendedLifetime(self) {
      octets.withUnsafeBytes { bytes in
        let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
        _ = xmlParseChunk(
          context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isLast ? 1 : 0)
      }
    }
    if failure == nil, context.pointee.wellFormed == 0 { stop(.notWellFormed("unknown error")) }
    if isLast, failure == nil, depth > 0 { stop(.truncated) }
    return failure
  }

  // MARK: What libxml2 tells

  private func start(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) {
    flushText()
    depth += 1
    if depth > MarkupLimits.depth {
      stop(.tooDeep)
    } else {
      add(.start(name: Self.string(name), namespace: namespace.map(Self.string)))
    }
  }

  private func finish() {
    flushText()
    depth -= 1
    add(.end)
  }

  private func append(_ characters: UnsafePointer<xmlChar>, _ count: Int32) {
    guard failure == nil, count > 0 else { return }
    if text.count + Int(count) > MarkupLimits.textOctets {
      stop(.textTooLong)
    } else {
      text.append(contentsOf: UnsafeBufferPointer(start: characters, count: Int(count)))
    }
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    add(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func add(_ event: XMLEvent) {
    guard failure == nil else { return }
    entries.append(Entry(event: event, line: Int(xmlSAX2GetLineNumber(context))))
  }

  /// Takes the first error that ends the document; a namespace that is not declared does not.
  private func note(_ error: xmlError) {
    guard failure == nil, error.level == XML_ERR_FATAL else { return }
    let code = xmlParserErrors(rawValue: UInt32(clamping: error.code))
    let reason: MarkupFailure.Reason =
      switch code {
      case XML_ERR_NO_MEMORY: .outOfMemory
      case XML_ERR_DOCUMENT_EMPTY where depth == 0 && entries.isEmpty: .notWellFormed("there is no element")
      case XML_ERR_DOCUMENT_END where depth > 0, XML_ERR_TAG_NOT_FINISHED: .truncated
      case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
        .wrongEncoding
      // libxml2 has one code for octets that are no character and for characters that XML forbids.
      case XML_ERR_INVALID_CHAR where Self.message(of: error).contains("proper UTF-8"): .wrongEncoding
      default: .notWellFormed(Self.message(of: error))
      }
    failure = MarkupFailure(reason, line: Int(max(1, error.line)), column: Int(max(1, error.int2)))
  }

  /// Ends the parsing.
  private func stop(_ reason: MarkupFailure.Reason) {
    guard failure == nil else { return }
    let line = Int(xmlSAX2GetLineNumber(context))
    failure = MarkupFailure(reason, line: max(1, line), column: max(1, Int(xmlSAX2GetColumnNumber(context))))
    xmlStopParser(context)
  }

  private static func message(of error: xmlError) -> String {
    guard let text = error.message else { return "error \(error.code)" }
    return String(String(cString: text).prefix(200).prefix { !$0.isNewline })
  }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }

  // MARK: The table of callbacks

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> SAXParser? {
    pointer.map { Unmanaged<SAXParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { pointer, name, _, namespace, _, _, _, _, _ in
      guard let name else { return }
      SAXParser.of(pointer)?.start(name, namespace)
    }
    handler.endElementNs = { pointer, _, _, _ in SAXParser.of(pointer)?.finish() }
    handler.characters = { pointer, characters, count in
      guard let characters else { return }
      SAXParser.of(pointer)?.append(characters, count)
    }
    // The same function, or libxml2 decides by the tree, which there is none of, what white space is.
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { pointer, _, _, _ in SAXParser.of(pointer)?.stop(.documentType) }
    handler.serror = { pointer, error in
      guard let error else { return }
      SAXParser.of(pointer)?.note(error.pointee)
    }
    return handler
  }
}
