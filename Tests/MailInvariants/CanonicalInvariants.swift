import InternetMessage
import MailAuthentication

/// Whether the canonical forms of octets, read as a message, are those that the plain reference gives.
package enum CanonicalInvariants {
  package static func violations(in octets: [UInt8]) -> [String] {
    let message = Message(octets)
    var broken: [String] = []
    octets.withOctetView { view in
      for form in CanonicalForm.allCases {
        let terminator = message.lineTerminator
        let (body, isRelaxed) = (message.root.body, form == .relaxed)
        if CanonicalBody.octets(view, body, form: form, terminator: terminator)
          != CanonicalReference.body(octets[body], isRelaxed: isRelaxed, terminator: terminator)
        {
          broken.append("the \(form) body is not that of the reference")
        }
        // The octets themselves as a body too, whatever they are.
        if CanonicalBody.octets(view, 0..<octets.count, form: form, terminator: terminator)
          != CanonicalReference.body(octets[...], isRelaxed: isRelaxed, terminator: terminator)
        {
          broken.append("the \(form) form of all octets is not that of the reference")
        }
        // In portions of any size, as a large body is hashed.
        for size in [2, 3, 17]
        where portions(view, body, form, terminator, of: size)
          != CanonicalBody.octets(
            view, body, form: form, terminator: terminator)
        {
          broken.append("the \(form) body in portions of \(size) octets is not that in one piece")
        }
        for field in message.fields(of: 0) {
          var canonical: [UInt8] = []
          CanonicalField.append(field, view, form: form, terminator: terminator, to: &canonical)
          let expected = CanonicalReference.field(
            name: octets[field.name], body: octets[field.body],
            whole: octets[field.name.lowerBound..<field.body.upperBound], isRelaxed: isRelaxed, terminator: terminator)
          if canonical != expected { broken.append("the \(form) form of a field is not that of the reference") }
        }
      }
    }
    return broken
  }

  private static func portions(
    _ view: OctetView, _ body: Range<Int>, _ form: CanonicalForm, _ terminator: UInt8, of size: Int
  ) -> [UInt8] {
    var canonical = CanonicalBody(view, body, form: form, terminator: terminator)
    var (buffer, all) = ([UInt8](repeating: 0, count: size), [UInt8]())
    while let count = canonical.fill(&buffer) { all += buffer[..<count] }
    return all
  }
}
