import SafeOutput
import Settings

extension SettingsWithOrigin {
  /// Settings that change no result.
  private static let withoutEffect: Set = ["lint.jobs", "lint.format"]

  /// A digest of the settings in force that results depend on: equal configurations have equal digests, wherever they
  /// come from.
  var digest: String {
    let text = listing.filter { !Self.withoutEffect.contains($0.key) }.map { "\($0.key)=\($0.value ?? "")" }.joined(
      separator: "\n")
    return SHA256.digest(of: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
