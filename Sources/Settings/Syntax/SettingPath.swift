/// The way from the top of a configuration to one of its values.
///
/// `organisation.accounts[1].subdomain` is the subdomain of the second account.
package struct SettingPath: Sendable, Hashable, CustomStringConvertible {
  /// One step of the way.
  package enum Step: Sendable, Hashable {
    /// Into a table, by key.
    case key(String)
    /// Into an array, counted from 0.
    case index(Int)
  }

  package private(set) var steps: [Step] = []

  /// Names a value by the keys of the tables around it.
  package init(_ keys: String...) {
    steps = keys.map(Step.key)
  }

  /// Reads a way as ``description`` writes it; keys have neither dots nor brackets.
  package init(text: String) {
    for part in text.split(separator: ".") {
      let pieces = part.split(separator: "[")
      steps.append(.key(String(pieces[0])))
      for piece in pieces.dropFirst() {
        if let index = Int(piece.prefix { $0.isNumber }) { steps.append(.index(index)) }
      }
    }
  }

  /// The way to a member of the table at this path.
  package func key(_ name: String) -> SettingPath {
    appending(.key(name))
  }

  /// The way to an element of the array at this path, counted from 0.
  package func index(_ index: Int) -> SettingPath {
    appending(.index(index))
  }

  /// The way to what is around the value; nil at the top.
  var parent: SettingPath? {
    guard !steps.isEmpty else { return nil }
    var shorter = self
    shorter.steps.removeLast()
    return shorter
  }

  package var description: String {
    var result = ""
    for step in steps {
      switch step {
      case .key(let name): result += (result.isEmpty ? "" : ".") + name
      case .index(let index): result += "[\(index)]"
      }
    }
    return result
  }

  /// Whether somebody who misunderstands the key may have written a secret there, which no message may show.
  var holdsSecret: Bool {
    steps.contains { step in
      guard case .key(let name) = step else { return false }
      let word = name.lowercased()
      return ["credential", "password", "passwd", "secret", "token"].contains { word.contains($0) }
    }
  }

  private func appending(_ step: Step) -> SettingPath {
    var longer = self
    longer.steps.append(step)
    return longer
  }
}
