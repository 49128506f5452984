import Glibc

/// The messages of a folder, read into memory before the clock starts.
struct Corpus {
  /// The names of the files, in their order.
  let names: [String]
  let messages: [[UInt8]]
  let octets: Int

  init(folder: String) {
    names = Self.names(in: folder)
    messages = names.map { Self.read("\(folder)/\($0)") }
    octets = messages.reduce(0) { $0 + $1.count }
  }

  /// Reads every message and keeps none; gives the number of octets.
  static func readThrough(folder: String) -> Int {
    names(in: folder).reduce(0) { $0 + read("\(folder)/\($1)").count }
  }

  /// The lines of a file.
  static func lines(of path: String) -> [ArraySlice<UInt8>] { read(path).split(separator: 0x0A) }

  private static func names(in folder: String) -> [String] {
    var names: [String] = []
    guard let directory = opendir(folder) else { refuse("cannot open \(folder)") }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".eml") { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
