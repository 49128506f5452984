import InternetMessage

extension Message {
  /// Whether the header has fields that are not listed, so that one that is signed, or a second From, may be unknown.
  var isHeaderBeyondLimits: Bool {
    structuralDefects.listed.contains {
      $0.part == 0 && ($0.kind == .tooManyHeaderFields || $0.kind == .headerTooLarge)
    }
  }
}
