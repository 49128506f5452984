import Glibc
import InternetMessage
import MailAuthentication
import MailDNS

/// Explains every signature that fails in some files, and says how long one explanation takes.
struct ExplanationRun {
  private let paths: [String]
  private let verifier: DKIMVerifier
  /// Behind the times at which the messages were signed.
  private let now: Int64 = 1_773_619_200

  /// Takes the keys from a master file.
  init(zone: String, paths: [String]) {
    let text = String(decoding: Corpus.read(zone), as: UTF8.self)
    guard let resolver = try? MasterFileResolver(text: text) else { refuse("\(zone) is no master file") }
    self.paths = paths
    verifier = DKIMVerifier(resolver: resolver)
  }

  /// Measures each explanation once, in processor time.
  func measure() async {
    var times: [(seconds: Double, path: String)] = []
    var complete = 0
    for path in paths {
      let message = Message(Corpus.read(path))
      for result in await verifier.verify(message, at: now) where result.isChangedBehindSignature {
        let start = Measurement.processorTime()
        let explanation = await verifier.explain(message, result)
        times.append((Measurement.processorTime() - start, path))
        if explanation.isComplete { complete += 1 }
      }
    }
    times.sort { $0.seconds < $1.seconds }
    guard let longest = times.last else { return print("no signature fails in these files") }
    let milliseconds = { (seconds: Double) in String(Int(seconds * 10_000)).withTenths }
    let total = times.reduce(0) { $0 + $1.seconds }
    print(
      "\(times.count) explanations, \(complete) complete:",
      "mean \(milliseconds(total / Double(times.count))) ms,",
      "median \(milliseconds(times[times.count / 2].seconds)) ms,",
      "longest \(milliseconds(longest.seconds)) ms (\(longest.path))")
  }
}

extension String {
  /// A number of tenths with its point.
  fileprivate var withTenths: String { (count > 1 ? String(dropLast()) : "0") + "." + suffix(1) }
}
