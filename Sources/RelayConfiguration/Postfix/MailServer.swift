/// The configuration of a Postfix as far as it decides what becomes of notifications: read once, then only looked at.
package struct MailServer: Sendable {
  /// A table of header_checks(5) where it is in force, and for whom.
  package struct Check: Sendable {
    /// The table and the parameter that names it.
    package let check: HeaderCheckRun.Check
    /// The service of master.cf that alone sees it; nil for all.
    package let service: String?
    /// Where the parameter stands.
    package let origin: Place?
  }

  /// A place in one of the files.
  package struct Place: Sendable, Equatable {
    /// The path of the file.
    package let path: String
    /// The octets.
    package let range: Range<Int>

    /// Names a place.
    package init(path: String, range: Range<Int>) {
      self.path = path
      self.range = range
    }
  }

  /// A table of addresses and the parameter that names it.
  package struct AddressMap: Sendable {
    /// The parameter.
    package let parameter: String
    /// The table.
    package let table: AddressTable
  }

  /// A file that a parameter names and that could not be read.
  package struct Missing: Sendable, Equatable {
    /// The parameter.
    package let parameter: String
    /// The table.
    package let reference: MapReference
    /// Where the parameter stands.
    package let place: Place?
    /// Whether this program does not read tables of this sort, so that nothing is known about it.
    package let isUnreadable: Bool
  }

  /// `main.cf`; nil when only tables were named.
  package private(set) var main: ParameterFile?
  /// `master.cf`; nil when there is none.
  package private(set) var services: ServiceFile?
  /// The tables of fields and lines.
  package private(set) var checks: [Check] = []
  /// The tables of addresses.
  package private(set) var addressMaps: [AddressMap] = []
  /// What could not be read.
  package private(set) var missing: [Missing] = []
  private let folder: String

  /// Reads `main.cf` of a folder, `master.cf` beside it, and the tables that they name.
  ///
  /// - Parameters:
  ///   - mainPath: The path of main.cf; nil when only tables are to be read.
  ///   - tables: Tables named by the user, as if header_checks named them.
  ///   - read: Gives a file's octets; nil when it cannot be read.
  package init(mainPath: String?, tables: [MapReference], read: @escaping (String) -> [UInt8]?) {
    folder =
      mainPath.map { path in
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      } ?? "."
    if let mainPath, let octets = read(mainPath) {
      main = ParameterFile(SourceText(path: mainPath, octets: octets))
      let masterPath = folder == "." && !mainPath.contains("/") ? "master.cf" : "\(folder)/master.cf"
      services = read(masterPath).map { ServiceFile(SourceText(path: masterPath, octets: $0)) }
    }
    var reader = TableReader(folder: folder, isBeside: mainPath != nil, read: read)
    for place in HeaderCheckPlace.allCases {
      addChecks(place, &reader)
    }
    // As if header_checks named it, which the other two follow unless told otherwise.
    for place in [HeaderCheckPlace.header, .mimeHeader, .nestedHeader] {
      for table in tables { addUserTable(table, place, &reader) }
    }
    if main != nil {
      for parameter in ["sender_canonical_maps", "recipient_canonical_maps", "canonical_maps", "smtp_generic_maps"] {
        addAddressMaps(parameter, &reader)
      }
    }
  }

  /// A parameter's value with names put in, or its default; nil when it cannot be expanded.
  package func value(_ name: String) -> String? {
    guard main != nil else { return nil }
    return expand(main?.parameters[name]?.value ?? ParameterDefaults.values[name] ?? "")
  }

  /// Whether a parameter is yes.
  package func isOn(_ name: String) -> Bool { value(name)?.lowercased() == "yes" }

  /// Where a parameter stands in main.cf.
  package func place(_ name: String) -> Place? {
    guard let main, let parameter = main.parameters[name] else { return nil }
    return Place(path: main.file.path, range: parameter.range)
  }

  /// A text with parameters put in.
  package func expand(_ text: String) -> String? {
    var expansion = ParameterExpansion { name in
      if name == "config_directory" { return folder }
      return main?.parameters[name]?.value ?? ParameterDefaults.values[name]
    }
    return expansion.expand(text)
  }

  private mutating func addChecks(_ place: HeaderCheckPlace, _ reader: inout TableReader) {
    if let value = value(place.rawValue), !value.isEmpty {
      // Without a line of its own, mime_header_checks is header_checks.
      let origin = self.place(place.rawValue) ?? self.place("header_checks")
      for reference in references(value) { add(reference, place, service: nil, origin: origin, &reader) }
    }
    let command = place.isDelivery ? ["smtp", "lmtp"] : ["cleanup"]
    for service in services?.services ?? [] where command.contains(service.command) {
      guard let override = service.override(place.rawValue), let file = services?.file,
        let value = expand(override.value)
      else { continue }
      let origin = Place(path: file.path, range: override.range)
      for reference in references(value) { add(reference, place, service: service.name, origin: origin, &reader) }
    }
  }

  /// A table that the user names stands where the working folder has it.
  private mutating func addUserTable(
    _ reference: MapReference, _ place: HeaderCheckPlace, _ reader: inout TableReader
  ) {
    guard let syntax = reference.syntax, let octets = reader.read(reference.name) else { return }
    let table = reader.known(PatternTable(SourceText(path: reference.name, octets: octets), syntax))
    checks.append(Check(check: .init(place: place, table: table), service: nil, origin: nil))
  }

  private func references(_ value: String) -> [MapReference] {
    MapReference.all(in: value, defaultType: main?.parameters["default_database_type"]?.value ?? "hash")
  }

  private mutating func add(
    _ reference: MapReference, _ place: HeaderCheckPlace, service: String?, origin: Place?,
    _ reader: inout TableReader
  ) {
    guard let syntax = reference.syntax else {
      missing.append(Missing(parameter: place.rawValue, reference: reference, place: origin, isUnreadable: true))
      return
    }
    guard let table = reader.patterns(reference.name, syntax) else {
      missing.append(Missing(parameter: place.rawValue, reference: reference, place: origin, isUnreadable: false))
      return
    }
    checks.append(Check(check: .init(place: place, table: table), service: service, origin: origin))
  }

  private mutating func addAddressMaps(_ parameter: String, _ reader: inout TableReader) {
    guard let value = value(parameter), !value.isEmpty else { return }
    for reference in references(value) {
      let table: AddressTable?
      if let syntax = reference.syntax {
        table = reader.patterns(reference.name, syntax).map { AddressTable($0) }
      } else if reference.isReadable {
        table = reader.source(reference.name).map { AddressTable(source: $0) }
      } else {
        table = nil
      }
      if let table {
        addressMaps.append(AddressMap(parameter: parameter, table: table))
      } else {
        missing.append(
          Missing(
            parameter: parameter, reference: reference, place: place(parameter),
            isUnreadable: !reference.isReadable))
      }
    }
  }
}

