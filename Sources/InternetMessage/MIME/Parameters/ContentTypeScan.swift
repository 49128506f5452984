enum ContentTypeScan {
  enum Structure: Equatable { case leaf, message, multipart(boundary: [UInt8]?) }
  static func structure(of body: Range<Int>, in view: OctetView) -> Structure {
    let s = view.string(body).lowercased()
    if s.contains("multipart/") {
      let t = view.string(body)
      guard let r = t.lowercased().utf8.firstIndex(of: 0x3D) else { return .multipart(boundary: nil) }
      var b = Array(t.utf8[t.utf8.index(after: r)...])
      b.removeAll { $0 == 0x22 || $0 == 0x20 }
      return .multipart(boundary: b)
    }
    return s.contains("message/rfc822") ? .message : .leaf
  }
  static func isDigest(_ body: Range<Int>, in view: OctetView) -> Bool { view.string(body).contains("digest") }
}

