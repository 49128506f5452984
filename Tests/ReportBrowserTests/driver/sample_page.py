"""Opens the committed sample report in headless Chromium: it must load from disk in silence, and its filter must work.

Usage: sample_page.py CHROMIUM REPORT RULE

Prints one JSON object: what the page said, what it asked for besides itself, how many messages it lists in all, and
the names of those that the rule's filter leaves.
"""

import json
import sys

from playwright.sync_api import sync_playwright

from report_checks import Session

chromium, report, rule = sys.argv[1:]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    with Session(browser, report) as session:
        page = session.open()
        everything = page.locator("table.messages tbody tr").count()
        page.select_option("#filter-rule", rule)
        print(json.dumps({
            "said": session.said,
            "requests": [url for url in session.requests if url != session.url],
            "all": everything,
            "filtered": session.names(),
        }))
    browser.close()
