import Foundation
import InternetMessage
import MailFacts
import SafeOutput
import Testing
import VerdictOutput

struct VerdictJSONTests {
  @Test func writesEveryMemberInTheOrderOfTheInterface() {
    var json = JSONWriter()
    json.value(Samples.full)
    let expected =
      #"{"schemaVersion":1,"file":"mail/a.eml","index":0,"size":61,"messageId":"1@example.com","#
      + #""date":"2001-09-09T01:46:40Z","#
      + #""direction":{"way":"outgoing","leg":"help desk → organisation","evidence":["--direction"]},"#
      + #""origin":{"class":"agent","kind":"notification","mayAutoReply":false,"confidence":0.75,"#
      + #""evidence":[{"signal":"S-A01","place":"Auto-Submitted","value":"auto-generated","strength":"strong"}]},"#
      + #""sender":{"helpDesk":"zendesk","accountId":"3fa9c21","subdomain":"acme","relation":"own","#
      + #""strength":"strong","signs":["Message-ID"]},"#
      + #""authentication":null,"#
      + #""pair":null,"preserved":[{"name":"X-Mailer","expected":"Zendesk Mailer","before":null,"after":"Postie","state":"changed","#
      + #""manner":[],"octets":[]}],"#
      + #""disposition":{"incoming":"suspended","cause":"a mail loop","causeNumber":4,"confidence":0.9,"#
      + #""requester":"a@example.com","thread":"1A2B3C-4D5E6","suppressed":["automatic","agent"],"flags":["partner"],"#
      + #""remedy":"Share it."},"loop":null,"#
      + #""findings":[{"rule":"PRES001","name":"wrong_preserved_header","severity":"error","requirements":["C16","C17"],"#
      + #""offset":31,"length":6,"line":2,"column":11,"place":"X-Mailer","message":"X-Mailer is \"Postie\".","#
      + #""help":"Let the field pass.","culprits":[]},"#
      + #"{"rule":"FMT010","name":"missing_date","severity":"warning","requirements":[],"offset":52,"length":0,"line":4,"#
      + #""column":1,"place":"header","message":"There is no Date field.","help":"Add one.","culprits":[]}],"#
      + #""defects":[{"name":"missing_date","offset":0,"line":1,"message":"There is no Date field."}]}"#
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
  }

  @Test func whatIsUnknownIsNull() {
    var json = JSONWriter()
    json.value(Samples.empty)
    let expected =
      #"{"schemaVersion":1,"file":"b.eml","index":0,"size":0,"messageId":null,"date":null,"#
      + #""direction":{"way":"unknown","leg":"","evidence":[]},"#
      + #""origin":{"class":"undetermined","kind":"unknown","mayAutoReply":true,"confidence":0.0,"evidence":[]},"#
      + #""sender":{"helpDesk":null,"accountId":null,"subdomain":null,"relation":"none","#
      + #""strength":null,"signs":[]},"#
      + #""authentication":null,"pair":null,"preserved":[],"disposition":null,"loop":null,"findings":[],"defects":[]}"#
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
  }

  @Test(arguments: Samples.hostileTexts)
  func hostileTextReadsBackAsItWas(hostile: HostileText) throws {
    var json = JSONWriter()
    json.value(Samples.hostile(hostile.text))
    #expect(json.octets.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.octets)) as? [String: Any])
    #expect(parsed["messageId"] as? String == hostile.text)
    let findings = try #require(parsed["findings"] as? [[String: Any]])
    #expect(findings.first?["message"] as? String == hostile.text)
  }

  @Test func everyDefectHasAPlainName() {
    for kind in DefectKind.allCases {
      #expect(kind.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") })
    }
  }
}
