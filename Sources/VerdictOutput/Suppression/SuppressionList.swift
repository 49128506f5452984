import MailFacts
public import SafeOutput

/// The exceptions of one `suppressions.toml`, at one moment.
public struct SuppressionList: Sendable {
  /// All of them, in the order of the file.
  public let suppressions: [Suppression]
  private let isInForce: [Bool]
  private let fingerprinter: Fingerprinter
  private let folder: String

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - folder: the folder of the file, as the user or the walk named it; empty for the working folder.
  ///   - now: the clock of the run (`--now`).
  ///   - fingerprinter: what makes paths comparable.
  public init(
    _ suppressions: [Suppression], folder: String = "", now: Timestamp,
    fingerprinter: Fingerprinter = Fingerprinter()
  ) {
    self.suppressions = suppressions
    isInForce = suppressions.map { !$0.isExpired(at: now) }
    self.fingerprinter = fingerprinter
    self.folder = fingerprinter.relativePath(folder)
  }

  /// The exceptions that are void; the run warns of each.
  public var expired: [Suppression] { zip(suppressions, isInForce).filter { !$1 }.map(\.0) }

  /// Accepts the findings of a message that an exception names; gives the positions of the exceptions that did.
  ///
  /// A pure function of one message. An exception that never does during a run is worth a note to its owner.
  public func accept(in message: inout JudgedMessage) -> Set<Int> {
    var used: Set<Int> = []
    let paths = pathsInFolder(message.verdict.file)
    for (position, suppression) in suppressions.enumerated()
    where isInForce[position] && suppression.matches(message.verdict, paths: paths) {
      for (index, finding) in message.verdict.findings.enumerated() where suppression.matches(finding) {
        message.accept(at: index, because: .suppression(reason: suppression.reason))
        used.insert(position)
      }
    }
    return used
  }

  /// The names of a file relative to the folder: as it is, and as a Maildir's message is recognised.
  private func pathsInFolder(_ file: String) -> Set<String> {
    Set([fingerprinter.relativePath(file), fingerprinter.path(file)].compactMap(pathInFolder))
  }

  private func pathInFolder(_ path: String) -> String? {
    if folder.isEmpty { return path }
    guard path.utf8.starts(with: folder.utf8), path.utf8.dropFirst(folder.utf8.count).first == 0x2F else { return nil }
    return String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }
}
