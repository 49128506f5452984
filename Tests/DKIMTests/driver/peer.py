#!/usr/bin/env python3
"""Signs and verifies with dkimpy, to hold what we do against what another does.

Reads one JSON document from standard input and writes one:

  {"keys": {NAME: PEM}, "zone": {NAME: TXT},
   "sign": [{"key": NAME, "selector": S, "domain": D, "canonicalization": "relaxed/simple", "limited": false,
             "message": BASE64}],
   "verify": [BASE64, ...]}
  -> {"sign": [BASE64 of the field, ...], "verify": [[true, false, ...], ...]}
"""

import base64
import json
import re
import sys

import dkim

request = json.load(sys.stdin)
zone = {name + ".": text.encode() for name, text in request["zone"].items()}


def look_up(name, timeout=5):
    return zone.get(name.decode() if isinstance(name, bytes) else name)


def private_key(pem):
    """The key as dkimpy wants it, and its algorithm: of Ed25519 the seed alone, which closes PKCS #8."""
    der = base64.b64decode("".join(re.findall(r"^[A-Za-z0-9+/=]+$", pem, re.MULTILINE)))
    if len(der) < 64:
        return base64.b64encode(der[-32:]), b"ed25519-sha256"
    return pem.encode(), b"rsa-sha256"


def sign(job):
    key, algorithm = private_key(request["keys"][job["key"]])
    forms = tuple(form.encode() for form in job["canonicalization"].split("/"))
    signer = dkim.DKIM(base64.b64decode(job["message"]), signature_algorithm=algorithm)
    return signer.sign(
        job["selector"].encode(), job["domain"].encode(), key, canonicalize=forms, length=job["limited"])


def verify(message):
    verifier = dkim.DKIM(message, minkey=1024)
    count = sum(1 for name, _ in verifier.headers if name.lower() == b"dkim-signature")
    results = []
    for index in range(count):
        try:
            results.append(bool(verifier.verify(idx=index, dnsfunc=look_up)))
        except dkim.DKIMException:
            results.append(False)
    return results


json.dump(
    {
        "sign": [base64.b64encode(sign(job)).decode() for job in request["sign"]],
        "verify": [verify(base64.b64decode(message)) for message in request["verify"]],
    },
    sys.stdout,
)