/// Reads tables, each once.
private struct TableReader {
  let folder: String
  /// Whether relative paths are beside main.cf, and not beside the working folder.
  let isBeside: Bool
  let read: (String) -> [UInt8]?
  private var tables: [String: PatternTable] = [:]

  init(folder: String, isBeside: Bool, read: @escaping (String) -> [UInt8]?) {
    self.folder = folder
    self.isBeside = isBeside
    self.read = read
  }

  mutating func patterns(_ path: String, _ syntax: PatternTable.Syntax) -> PatternTable? {
    let key = "\(syntax.rawValue):\(path)"
    if let known = tables[key] { return known }
    guard let file = source(path) else { return nil }
    let table = PatternTable(file, syntax)
    tables[key] = table
    return table
  }

  /// The table of the same file if it is there already, else this one.
  mutating func known(_ table: PatternTable) -> PatternTable {
    let key = "\(table.syntax.rawValue):\(table.file.path)"
    if let known = tables[key] { return known }
    tables[key] = table
    return table
  }

  /// A file by its path; of a copied folder, the files that stand in /etc/postfix on the server stand beside main.cf.
  func source(_ path: String) -> SourceText? {
    let home = "/etc/postfix/"
    if path.hasPrefix(home) {
      let beside = folder + "/" + path.dropFirst(home.count)
      if let octets = read(beside) { return SourceText(path: beside, octets: octets) }
    }
    let isWhole = path.hasPrefix("/") || path.hasPrefix(folder + "/") || !isBeside
    let path = isWhole ? path : folder + "/" + path
    return read(path).map { SourceText(path: path, octets: $0) }
  }
}
