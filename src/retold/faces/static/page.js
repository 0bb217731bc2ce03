"use strict";
// Filters, the side-by-side reading view, wordings that are drawn when they are asked for, and commands to overrule. Without
// this script every mark still leads to its words; nothing here makes HTML from text.
(() => {
  const data = JSON.parse(document.getElementById("dossier-data").textContent);
  const reader = document.getElementById("reader");
  const columns = document.getElementById("reader-columns");
  const choice = document.getElementById("reader-choice");
  const hint = document.getElementById("reader-hint");
  const MOST_COLUMNS = 4, MOST_DIFFERING = 0.6, MOST_NAMES = 3, MOST_LETTERS = 90;
  const WORD = /\d+(?:[.,]\d+)*|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{M}])+(?:[’'][\p{L}\p{M}]+)*/gu;
  let now = null; // what the reader shows: story, chosen articles, finding, ties, the tie in focus
  let drawing = null, waiting = 0;

  document.documentElement.classList.add("js");

  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const toldOf = (finding) => data.stories[finding.closest(".story").dataset.story].findings[finding.dataset.number];
  const accountOf = (article) => data.names[article][0].replace(/\d+$/, "");

  for (const mark of document.querySelectorAll("a.code")) mark.title = data.names[Number.parseInt(mark.hash.slice(2), 10)][1];

  // -- what each finding can be asked for: its address; to be read side by side, where two articles tell it, and to be overruled, where two
  // accounts do
  for (const finding of document.querySelectorAll(".finding")) {
    const here = element("a", { className: "here", href: `#${finding.id}`, textContent: "#" });
    here.setAttribute("aria-label", "Link to this finding");
    finding.querySelector(".meta > :last-child").append(" ", here);
    const pair = [...new Set(toldOf(finding).map(([article]) => article))].slice(0, 2);
    if (pair.length < 2) continue;
    const read = element("button", { type: "button", className: "read", textContent: "Read side by side" });
    read.dataset.open = pair;
    finding.querySelector(".meta").append(read);
    const wordings = finding.querySelector("details");
    if (!wordings || accountOf(pair[0]) === accountOf(pair[1])) continue;
    const rule = element("button", { type: "button", className: "plain", textContent: "Overrule" });
    rule.dataset.rule = finding.classList.contains("single") ? "one-point" : "two-points";
    rule.dataset.of = pair;
    wordings.append(element("p", { className: "overrule" }, rule));
  }

  // -- filters: a finding stays when its verdict is pressed (or none is), one of its accounts is (or none is), and it is not
  // doubtful where these are left out. A fold whose verdict or whose accounts are asked for opens, and closes when they no longer are
  for (const story of document.querySelectorAll(".story")) {
    const section = story.querySelector(".findings");
    const pressed = (kind) => [...section.querySelectorAll(`[data-filter="${kind}"][aria-pressed="true"]`)].map((b) => b.dataset.value);
    const findings = [...section.querySelectorAll(".finding")];
    const folds = [...section.querySelectorAll(".fold")].map((fold) => ({ fold, asked: false, kept: fold.open }));
    const apply = () => {
      const verdicts = pressed("verdict"), accounts = pressed("account"), sure = pressed("doubt").length > 0;
      let shown = 0;
      for (const finding of findings) {
        const told = toldOf(finding).map(([article]) => accountOf(article));
        const asked = (!verdicts.length || verdicts.some((v) => finding.classList.contains(v))) && (!accounts.length || accounts.some((a) => told.includes(a)));
        const stays = asked && !(sure && finding.classList.contains("doubtful"));
        finding.hidden = !stays;
        shown += stays;
      }
      for (const folded of folds) {
        const { fold } = folded, asked = verdicts.includes(fold.dataset.verdict) || accounts.length > 0;
        fold.hidden = ![...fold.querySelectorAll(".finding")].some((finding) => !finding.hidden);
        if (asked === folded.asked) continue;
        if (asked) folded.kept = fold.open;
        fold.open = asked || folded.kept;
        folded.asked = asked;
      }
      const filtered = sure || verdicts.length + accounts.length > 0;
      section.querySelector(".showing").textContent = filtered ? `${shown} of ${findings.length} findings` : "";
      section.querySelector('[data-filter="all"]').hidden = !filtered;
    };
    section.addEventListener("click", (event) => {
      const button = event.target.closest("[data-filter]");
      if (!button) return;
      if (button.dataset.filter === "all") {
        for (const other of section.querySelectorAll("[aria-pressed]")) other.setAttribute("aria-pressed", "false");
      } else {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      }
      apply();
    });
  }

  // -- a link into an article opens it; a hidden finding shows itself
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) target.closest(".findings").querySelector('[data-filter="all"]').click();
    const closed = target.closest("details:not([open])");
    if (closed) closed.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // -- what is folded is printed: where the style cannot unfold it, it is opened for that long
  let unfolded = [];
  addEventListener("beforeprint", () => {
    for (const wordings of document.querySelectorAll(".finding details")) drawWordings(wordings);
    unfolded = [...document.querySelectorAll("details:not([open])")];
    for (const closed of unfolded) closed.open = true;
  });
  addEventListener("afterprint", () => {
    for (const opened of unfolded) opened.open = false;
    unfolded = [];
  });

  // -- ties: passages of the chosen articles that tell the same. The finding asked for goes first, then what the most
  // articles share; whole passages of one text go before single findings. An earlier tie keeps its place.
  const findTies = (story, chosen, focus) => {
    const { findings, links } = data.stories[story];
    const offered = [];
    for (const [a, b, evidence] of links) {
      if (!chosen.includes(a) || !chosen.includes(b)) continue;
      for (const [s1, e1, s2, e2] of evidence) offered.push({ finding: -1, reach: 2, sides: [[a, s1, e1], [b, s2, e2]] });
    }
    findings.forEach((tellings, finding) => {
      const sides = tellings.filter(([article]) => chosen.includes(article));
      offered.push({ finding, reach: finding === focus ? Number.MAX_SAFE_INTEGER : new Set(sides.map(([article]) => article)).size, sides });
    });
    offered.sort((a, b) => b.reach - a.reach);
    const taken = new Map(chosen.map((article) => [article, []]));
    const ties = [];
    for (const { finding, sides } of offered) {
      const free = [];
      for (const [article, start, end] of sides) {
        const meets = ([other, s, e]) => other === article && s < end && start < e;
        if (start < end && !taken.get(article).some(([s, e]) => s < end && start < e) && !free.some(meets)) free.push([article, start, end]);
      }
      if (new Set(free.map(([article]) => article)).size < 2) continue;
      for (const [article, start, end] of free) taken.get(article).push([start, end]);
      ties.push({ finding, sides: free });
    }
    const first = (tie) => tie.sides.find(([article]) => article === chosen[0]) || [0, Number.MAX_SAFE_INTEGER];
    return ties.sort((a, b) => first(a)[1] - first(b)[1]);
  };

  // -- words of each side that no other side has as often (the page's Python marks them by the same rule)
  const fold = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'");
  const joined = (text, spans) => spans.reduce((out, [start, end]) => {
    const last = out[out.length - 1];
    if (last && !text.slice(last[1], start).trim()) last[1] = end;
    else out.push([start, end]);
    return out;
  }, []);
  const differing = (texts) => {
    const found = texts.map((text) => [...text.matchAll(WORD)].map((match) => [match.index, match[0], fold(match[0])]));
    const counts = found.map((words) => words.reduce((count, [, , word]) => count.set(word, (count.get(word) || 0) + 1), new Map()));
    return found.map((words, index) => {
      const spare = new Map();
      counts.forEach((count, other) => other !== index && count.forEach((n, word) => spare.set(word, Math.max(n, spare.get(word) || 0))));
      const spans = [];
      for (const [start, word, folded] of words) {
        const left = spare.get(folded) || 0;
        if (left > 0) spare.set(folded, left - 1);
        else spans.push([start, start + word.length]);
      }
      return spans.length <= MOST_DIFFERING * words.length ? joined(texts[index], spans) : [];
    });
  };

  // -- texts: offsets count characters as Python does, so a line is an array of them
  const known = new Map();
  const linesOf = (article) => {
    if (!known.has(article)) known.set(article, [...document.querySelectorAll(`#a${article} .text > p`)].map((line) => ({ line, start: Number(line.id.split("-")[1]), letters: Array.from(line.textContent) })));
    return known.get(article);
  };
  const cut = (lines, start, end) => lines.map(({ start: at, letters }) => letters.slice(Math.max(0, start - at), Math.max(0, end - at)).join("")).filter(Boolean).join("\n");

  // -- wordings that the page does not hold, each once, with who has it and what else bears on the finding
  const badge = ([article, start]) => {
    const line = linesOf(article).filter((line) => line.start <= start).pop();
    const [code, name] = data.names[article];
    return element("a", { className: "code", href: `#${line ? line.line.id : `a${article}`}`, title: name, textContent: code });
  };
  const marked = (text, differs) => {
    const words = element("blockquote", { dir: "auto" });
    let done = 0;
    for (const [start, end] of differs) {
      words.append(text.slice(done, start), element("span", { className: "differs", textContent: text.slice(start, end) }));
      done = end;
    }
    words.append(text.slice(done));
    return words;
  };
  const wording = (text, differs, places, order) => {
    const first = [...new Map([...places].reverse().map((place) => [place[0], place])).values()].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
    const names = first.map(([article]) => data.names[article][1]);
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
    const source = element("p", { className: "source" }, ...first.flatMap((place) => [badge(place), " "]), element("span", { dir: "auto", textContent: names.slice(0, MOST_NAMES).join(", ") + more }));
    if (places.every(([, , , doubtful]) => doubtful)) source.append(" ", element("span", { className: "doubt", textContent: "doubtful" }));
    return element("li", {}, marked(text, differs), source);
  };
  const drawWordings = (details) => {
    if (details.querySelector(".tellings")) return;
    const finding = details.closest(".finding"), story = data.stories[finding.closest(".story").dataset.story];
    const grouped = new Map();
    for (const place of toldOf(finding)) {
      const text = cut(linesOf(place[0]), place[1], place[2]);
      grouped.set(text, [...(grouped.get(text) || []), place]);
    }
    const texts = [...grouped.keys()], differs = differing(texts);
    const drawn = texts.map((text, i) => wording(text, differs[i], grouped.get(text), story.articles));
    const below = [], [why, ...related] = story.later[finding.dataset.number];
    if (why) below.push(element("p", { className: "why", dir: "auto", textContent: `Compared: ${why}` }));
    for (const href of related) {
      const words = document.getElementById(href.slice(1)).querySelector(".statement").textContent;
      const shown = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…` : words;
      below.push(element("p", { className: "why" }, "See also ", element("a", { href, dir: "auto", textContent: shown })));
    }
    details.querySelector(".marks").replaceWith(element("ol", { className: "tellings" }, ...drawn), ...below);
  };
  document.addEventListener("toggle", (event) => event.target.matches(".finding details[open]") && drawWordings(event.target), true);

  // -- overruling: the command that rules otherwise of two articles, or of the first passages of both that tell the finding
  const quoted = (text) => (/^[\w.,:/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const command = ({ rule, of }, finding) => {
    const pair = of.split(",").map(Number);
    const words = pair.map((article) => finding && toldOf(finding).find(([other]) => other === article));
    const at = words.map((place, i) => place && `--at-${"ab"[i]}=${quoted(cut(linesOf(place[0]), place[1], place[2]).replace(/\s+/g, " ").trim())}`);
    const sources = pair.map((article) => quoted(data.names[article][2]));
    return ["retold rule", data.collection ? quoted(data.collection) : "COLLECTION", rule, ...sources, ...at.filter(Boolean)].join(" ");
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-rule]");
    if (!button) return;
    const place = button.closest("p"), shown = place.nextElementSibling;
    if (shown && shown.matches(".command")) return shown.remove();
    const code = element("code", { textContent: command(button.dataset, button.closest(".finding")) });
    const said = element("span", { className: "doubt" });
    said.setAttribute("role", "status");
    place.after(element("p", { className: "command" }, code, " ", said));
    getSelection().selectAllChildren(code);
    said.textContent = document.execCommand("copy") ? "copied" : "copy it";
  });

  const markLine = ({ line, start, letters }, spans, begun) => {
    const copy = line.cloneNode(false);
    copy.removeAttribute("id");
    let position = 0;
    for (const { from, to, tie, words, differs } of spans) {
      const low = Math.max(0, from - start), high = Math.min(letters.length, to - start);
      if (low >= high) continue;
      copy.append(letters.slice(position, low).join(""));
      const text = letters.slice(low, high).join("");
      const at = words.indexOf(text);
      const mark = element("mark", { className: "tie" });
      mark.dataset.tie = tie;
      if (!begun.has(tie)) {
        begun.add(tie);
        mark.dataset.label = tie + 1;
        mark.tabIndex = 0;
        mark.setAttribute("role", "button");
      }
      let done = 0;
      for (const [s, e] of differs.map(([s, e]) => [s - at, e - at])) {
        if (at < 0 || s < done || e > text.length) continue;
        mark.append(text.slice(done, s), element("span", { className: "differs", textContent: text.slice(s, e) }));
        done = e;
      }
      mark.append(text.slice(done));
      copy.append(mark);
      position = high;
    }
    copy.append(letters.slice(position).join(""));
    return copy;
  };

  const draw = () => {
    const { story, chosen, focus } = now;
    const texts = new Map(chosen.map((article) => [article, linesOf(article)]));
    now.ties = findTies(story, chosen, focus);
    const marks = new Map(chosen.map((article) => [article, []]));
    now.ties.forEach(({ sides }, tie) => {
      const words = sides.map(([article, start, end]) => cut(texts.get(article), start, end));
      const differs = differing(words);
      sides.forEach(([article, from, to], i) => marks.get(article).push({ from, to, tie, words: words[i], differs: differs[i] }));
    });
    drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawing.id = "reader-ties";
    drawing.setAttribute("aria-hidden", "true");
    columns.replaceChildren(...chosen.map((article) => {
      const [code, name] = data.names[article];
      const spans = marks.get(article).sort((a, b) => a.from - b.from), begun = new Set();
      const text = document.querySelector(`#a${article} .text`).cloneNode(false);
      text.append(...texts.get(article).map((line) => markLine(line, spans, begun)));
      const about = document.querySelector(`#a${article} .about`).firstChild.textContent.replace(/ · $/, "");
      const column = element("section", { className: "column", tabIndex: 0 }, element("h3", {}, element("b", { className: "code", textContent: code }), ` ${name} `, element("span", { textContent: about })), text);
      column.setAttribute("aria-label", `${code} ${name}`);
      column.addEventListener("scroll", joinColumns, { passive: true });
      return column;
    }), drawing);
    const number = now.ties.length;
    hint.textContent = number ? `${number} shared ${number === 1 ? "passage" : "passages"}, numbered alike; choose one to line them up.` : "These articles share no passage.";
    select(Math.max(0, now.ties.findIndex((tie) => focus >= 0 && tie.finding === focus)));
  };

  // -- bands between neighbouring columns, from each passage to its counterpart, as far as both are in sight
  const joinColumns = () => {
    if (waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      const frame = columns.getBoundingClientRect(), sheets = [...columns.querySelectorAll(".column")];
      const places = sheets.map((sheet) => {
        const edge = sheet.getBoundingClientRect(), top = edge.top + sheet.firstElementChild.offsetHeight, found = new Map();
        for (const mark of sheet.querySelectorAll(".tie")) {
          const box = mark.getBoundingClientRect(), before = found.get(mark.dataset.tie);
          if (box.bottom < top || box.top > edge.bottom) continue;
          const low = Math.max(box.top, top), high = Math.min(box.bottom, edge.bottom);
          found.set(mark.dataset.tie, before ? [Math.min(before[0], low), Math.max(before[1], high)] : [low, high]);
        }
        return { left: edge.left - frame.left + columns.scrollLeft, right: edge.right - frame.left + columns.scrollLeft, found };
      });
      drawing.replaceChildren();
      drawing.style.width = `${columns.scrollWidth}px`;
      for (let i = 0; i + 1 < places.length; i++) {
        const x1 = places[i].right, x2 = places[i + 1].left, middle = (x1 + x2) / 2;
        for (const [tie, [a, b]] of places[i].found) {
          const other = places[i + 1].found.get(tie);
          if (!other) continue;
          const [p, q, r, s] = [a, b, ...other].map((y) => Math.round(y - frame.top));
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          path.setAttribute("d", `M${x1} ${p} C${middle} ${p} ${middle} ${r} ${x2} ${r} L${x2} ${s} C${middle} ${s} ${middle} ${q} ${x1} ${q} Z`);
          if (Number(tie) === now.tie) path.setAttribute("class", "on");
          drawing[Number(tie) === now.tie ? "append" : "prepend"](path);
        }
      }
    });
  };
  addEventListener("resize", () => reader.open && joinColumns());

  const select = (tie, from) => {
    joinColumns();
    if (!now.ties.length) return;
    now.tie = (tie + now.ties.length) % now.ties.length;
    for (const old of columns.querySelectorAll(".tie.on")) old.classList.remove("on");
    const marks = [...columns.querySelectorAll(`.tie[data-tie="${now.tie}"]`)];
    for (const mark of marks) mark.classList.add("on");
    const origin = from && from.closest(".column");
    for (const column of columns.querySelectorAll(".column")) {
      const mark = marks.find((candidate) => column.contains(candidate));
      if (!mark || column === origin) continue;
      const level = from ? from.getBoundingClientRect().top - origin.getBoundingClientRect().top : Math.min(160, column.clientHeight / 3);
      column.scrollTop += mark.getBoundingClientRect().top - column.getBoundingClientRect().top - level;
    }
  };

  const choose = (story, chosen, focus) => {
    const finding = document.querySelector(`#s${story + 1} .finding[data-number="${focus}"]`);
    document.getElementById("reader-title").textContent = finding ? finding.querySelector(".statement").textContent : "Side by side";
    now = { story, chosen, focus, ties: [], tie: 0 };
    const boxes = data.stories[story].articles.map((article) => {
      const [code, name] = data.names[article];
      const box = element("input", { type: "checkbox", value: String(article), checked: chosen.includes(article) });
      return element("label", {}, box, ` ${code} ${name}`);
    });
    choice.replaceChildren(choice.firstElementChild, ...boxes);
    if (!reader.open) reader.showModal();
    draw();
  };

  choice.addEventListener("change", () => {
    const picked = [...choice.querySelectorAll(":checked")].map((box) => Number(box.value));
    const kept = now.chosen.filter((article) => picked.includes(article));
    now.chosen = [...kept, ...picked.filter((article) => !kept.includes(article))];
    draw();
    for (const box of choice.querySelectorAll("input")) box.disabled = !box.checked && now.chosen.length >= MOST_COLUMNS;
  });
  columns.addEventListener("click", (event) => {
    const mark = event.target.closest(".tie");
    if (mark) select(Number(mark.dataset.tie), mark);
  });
  columns.addEventListener("keydown", (event) => {
    const mark = event.target.closest(".tie");
    if (!mark || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    select(Number(mark.dataset.tie), mark);
  });
  document.getElementById("reader-previous").addEventListener("click", () => select(now.tie - 1));
  document.getElementById("reader-next").addEventListener("click", () => select(now.tie + 1));
  document.getElementById("reader-close").addEventListener("click", () => reader.close());
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open]");
    if (!button) return;
    const story = Number(button.closest(".story").dataset.story), finding = button.closest(".finding");
    choose(story, button.dataset.open.split(",").map(Number), finding ? Number(finding.dataset.number) : -1);
  });
})();
