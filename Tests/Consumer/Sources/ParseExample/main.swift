import InternetMessage

let octets = Array("From: Ann <ann@example.com>\r\nSubject: =?utf-8?Q?caf=C3=A9?=\r\n\r\nHello\n".utf8)
let message = Message(octets)
for field in message.fields() {
  print(message.name(of: field), "is", message.text(of: field))
}
print(message.contentType(of: 0).mediaType, "with", message.decodedOctets(of: 0).count, "octets")
for defect in message.diagnose().listed {
  print("octet \(defect.range.lowerBound): \(defect.kind.meaning) (\(defect.kind.source))")
}
