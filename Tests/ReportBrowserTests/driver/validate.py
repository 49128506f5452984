"""Validates a JSON document against a schema that may refer to other schemas by their identifiers.

Usage: validate.py DOCUMENT SCHEMA [REFERRED-SCHEMA...]

Prints the first problem, or nothing.
"""

import json
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

document, schema, *referred = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
registry = Registry().with_resources((item["$id"], Resource.from_contents(item)) for item in referred)
Draft202012Validator.check_schema(schema)
for problem in Draft202012Validator(schema, registry=registry).iter_errors(document):
    print(problem.json_path, problem.message[:300])
    break
