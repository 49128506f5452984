/// Zip archives made by hand from PKWARE's APPNOTE, with whatever lies a test wants to tell.
package struct ZipFixture {
  /// A file of the archive; what is nil is what an honest archive says.
  package struct File {
    package var name: String
    package var octets: [UInt8]
    /// 0 as it is, 8 in stored blocks of deflate.
    package var method = 8
    package var flags = 0
    package var checksum: UInt32?
    package var packed: [UInt8]?
    package var unpackedOctets: Int?
    package var headerOffset: Int?
    /// The extra field of the local header, which the directory does not have.
    package var localExtra: [UInt8] = []

    package init(_ name: String, _ octets: [UInt8], method: Int = 8) {
      self.name = name
      self.octets = octets
      self.method = method
    }

    /// A file that unpacks to one octet and then `258 * runs` of the same.
    package static func bomb(_ name: String, runs: Int) -> File {
      var file = File(name, [UInt8](repeating: 0x61, count: 1 + 258 * runs))
      file.packed = GzipFixture.deflatedBomb(of: 0x61, runs: runs)
      return file
    }

    fileprivate var data: [UInt8] { packed ?? (method == 8 ? GzipFixture.deflated(octets) : octets) }
  }

  package var files: [File]
  package var comment: [UInt8] = []
  package var count: Int?
  package var volume = 0
  package var directoryOffset: Int?

  package init(_ files: [File]) { self.files = files }

  package var octets: [UInt8] {
    var octets: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      // Version, flags, method, time, date, checksum, lengths.
      let common =
        word(20) + word(file.flags) + word(file.method) + long(0)
        + long(Int(file.checksum ?? GzipFixture.crc32(file.octets)))
        + long(file.data.count) + long(file.unpackedOctets ?? file.octets.count) + word(name.count)
      directory +=
        [0x50, 0x4B, 1, 2] + word(20) + common + word(0) + word(0) + word(0) + word(0) + long(0)
        + long(file.headerOffset ?? octets.count) + name
      octets += [0x50, 0x4B, 3, 4] + common + word(file.localExtra.count) + name + file.localExtra + file.data
    }
    let count = word(self.count ?? files.count)
    return octets + directory + [0x50, 0x4B, 5, 6] + word(volume) + word(volume) + count + count
      + long(directory.count) + long(directoryOffset ?? octets.count) + word(comment.count) + comment
  }

  private func word(_ value: Int) -> [UInt8] { GzipFixture.littleEndian(UInt16(truncatingIfNeeded: value)) }
  private func long(_ value: Int) -> [UInt8] { GzipFixture.littleEndian(UInt32(truncatingIfNeeded: value)) }
}
