extension SettingForm where Value == String {
  /// A text of a shape.
  static func text(_ shape: TextShape) -> SettingForm {
    SettingForm(
      decode: { value, path, reading in
        guard case .string(let text) = value else {
          reading.reportKind(of: value, at: path, expected: "a text: \(shape.words)")
          return nil
        }
        guard shape.fits(text) else {
          reading.report(valueAt: path, "\(path) cannot be \(Quoting.quoted(text))", "write \(shape.words)")
          return nil
        }
        return text
      },
      render: { Quoting.toml($0) })
  }

  /// The path of a file, relative to the configuration file's folder.
  static var path: SettingForm {
    let form = text(.path)
    return SettingForm(
      decode: { value, path, reading in form.decode(value, path, &reading).map { reading.resolve($0) } },
      render: form.render)
  }
}

extension SettingForm where Value == [String] {
  /// Rules by code, prefix or name.
  static var selectors: SettingForm { texts(.selector) }

  /// E-mail addresses, each once.
  static var addresses: SettingForm { texts(.address) }

  /// An array of texts of a shape, none of them twice, upper and lower case being the same.
  static func texts(_ shape: TextShape) -> SettingForm {
    let element = SettingForm<String>.text(shape)
    return SettingForm(
      decode: { value, path, reading in
        guard case .array(let values) = value else {
          reading.reportKind(of: value, at: path, expected: "an array of texts, as [\"…\", \"…\"]")
          return nil
        }
        var texts: [String] = []
        var seen: Set<String> = []
        for (index, value) in values.enumerated() {
          guard let text = element.decode(value, path.index(index), &reading) else { continue }
          if seen.insert(text.lowercased()).inserted {
            texts.append(text)
          } else {
            reading.report(
              valueAt: path.index(index), "\(Quoting.quoted(text)) stands twice in \(path)", "remove one of them")
          }
        }
        return texts
      },
      render: { "[\($0.map(Quoting.toml).joined(separator: ", "))]" })
  }
}
