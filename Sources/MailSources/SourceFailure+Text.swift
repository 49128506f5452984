import Compression
import Glibc

extension SourceFailure: CustomStringConvertible {
  package var description: String { "\(path): \(message); \(remedy)" }

  /// What is wrong, without the path.
  package var message: String {
    switch reason {
    case .noSuchPath: "there is no such file or folder"
    case .permissionDenied: "permission denied"
    case .vanished: "the file vanished before it was read"
    case .folderWithoutMail(let others):
      "the folder holds no mail" + (others == 0 ? "" : " (\(others) other \(others == 1 ? "file" : "files"))")
    case .notAFile: "this is neither a file nor a folder"
    case .binary(let kind): "this is \(kind.text), not mail"
    case .empty: "the file is empty"
    case .brokenGzip(let failure, let octets): "\(failure.text) after \(octets) unpacked octets"
    case .shrank(let from, let to): "the file shrank from \(from) to \(to) octets while it was read"
    case .readError(let code, let octets):
      "reading failed after \(octets) octets: \(String(cString: strerror(code))) (errno \(code))"
    case .stopped(let octets): "reading was stopped after \(octets) octets"
    case .folderTooDeep(let limit): "folders are nested more than \(limit) deep"
    }
  }

  /// The way out.
  package var remedy: String {
    switch reason {
    case .noSuchPath: "check the spelling of the path"
    case .permissionDenied: "run as a user who may read it, or change its permissions"
    case .vanished, .shrank: "run again when nothing else writes there, or on a copy"
    case .folderWithoutMail:
      "mail is in files named .eml, .mbox, .mbx or .msg, each also with .gz, or in a Maildir; "
        + "a file that is named itself is read whatever its name"
    case .notAFile: "give a file, a folder, or - for standard input"
    case .binary(let kind): kind.remedy
    case .empty: "capture the message again"
    case .brokenGzip(let failure, _): failure.remedy
    case .readError: "check the disk or the program that writes to the pipe, and run again"
    case .stopped: "run again to read the rest"
    case .folderTooDeep: "give the inner folder as a path of its own"
    }
  }
}

extension GzipFailure {
  fileprivate var text: String {
    switch self {
    case .truncated: "the gzip stream breaks off"
    case .corrupt: "the gzip stream is damaged"
    case .totalOctetsExceeded(let limit): "the gzip stream is larger than the limit of \(limit) octets"
    case .expansionRatioExceeded(let limit): "the gzip stream unpacks to more than \(limit) times its size"
    case .outOfMemory: "there is no memory to unpack gzip"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .truncated, .corrupt: "fetch the file again, and test it with gzip -t"
    case .totalOctetsExceeded, .expansionRatioExceeded:
      "if you trust the file, unpack it with gzip -d and give the result"
    case .outOfMemory: "run fewer jobs at once"
    }
  }
}
