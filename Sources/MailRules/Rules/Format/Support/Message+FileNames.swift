import InternetMessage

extension Message {
  /// The file names that a part states: in Content-Disposition, and in Content-Type as older programs write it.
  func fileNames(of part: Int) -> [Parameter] {
    var names: [Parameter] = []
    if mentionsName(.contentDisposition, part),
      let name = contentDisposition(of: part)?.parameters.parameter("filename")
    {
      names.append(name)
    }
    if mentionsName(.contentType, part), let name = contentType(of: part).parameters.parameter("name") {
      names.append(name)
    }
    return names
  }

  /// Whether the letters `name` stand in a field at all, which is cheaper to know than its parameters.
  private func mentionsName(_ kind: FieldKind, _ part: Int) -> Bool {
    guard let body = first(kind, of: part)?.body else { return false }
    return octets.withOctetView { $0.firstRange(ofLowercased: "name", in: body) != nil }
  }
}
