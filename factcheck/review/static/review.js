// The editors' page, live: keys, focus, notes kept, and what other editors decide meanwhile.
// The page works without it: every key only presses what stands on the page.
(() => {
  "use strict";
  const one = (css, within = document) => within.querySelector(css);
  const all = (css, within = document) => [...within.querySelectorAll(css)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const remembered = (name, value) => {
    // a browser may refuse to keep anything; the page then forgets, and works
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch { /* forgotten */ }
    return null;
  };
  const drafts = (name, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem(name);
      if (value) sessionStorage.setItem(name, value);
      else sessionStorage.removeItem(name);
    } catch { /* forgotten */ }
    return null;
  };

  // ---- what is said aloud, and shown for a while; `stays` until something else is said
  let silence;
  const say = (text, stays = false) => {
    const live = one("#live");
    if (!live) return;
    clearTimeout(silence);
    live.textContent = text;
    if (!stays) silence = setTimeout(() => { live.textContent = ""; }, 5_000);
  };

  // ---- keys
  const LETTERS = "abcdefghilmpqrtvwxyz"; // those of j k u s n o are taken
  let keysOn = remembered("keys") !== "off";
  const showKeys = () => {
    document.documentElement.classList.toggle("keys-off", !keysOn);
    for (const box of all("[data-keys-switch]")) box.checked = keysOn;
    for (const control of all("[data-key]")) {
      if (keysOn) control.setAttribute("aria-keyshortcuts", control.dataset.key);
      else control.removeAttribute("aria-keyshortcuts");
    }
  };
  // the answers to what a verdict asks are lettered in the order in which they are seen
  const letter = () => {
    const answers = all("[data-answer]");
    for (const answer of answers) { delete answer.dataset.key; answer.removeAttribute("aria-keyshortcuts"); }
    answers.filter((answer) => shown(answer)).forEach((answer, at) => {
      const cap = one("kbd", answer.closest(".pick, .chip"));
      if (LETTERS[at]) answer.dataset.key = LETTERS[at];
      if (cap) { cap.textContent = LETTERS[at] ?? ""; cap.hidden = !LETTERS[at]; }
    });
    showKeys();
  };
  const typing = (element) => element.isContentEditable ||
    element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])");
  // ---- what a small window folds away: the queue, the verdicts
  const unfold = (part, open) => {
    part?.classList.toggle("open", open);
    part?.querySelector("[data-fold]")?.setAttribute("aria-expanded", open);
    letter();
  };
  document.addEventListener("click", (event) => {
    const fold = event.target.closest("[data-fold]");
    if (fold) unfold(fold.parentElement, !fold.parentElement.classList.contains("open"));
  });
  const press = (control) => {
    if (control.matches("textarea, input[type=search], input[type=text]")) control.focus();
    else {
      if (control.matches("input[type=radio], input[type=checkbox]")) control.focus({ focusVisible: true, preventScroll: true });
      control.click();
    }
  };
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.key === "Escape" && at.closest?.("details.pop")) at.closest("details.pop").open = false;
    if (event.key === "Escape" && typing(at)) { at.blur(); return; }
    if (event.key === "Enter" && at.matches?.("[data-enter-saves]") && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      at.form.requestSubmit();
      return;
    }
    if (!keysOn || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(at)) return;
    const form = one("#verdict:not(.held), #verdict.open") && one("#decide");
    if (event.key === "Enter" && form && !at.closest("a, button, summary")) {
      event.preventDefault();
      if (!event.repeat) form.requestSubmit(one("button.first", form));
      return;
    }
    const named = all("[data-key]").filter((c) => c.dataset.key === event.key.toLowerCase() && !c.disabled);
    if (form && !shown(form) && named.some((c) => form.contains(c) && c.name === "verdict")) unfold(one("#verdict"), true);
    const control = named.find((c) => shown(c));
    if (!control) return;
    event.preventDefault();
    if (!event.repeat || "jk".includes(control.dataset.key)) press(control);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-keys-switch]")) {
      keysOn = event.target.checked;
      remembered("keys", keysOn ? "on" : "off");
      letter();
      say(keysOn ? "Keys are on." : "Keys are off.");
    } else if (event.target.matches("[name=verdict]")) letter();
  });

  // ---- the verdict: chips fill the note, what a verdict asks must be answered
  let sent = ""; // what is on its way
  const mine = new Set(); // those decided here: the news of each is known, however late it comes
  let pending = ""; // the draft of its note, forgotten once it is saved
  const draft = (form) => new URL(form.action).pathname;
  const note = () => one("[data-enter-saves]");
  document.addEventListener("click", (event) => {
    const chip = event.target.closest("[data-reason]");
    if (!chip || !note()) return;
    const parts = note().value.split("; ").map((part) => part.trim()).filter(Boolean);
    const reason = chip.dataset.reason;
    const had = parts.includes(reason);
    note().value = (had ? parts.filter((part) => part !== reason) : [...parts, reason]).join("; ");
    note().dispatchEvent(new Event("input", { bubbles: true }));
  });
  const pressed = () => {
    const parts = note()?.value.split("; ").map((part) => part.trim()) ?? [];
    for (const chip of all("[data-reason]")) chip.setAttribute("aria-pressed", parts.includes(chip.dataset.reason));
  };
  document.addEventListener("input", (event) => {
    if (event.target !== note()) return;
    drafts(draft(event.target.form), event.target.value);
    pressed();
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-undo]")) sent = "undo";
    if (!event.target.matches("[data-verdict]")) return;
    const verdict = one("[name=verdict]:checked", event.target);
    unfold(one("#verdict"), true);
    const open = all("[data-asks]", event.target).find((asked) => shown(asked) && !one(":checked", asked));
    const unsaid = !note().value.trim() && all("[data-notes]", event.target).find((asked) => shown(asked));
    if (verdict && !open && !unsaid) {
      pending = draft(event.target);
      sent = "decision";
      mine.add(one("#finding").dataset.finding);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    say(`${open?.dataset.asks ?? unsaid?.dataset?.notes ?? "Choose a verdict"} first.`);
    (unsaid && !open ? note() : one("input:not([type=hidden]), a", open ?? event.target))?.focus({ focusVisible: true });
  }, true);

  // ---- after every change of the page
  let queueAt = 0;
  let unfolded = [];
  const settle = () => {
    for (const passage of all(".passage:not(.near)")) {
      const quote = one(".quote", passage);
      if (!quote) continue;
      const lines = 2 * parseFloat(getComputedStyle(passage).lineHeight) + 3; // shown above the quote
      passage.scrollTop += quote.getBoundingClientRect().top - passage.getBoundingClientRect().top - lines;
    }
    const queue = one("#queue");
    const current = queue && one("[aria-current]", queue);
    if (queue) queue.scrollTop = queueAt;
    for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
    if (current) {
      const [box, item] = [queue.getBoundingClientRect(), current.getBoundingClientRect()];
      if (item.top < box.top + 40 || item.bottom > box.bottom) queue.scrollTop += item.top - box.top - box.height / 3;
    }
    const kept = note() && drafts(draft(note().form));
    if (kept && !note().value) note().value = kept;
    pressed();
    letter();
  };
  const remember = () => {
    queueAt = one("#queue")?.scrollTop ?? 0;
    unfolded = all("#queue details[open]").map((details) => details.id);
  };
  document.addEventListener("htmx:beforeSwap", () => { remember(); one("p[data-news]")?.remove(); });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "finding") return;
    const error = one("#finding .error");
    if (pending && !error) drafts(pending, "");
    pending = "";
    settle();
    scrollTo({ top: 0, behavior: "instant" });
    (error ?? one("#said"))?.focus({ preventScroll: true });
    const news = one("#finding").dataset.news;
    if (sent === "undo" && !error) mine.add(one("#finding").dataset.finding);
    if (news && !error) say(news + (keysOn && news.startsWith("Saved") ? " u undoes it." : ""));
    sent = "";
  });
  document.addEventListener("htmx:responseError", (event) => {
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    say(one("main [role=alert]", answer)?.textContent ?? "The page refused that. Load it again.", true);
  });
  document.addEventListener("htmx:sendError", () =>
    say("The page does not answer, and nothing was saved: has the command been ended?", true));
  document.addEventListener("click", (event) => {
    for (const pop of all("details.pop[open]")) if (!pop.contains(event.target)) pop.open = false;
  });

  // ---- what happens meanwhile: parts marked data-live are taken from the page as it is now
  let asked = false;
  const refresh = async () => {
    if (asked) return;
    asked = true;
    await new Promise((done) => setTimeout(done, 300)); // of many decisions in a row one look
    asked = false;
    const key = one("#finding")?.dataset.finding; // what "/" shows first changes with each decision
    const look = (address) => fetch(address, { headers: { "X-Live": "true" } }).catch(() => null);
    const read = async (page) => new DOMParser().parseFromString(await page.text(), "text/html");
    let answer = await look(key ? `/f/${key}${location.search}` : location.href);
    if (answer?.status === 403) say(STRANGER, true);
    const gone = answer?.status === 404 && key;
    if (gone) {
      over(one("main [role=alert]", await read(answer))?.textContent ?? "This finding is there no more.");
      answer = await look(`/${location.search}`);
    }
    if (!answer?.ok) return;
    const now = await read(answer);
    if (key !== one("#finding")?.dataset.finding) { refresh(); return; } // the editor has moved on
    remember();
    const touched = note() && (note().value !== note().defaultValue ||
      all("#decide [type=radio], #decide [type=checkbox], #decide [type=date]").some((c) =>
        c.type === "date" ? c.value !== c.defaultValue : c.checked !== c.defaultChecked));
    for (const old of all("[data-live]")) {
      const fresh = now.getElementById(old.id);
      if (!fresh) continue;
      const busy = old.contains(document.activeElement) && typing(document.activeElement);
      const same = fresh.dataset.finding === old.dataset.finding;
      if (same) keepOpen(old, fresh);
      if (old.id === "finding" && (busy || touched || gone || (key && !same))) {
        const [was, is] = [one("#past", old), one("#past", fresh)];
        if (was && is && same) was.replaceWith(is);
        continue;
      }
      if (busy || fresh.isEqualNode(old)) continue;
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      old.replaceWith(fresh);
      window.htmx?.process(fresh);
      if (focused) (focused.id && document.getElementById(focused.id) || fresh).focus({ preventScroll: true });
    }
    settle();
  };
  // a finding that has gone stays to be read; what can be done is to go on
  const over = (why) => {
    const verdict = one("#verdict");
    if (!verdict || one(".gone", verdict)) return;
    const [told, on] = [document.createElement("p"), document.createElement("a")];
    told.className = "gone";
    told.textContent = why;
    told.setAttribute("role", "alert");
    on.className = "button first";
    on.href = `/${location.search}`;
    on.textContent = "Go on to the next";
    const had = verdict.contains(document.activeElement) || document.activeElement === document.body;
    verdict.replaceChildren(told, on);
    if (had) on.focus({ preventScroll: true });
  };
  // what an editor has opened stays open while the page is renewed
  const keepOpen = (old, fresh) => {
    const [were, are] = [all("details", old), all("details", fresh)];
    if (were.length === are.length) were.forEach((details, at) => { are[at].open = details.open; });
    for (const fold of all("[data-fold]", old)) {
      const twin = one(`[data-fold=${fold.dataset.fold}]`, fresh);
      const open = fold.parentElement.classList.contains("open");
      twin?.parentElement.classList.toggle("open", open);
      twin?.setAttribute("aria-expanded", open);
    }
  };
  const STRANGER = "The page was started anew. Open it by the link that the command has printed.";
  let stream;
  let away = false;
  let version = document.body.dataset.version;
  const listen = () => {
    if (document.hidden) { stream?.close(); stream = null; return; }
    if (stream) return;
    stream = new EventSource(`/events?since=${version}`);
    stream.addEventListener("hello", () => {
      if (away) { say("The page answers again."); refresh(); }
      away = false;
    });
    stream.addEventListener("error", () => {
      if (stream?.readyState === EventSource.CLOSED) say(STRANGER, true);
      else if (!away) say("The page does not answer, and nothing can be saved: has the command been ended?", true);
      away = true;
    });
    for (const kind of ["decided", "undone", "checked", "confirmed", "many"]) {
      stream.addEventListener(kind, (event) => {
        const news = JSON.parse(event.data);
        version = news.version;
        const own = news.who === document.body.dataset.who && (sent || mine.has(news.key) || kind === "confirmed");
        const at = new Date(news.when).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
        const written = one("p[data-news]");
        if (kind === "checked" && written) written.textContent = written.textContent.replace("It is being checked again.", news.told);
        if (!own && news.told) say(news.who ? `${news.who}, ${at}: ${news.told}` : news.told);
        refresh();
      });
    }
  };
  // a page that shows what would be written is the answer to a form: whoever comes back to it later
  // is to see the claim as it then is, not what was written long ago
  if (one("form[data-once]")) history.replaceState(history.state, "", location.href);
  // and a page that the browser has kept whole is loaded anew where what it shows has changed
  addEventListener("pageshow", async (event) => {
    const seen = event.persisted && one("main [name=seen]");
    if (!seen) return;
    const answer = await fetch(location.href, { headers: { "X-Live": "true" } }).catch(() => null);
    if (!answer?.ok) return;
    const now = one("main [name=seen]", new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (now?.value !== seen.value) location.reload();
  });
  document.addEventListener("visibilitychange", listen);
  listen();
  settle();
})();
