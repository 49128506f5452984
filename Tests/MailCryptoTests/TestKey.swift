import Foundation
import InternetMessage

/// The keys of the tests, which stand with the corpus of signatures and are known to everybody.
enum TestKey: String, CaseIterable {
  case rsa512, rsa1024, rsa2048, rsa2048PKCS1 = "rsa2048-pkcs1", ed25519, ec, encrypted

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpora/dkim/keys")

  var pem: [UInt8] { get throws { Array(try Data(contentsOf: Self.folder.appending(path: "\(rawValue).pem"))) } }
}

/// Octets from hexadecimal digits or base64.
func octets(hex: String) -> [UInt8] {
  let digits = hex.utf8.compactMap(\.hexadecimalValue)
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

func octets(base64: String) throws -> [UInt8] {
  let text = Array(base64.utf8)
  return try text.withOctetView { (view) throws(DecodingRefused) in
    var repairs = RepairLog()
    return Base64.decode(view, 0..<view.count, lineLimit: .max, repairs: &repairs)
  }
}
