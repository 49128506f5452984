import Glibc

/// The messages of a folder, read into memory before the clock starts.
struct Corpus {
  let messages: [[UInt8]]
  let octets: Int

  init(folder: String) {
    var names: [String] = []
    guard let directory = opendir(folder) else { fatalError("cannot open \(folder)") }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".eml") { names.append(name) }
    }
    closedir(directory)
    messages = names.sorted().map { Self.read("\(folder)/\($0)") }
    octets = messages.reduce(0) { $0 + $1.count }
  }

  private static func read(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}

/// CPU seconds of this process: the machine is shared, so that wall time lies.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
