public import SafeOutput

extension JSONWriter {
  /// Writes the structure of a message as `schemas/parse.schema.json` describes it.
  public mutating func value(_ message: ParsedMessage) {
    object { json in
      json.member("file", message.file)
      json.member("index", message.index)
      json.member("size", message.size)
      json.array("header") { json in for field in message.header { json.value(field) } }
      json.array("parts") { json in for part in message.parts { json.value(part) } }
      json.array("defects") { json in for defect in message.defects { json.value(defect) } }
    }
  }

  private mutating func value(_ field: ParsedMessage.Field) {
    object { json in
      json.member("name", field.name)
      json.member("offset", field.offset)
      json.member("length", field.length)
      json.member("body", field.body)
    }
  }

  private mutating func value(_ part: ParsedMessage.Part) {
    object { json in
      json.member("path", part.path)
      json.member("type", part.type)
      json.member("charset", part.charset)
      json.member("encoding", part.encoding)
      json.member("disposition", part.disposition)
      json.member("filename", part.filename)
      json.member("offset", part.offset)
      json.member("length", part.length)
      json.member("decodedSize", part.decodedSize)
    }
  }
}
