"use strict";
// The list of stories: what is typed above it leaves those that have all of its words. The list is complete without this script.
(() => {
  document.documentElement.classList.add("js");
  const list = document.querySelector(".stories");
  if (!list) return;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'");
  const lines = [...list.querySelectorAll("li")].map((line) => ({ line, words: fold(line.textContent) }));
  const folded = list.querySelector(".fold");
  const box = document.getElementById("stories-find");
  let kept = folded && folded.open, asked = false;
  const apply = () => {
    const wanted = fold(box.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { line, words } of lines) {
      line.hidden = !wanted.every((word) => words.includes(word));
      shown += !line.hidden;
    }
    list.querySelector(".showing").textContent = wanted.length ? `${shown} of ${lines.length} stories` : "";
    if (!folded) return;
    folded.hidden = !folded.querySelector("li:not([hidden])");
    if (!asked && wanted.length) kept = folded.open;
    if (asked !== wanted.length > 0) folded.open = wanted.length > 0 || kept;
    asked = wanted.length > 0;
  };
  box.addEventListener("input", apply);
  addEventListener("pageshow", apply); // a browser that goes back fills in what was typed
})();
