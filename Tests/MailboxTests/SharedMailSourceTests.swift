import Testing

@testable import MailSources

struct SharedMailSourceTests {
  /// How a pool of workers uses a source: items are taken one by one, files read by whoever took them.
  @Test func severalWorkersShareASource() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { folder.write("\(number).eml", "A: \(number)\n\nx\n") }
    let box = (0..<50).map { "\(MboxWriter.postmark)\nB: \($0)\n\ny\n\n" }.joined()
    folder.write("box.mbox", box)
    let source = SharedMailSource(paths: [MailPath(folder.path)], options: SourceOptions())
    let seen = await withTaskGroup(of: [Int: [String]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var seen: [Int: [String]] = [:]
          while let (position, item) = source.next() {
            switch item {
            case .message(let message): seen[position, default: []].append(text(message.octets))
            case .file(let file):
              for case .message(let message) in file.items(SourceOptions()) {
                seen[position, default: []].append(text(message.octets))
              }
            case .failure(let failure): Issue.record("\(failure)")
            case .note: break
            }
          }
          return seen
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
    }
    let names = (0..<200).map { "\($0)" }.sorted()
    let expected = names.map { "A: \($0)\n\nx\n" } + (0..<50).map { "B: \($0)\n\ny\n" }
    #expect(seen.sorted { $0.key < $1.key }.flatMap(\.value) == expected)
  }
}
