"""Opens a report in headless Chromium and checks what only a browser can tell.

Usage: report_checks.py CHROMIUM REPORT HOSTILE-REPORT EXPECTED-JSON

Prints one JSON object: the name of each check, and what was wrong with it (an empty string: nothing).
"""

import json
import pathlib
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect as eventually
from playwright.sync_api import sync_playwright

CHECKS = []


def check(function):
    """Lists a check; its name is the function's."""
    CHECKS.append(function)
    return function


class Session:
    """A page of the report with everything that it said and asked for."""

    def __init__(self, browser, path, **options):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.page = self.context.new_page()
        self.said, self.requests = [], []
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("dialog", self.on_dialog)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.url = pathlib.Path(path).as_uri()

    def on_dialog(self, dialog):
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, fragment=""):
        # A change of the fragment alone would not load the page anew.
        self.page.goto("about:blank")
        self.requests.clear()
        self.page.goto(self.url + fragment)
        return self.page

    def names(self):
        rows = self.page.locator("table.messages tbody tr:visible th a")
        return rows.all_inner_texts()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


def expect(wanted, seen, what):
    assert wanted == seen, f"{what}: wanted {wanted!r}, saw {seen!r}"


@check
def loads_from_disk_in_silence(browser, report, hostile, expected):
    with Session(browser, report) as session:
        session.open()
        expect([], session.said, "console and dialogs")
        expect([session.url], session.requests, "requests")


