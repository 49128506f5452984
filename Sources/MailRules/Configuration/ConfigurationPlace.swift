/// A place in one of the files of a configuration.
package struct ConfigurationPlace: Sendable, Hashable {
  /// The number of the file in ``ConfigurationSubject/files``.
  package let file: Int
  /// The octets.
  package let range: Range<Int>

  /// Names a place.
  package init(file: Int, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}
