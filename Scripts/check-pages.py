"""Opens every page of a site in Chromium and reports what axe-core, the console and the network have against it."""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

site, chromium = pathlib.Path(sys.argv[1]), sys.argv[2]
rules = {"preload": False, "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
pages = sorted(site.rglob("*.html"))
# The pages of single figures are all alike.
embedded = [page for page in pages if page.parent.name == "embed"]
pages = [page for page in pages if page not in embedded] + embedded[::10]
complaints = []
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    for theme in ["light", "dark"]:
        for width in [1280, 360]:
            context = browser.new_context(color_scheme=theme, viewport={"width": width, "height": 900})
            page = context.new_page()
            heard = []
            page.on("console", lambda message: heard.append(f"console: {message.text}"))
            page.on("pageerror", lambda error: heard.append(f"script: {error}"))
            page.on("requestfailed", lambda request: heard.append(f"not there: {request.url}"))
            page.on("request", lambda request: request.url.startswith(("file:", "data:", "blob:"))
                    or heard.append(f"outside: {request.url}"))
            for file in pages:
                place = f"{file.relative_to(site)} {theme} {width}"
                page.goto(file.as_uri(), wait_until="load")
                # What is folded is read too.
                page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
                for violation in Axe().run(page, options=rules).response["violations"]:
                    for node in violation["nodes"]:
                        heard.append(f"{violation['id']}: {violation['help']}: {node['html'][:160]}")
                complaints += [f"{place}: {line}" for line in heard]
                heard.clear()
            context.close()
    browser.close()
print("\n".join(complaints))
print(f"{len(pages)} pages, {len(complaints)} complaints", file=sys.stderr)
sys.exit(1 if complaints else 0)
