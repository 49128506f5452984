"""Reads reports with Python's own modules and prints what they essentially say, one JSON object a file.

It shares nothing with the code under test: email, gzip, zipfile, ElementTree and json take the files apart.
"""

import email
import email.policy
import gzip
import io
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib


def local(element):
    return element.tag.rpartition("}")[2]


def child(element, path):
    for name in path.split("/"):
        element = next((e for e in element if local(e) == name), None) if element is not None else None
    return element


def text(element, path):
    found = child(element, path)
    return None if found is None else (found.text or "").strip()


def aggregate(octets):
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        octets = octets.decode("utf-8", "replace").encode()
    try:
        root = ElementTree.fromstring(octets)
    except ElementTree.ParseError:
        # A report inside of an element that is never closed is cut out; any other one is no XML.
        cut = re.search(rb"<feedback>.*</feedback>\s*$", octets, re.S)
        root = ElementTree.fromstring(cut.group() if cut else octets)
    records = [e for e in root if local(e) == "record"]
    rows = []
    for record in records:
        rows.append({
            "source": text(record, "row/source_ip"),
            "count": int(text(record, "row/count")),
            "disposition": text(record, "row/policy_evaluated/disposition").lower(),
            "dkim": text(record, "row/policy_evaluated/dkim").lower(),
            "spf": text(record, "row/policy_evaluated/spf").lower(),
            "headerFrom": text(record, "identifiers/header_from"),
            "dkimResults": len([e for e in child(record, "auth_results") if local(e) == "dkim"]),
            "spfResults": len([e for e in child(record, "auth_results") if local(e) == "spf"]),
        })
    return {
        "kind": "aggregate",
        "organization": text(root, "report_metadata/org_name"),
        "identifier": text(root, "report_metadata/report_id"),
        "begin": int(text(root, "report_metadata/date_range/begin")),
        "end": int(text(root, "report_metadata/date_range/end")),
        "domain": text(root, "policy_published/domain"),
        "p": text(root, "policy_published/p"),
        "rows": rows,
    }


def transport(octets):
    report = json.loads(octets)
    return {
        "kind": "tls",
        "organization": report["organization-name"],
        "identifier": report["report-id"],
        "domain": report["policies"][0]["policy"]["policy-domain"],
        "successes": sum(p["summary"]["total-successful-session-count"] for p in report["policies"]),
        "failures": sum(p["summary"]["total-failure-session-count"] for p in report["policies"]),
        "details": sum(len(p.get("failure-details", [])) for p in report["policies"]),
    }


def read(octets):
    if octets[:2] == b"\x1f\x8b":
        # Unlike gzip.decompress, this stops at the end of the first member.
        return read(zlib.decompressobj(31).decompress(octets))
    if octets[:2] == b"PK":
        archive = zipfile.ZipFile(io.BytesIO(octets))
        return [found for name in archive.namelist() for found in read(archive.read(name))]
    start = octets.lstrip()[:1]
    if start == b"<":
        return [aggregate(octets)]
    if start == b"{":
        return [transport(octets)]
    found = []
    message = email.message_from_bytes(octets, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "message/feedback-report":
            payload = part.get_payload()
            # The parser makes a message of every message/ type.
            body = payload[0].as_string() if isinstance(payload, list) else payload
            if (part.get("Content-Transfer-Encoding") or "").lower() == "base64":
                import base64

                body = base64.b64decode(body).decode()
            fields = email.message_from_string(body.lstrip())
            found.append({
                "kind": "failure",
                "failure": fields.get("Auth-Failure"),
                "source": fields.get("Source-IP"),
                "domain": fields.get("Reported-Domain"),
                "delivery": fields.get("Delivery-Result"),
            })
        elif part.get_content_maintype() == "application" and not found:
            found += read(part.get_payload(decode=True))
    return found


for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file:
            reports = read(file.read())
    except (ElementTree.ParseError, ValueError, AttributeError, zlib.error):
        reports = []
    print(json.dumps({"file": path, "reports": reports}))
