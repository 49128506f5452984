/// A value that stands in JSON without structure of its own.
public protocol JSONValue {
  /// Writes the value.
  func write(to json: inout JSONWriter)
}

extension String: JSONValue {
  /// Writes the string, escaped.
  public func write(to json: inout JSONWriter) { json.stringValue(self) }
}

extension Bool: JSONValue {
  /// Writes `true` or `false`.
  public func write(to json: inout JSONWriter) { json.word(self ? "true" : "false") }
}

extension Int: JSONValue {
  /// Writes the number in decimal.
  public func write(to json: inout JSONWriter) { json.word(String(self)) }
}

extension Int64: JSONValue {
  /// Writes the number in decimal.
  public func write(to json: inout JSONWriter) { json.word(String(self)) }
}

extension Double: JSONValue {
  /// Writes the shortest decimal that reads back as the same number; null for what JSON has no number for.
  public func write(to json: inout JSONWriter) { json.word(isFinite ? description : "null") }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  /// Writes the value, or null when there is none.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .some(let value): value.write(to: &json)
    case .none: json.null()
    }
  }
}

extension Array: JSONValue where Element: JSONValue {
  /// Writes an array of the elements.
  public func write(to json: inout JSONWriter) {
    json.array { json in for element in self { element.write(to: &json) } }
  }
}
