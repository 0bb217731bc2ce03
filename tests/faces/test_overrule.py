"""What a page offers to whoever knows better: the command that rules otherwise."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
from invented_dossier import invented_dossier
from opened_page import Opened

from retold.faces.render import to_html
from retold.stages.findings.ruled import find_words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kept", ["", "news of the day.retold"])
def test_the_command_that_overrules_a_finding_or_a_copy_can_be_copied(browser: Any, tmp_path: Path, kept: str) -> None:
    dossier = invented_dossier()
    (tmp_path / "page.html").write_text(to_html(dossier, kept), encoding="utf-8")
    with Opened(browser, tmp_path / "page.html") as opened:
        page = opened.page
        page.locator("#s1 [data-number='0'] [data-rule]").click()
        code = page.inner_text("#s1 [data-number='0'] .command code")
        assert page.evaluate("getSelection().toString()") == code
        words = shlex.split(code)
        assert words[:4] == ["retold", "rule", kept or "COLLECTION", "two-points"]
        text = {article.source: article.text for article in dossier.articles}
        for source, at in zip(words[4:6], words[6:], strict=True):
            assert find_words(text[source], at.partition("=")[2])
        page.locator("#s1 .who .link summary").first.click()
        page.locator("#s1 .who .link [data-rule]").first.click()
        words = shlex.split(page.inner_text("#s1 .who .command code"))
        assert words[3] == "two-texts" and set(words[4:]) <= text.keys()
        page.locator("#s1 .who .link [data-rule]").first.click()
        assert page.locator("#s1 .who .command").count() == 0
        assert opened.complaints == []
