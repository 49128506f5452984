import SafeOutput
import Settings

extension SettingsWithOrigin {
  /// A digest of all settings in force: equal configurations have equal digests, wherever they come from.
  var digest: String {
    let text = listing.map { "\($0.key)=\($0.value ?? "")" }.joined(separator: "\n")
    return SHA256.digest(of: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
