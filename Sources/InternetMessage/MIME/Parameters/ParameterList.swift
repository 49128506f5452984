/// The parameters of a Content-Type or Content-Disposition field (RFC 2045, section 5.1, and RFC 2231).
///
///     ; filename*1=b.txt; filename*0=a   ->   filename "ab.txt"
///
/// Sections may come in any order. Linear in the body, but for the sorting of sections that are out of order.
public struct ParameterList: Sendable, Equatable, RandomAccessCollection {
  /// The parameters in the order in which each is named first.
  public private(set) var all: [Parameter] = []

  /// No parameters.
  public init() {}

  /// The position of the first parameter.
  public var startIndex: Int { 0 }
  /// The position behind the last parameter.
  public var endIndex: Int { all.count }
  /// The parameter at a position.
  public subscript(position: Int) -> Parameter { all[position] }

  /// The value of a parameter; `name` is in small letters.
  public subscript(name: String) -> String? { parameter(name)?.value }

  /// A parameter by its name in small letters.
  public func parameter(_ name: String) -> Parameter? { all.first { $0.name == name } }

  /// Reads parameters from the range that follows the media type or disposition.
  ///
  /// At most `limit` segments are read, a section of a continuation being one; those beyond are reported once.
  package init(
    _ view: OctetView, _ range: Range<Int>, limit: Int, converter: inout CharsetConverter,
    defects: inout ParameterDefectLog
  ) {
    var scanner = ParameterScanner(view: view, range: range)
    var groups: [ParameterGroup] = []
    // Where each attribute stands, when there are too many of them to be searched.
    var indices: [String: Int] = [:]
    var count = 0
    while let segment = scanner.next(&defects) {
      count += 1
      guard count <= limit else {
        defects.record(.tooMany, at: segment.name.lowerBound)
        break
      }
      let name = segment.readName(view)
      if name.isInvalid { defects.record(.sectionInvalid, at: segment.name.lowerBound) }
      // Consecutive sections of one parameter, the usual case, are matched without a String for each.
      if let last = groups.indices.last, view.equalIgnoringCase(groups[last].base, name.base) {
        groups[last].add(segment, name, &defects)
        continue
      }
      let key = view.lowercasedString(name.base)
      let index = groups.count <= 8 ? groups.firstIndex { $0.key == key } : indices[key]
      if let index {
        groups[index].add(segment, name, &defects)
      } else {
        if groups.count == 8 { for (index, group) in groups.enumerated() { indices[group.key] = index } }
        if groups.count >= 8 { indices[key] = groups.count }
        var group = ParameterGroup(key: key, base: name.base)
        group.add(segment, name, &defects)
        groups.append(group)
      }
    }
    all = groups.map { $0.parameter(view, &converter, &defects) }
  }
}

extension OctetView {
  /// The octets of a range as text, ASCII capitals turned into small letters.
  func lowercasedString(_ range: Range<Int>) -> String {
    String(octetCapacity: range.count) { writer in
      for offset in range { writer.append(self[offset].asciiLowercased) }
    }
  }

  /// Whether two ranges hold the same ASCII letters, compared without case.
  func equalIgnoringCase(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for place in 0..<first.count
    where self[first.lowerBound + place].asciiLowercased != self[second.lowerBound + place].asciiLowercased {
      return false
    }
    return true
  }
}
