extension String {
  /// The text in quotation marks, cut where it would make a finding unreadable.
  var shortened: String {
    let limit = 80
    if isEmpty { return "empty" }
    return utf8.count <= limit ? "“\(self)”" : "“\(prefix(limit))…”"
  }
}