@check
def shows_failing_messages_first(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open()
        expect(expected["failing"], len(session.names()), "messages shown")
        page.click("#filter-reset")
        expect(expected["all"], len(session.names()), "messages shown after Show all")


@check
def filters_by_rule_verdict_origin_and_text(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open()
        for case in expected["filters"]:
            page.click("#filter-reset")
            for name, value in case["set"].items():
                if name == "text":
                    page.fill("#filter-text", value)
                else:
                    page.select_option(f"#filter-{name}", value)
            expect(case["names"], session.names(), str(case["set"]))
        page.click("#rule-FMT012 .only-js a")
        # The link changes the address, of which the page hears in a later turn of its own.
        eventually(page.locator("#filter-rule")).to_have_value("FMT012")
        expect(["kept-05"], session.names(), "messages of a rule's own link")
        expect([], session.said, "console")


@check
def keeps_the_filter_in_the_address(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open()
        page.select_option("#filter-rule", "PRES001")
        page.fill("#filter-text", "x-mailer & co")
        page.fill("#filter-text", "x-mailer")
        before = session.names()
        assert "rule=PRES001" in page.url and "text=x-mailer" in page.url, page.url
        page.reload()
        expect("PRES001", page.input_value("#filter-rule"), "rule after reload")
        expect("x-mailer", page.input_value("#filter-text"), "text after reload")
        expect(before, session.names(), "messages after reload")


@check
def a_deep_link_opens_its_evidence(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open("#" + expected["anchor"])
        evidence = page.locator("#" + expected["anchor"])
        assert evidence.evaluate("element => element.open"), "the evidence stays folded"
        page.wait_for_function("id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 200",
                               arg=expected["anchor"])
        mark = evidence.locator("mark").first
        assert mark.is_visible(), "the marked octets are not visible"
        # A finding inside of a folded case is reached too.
        page = session.open("#" + expected["anchor"] + ".f1")
        assert page.locator("#" + expected["anchor"]).evaluate("element => element.open"), "finding stays folded"


@check
def the_keyboard_reaches_filter_and_evidence(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open()
        page.keyboard.press("Tab")
        expect("skip", page.evaluate("document.activeElement.className"), "first stop")
        page.keyboard.press("Enter")
        for _ in range(400):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "filter-text":
                break
        else:
            raise AssertionError("400 tabs do not reach the filter")
        page.keyboard.type(expected["text"])
        expect(expected["textNames"], session.names(), "messages after typing")
        for _ in range(400):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.case > summary')"):
                break
        else:
            raise AssertionError("400 tabs do not reach the evidence")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.parentElement.open"), "Enter does not open the evidence"


@check
def the_policy_blocks_injected_code(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open()
        page.evaluate("""() => {
          window.violations = [];
          addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective));
          const holder = document.createElement('div');
          holder.innerHTML = '<button id="trap" onclick="window.caught = 1">x</button><p style="color:red">y</p>';
          document.body.append(holder);
          const script = document.createElement('script');
          script.textContent = 'window.caught = 2';
          document.body.append(script);
          document.getElementById('trap').click();
          const image = new Image();
          image.src = 'https://example.com/x.png';
          document.body.append(image);
        }""")
        page.wait_for_function("violations.length >= 4")
        expect(None, page.evaluate("window.caught"), "injected code")
        seen = set(page.evaluate("violations"))
        expect({"script-src-attr", "style-src-attr", "script-src-elem", "img-src"}, seen, "violations")


def serious(browser, report, scheme):
    with Session(browser, report, color_scheme=scheme) as session:
        page = session.open("#messages?failing=0")
        page.click("#open-all")
        violations = Axe().run(page).response["violations"]
        found = [f"{item['id']}: {item['nodes'][0]['html'][:200]} {item['nodes'][0]['failureSummary'][:300]}"
                 for item in violations if item["impact"] in ("serious", "critical", "moderate")]
        expect([], found, f"accessibility ({scheme})")


@check
def is_accessible_in_light_colours(browser, report, hostile, expected):
    serious(browser, report, "light")


@check
def is_accessible_in_dark_colours(browser, report, hostile, expected):
    serious(browser, report, "dark")


@check
def can_be_read_without_script(browser, report, hostile, expected):
    with Session(browser, report, java_script_enabled=False) as session:
        page = session.open()
        expect(expected["all"], len(session.names()), "messages shown")
        assert not page.locator("#filter").is_visible(), "a filter that cannot work is shown"
        expect(0, page.locator(".only-js:visible").count(), "links that need the script")
        assert page.locator("#export noscript, #export p").last.is_visible(), "nothing says why there is no export"
        page.locator(".case > summary").first.click()
        assert page.locator(".case pre").first.is_visible(), "the evidence does not open"


@check
def exports_findings(browser, report, hostile, expected):
    with Session(browser, report, accept_downloads=True) as session:
        page = session.open()
        with page.expect_download() as download, tempfile.TemporaryDirectory() as folder:
            page.click("#export-json")
            path = pathlib.Path(folder) / "findings.json"
            download.value.save_as(path)
            rows = json.loads(path.read_text())
        expect(expected["findings"], len(rows), "findings in JSON")
        expect(expected["firstFinding"], {key: rows[0][key] for key in expected["firstFinding"]}, "first finding")
        with page.expect_download() as download, tempfile.TemporaryDirectory() as folder:
            page.click("#export-csv")
            path = pathlib.Path(folder) / "findings.csv"
            download.value.save_as(path)
            text = path.read_bytes().decode("utf-8-sig")
        expect(expected["findings"] + 1, text.count("\r\n"), "lines of CSV")
        assert text.startswith('"case","file","messageId"'), text[:80]


@check
def fits_a_narrow_screen_and_paper(browser, report, hostile, expected):
    with Session(browser, report) as session:
        page = session.open()
        page.set_viewport_size({"width": 360, "height": 800})
        expect(True, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "no sideways scrolling")
        page.emulate_media(media="print")
        assert not page.locator("nav").is_visible(), "the navigation is printed"
        expect(expected["all"], len(session.names()), "messages printed")
        assert page.pdf().startswith(b"%PDF"), "no paper"


@check
def hostile_mail_stays_text(browser, report, hostile, expected):
    with Session(browser, hostile) as session:
        page = session.open()
        page.click("#filter-reset")
        page.click("#open-all")
        expect([], session.said, "console and dialogs")
        expect([session.url], session.requests, "requests")
        expect(None, page.evaluate("window.caught"), "injected code")
        expect(2, page.evaluate("document.querySelectorAll('script').length"), "script elements")
        expect(0, page.evaluate("document.querySelectorAll('img, iframe, object, base, [onerror], [onload]').length"),
               "elements from mail")
        with page.expect_download() as download:
            page.click("#export-csv")
        assert download.value.failure() is None, "no CSV"


def main():
    chromium, report, hostile, expected = sys.argv[1:]
    results = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for function in CHECKS:
            try:
                function(browser, report, hostile, json.loads(expected))
                results[function.__name__] = ""
            except Exception as problem:  # Whatever goes wrong is the result of this check, and the others go on.
                results[function.__name__] = f"{type(problem).__name__}: {problem}"
        browser.close()
    print(json.dumps(results))


if __name__ == "__main__":
    main()
