/// One case of a corpus: a single capture, or one message before and after the relay.
///
///     042-replayed-email-id/
///       README       the relay delivers an old message again
///       before.eml
///       after.eml
public struct CorpusCase: Sendable, Hashable {
  /// The captures of a case, as paths.
  public enum Captures: Sendable, Hashable {
    /// One capture.
    case single(String)
    /// The same message before and after the relay.
    case pair(before: String, after: String)
  }

  /// The case's folder or file, relative to the corpus.
  public let name: String
  /// The first line of its README: what it shows; empty where there is none.
  public let note: String
  /// The captures.
  public let captures: Captures
}
