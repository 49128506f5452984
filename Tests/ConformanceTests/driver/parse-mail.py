"""Prints what Python's own parser makes of messages: one JSON object a line, in the order of the arguments.

    {"file": "a.eml", "root": {"type": "text/plain", "header": [["Subject", "Hi"]], "octets": "SGk="}}

The tree is that of the default policy. The text of a field is unfolded and has its encoded words decoded, but is not
written anew: the default policy would turn addresses and dates into its own form, so every field is read as unstructured.
"""

import base64
import email
import email.policy
import json
import sys
from email.headerregistry import HeaderRegistry

TEXTS = email.policy.default.clone(header_factory=HeaderRegistry(use_default_map=False))


def field_texts(part):
    """The fields of a part by name and text; a text that Python fails to decode is null."""
    texts = []
    for name, value in part._headers:
        try:
            text = str(TEXTS.header_fetch_parse(name, str(value)))
            text.encode("utf-8")
        except Exception:
            text = None
        texts.append([name, text])
    return texts


def node(part):
    """A part as JSON; the octets of a leaf are in base64."""
    result = {"type": part.get_content_type(), "header": field_texts(part)}
    if part.is_multipart():
        result["children"] = [node(child) for child in part.get_payload()]
    else:
        payload = part.get_payload(decode=True)
        result["octets"] = base64.b64encode(payload or b"").decode("ascii")
    return result


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    print(json.dumps({"file": path, "root": node(message)}))
