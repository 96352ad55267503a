(() => {
  "use strict";
  const form = document.getElementById("filter");
  const cards = [...document.querySelectorAll("article.card")];
  const count = document.getElementById("count");
  const nothing = document.getElementById("nothing");
  const texts = new Map();
  const text = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };
  const among = (card, name, wanted) => wanted === "" || card.dataset[name].split(" ").includes(wanted);
  const apply = () => {
    const data = new FormData(form);
    const kinds = data.getAll("k");
    const severities = data.getAll("s");
    const words = data.get("q").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      const has = (name) => card.classList.contains(name);
      const fits = kinds.some(has) && severities.some(has) &&
        ["r", "c", "t", "o", "w"{% if facets.states %}, "z"{% endif %}].every((name) => among(card, name, data.get(name) ?? "")) &&
        words.every((word) => text(card).includes(word));
      card.hidden = !fits;
      shown += fits;
    }
    count.textContent = `${shown.toLocaleString("en")} of ${cards.length.toLocaleString("en")}`;
    nothing.hidden = shown > 0 || cards.length === 0;
  };
  let waiting;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 80); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  // a link into what is folded or filtered away shows it
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) { form.reset(); apply(); }
    if (target.tagName === "DETAILS") target.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  form.hidden = cards.length === 0;
  apply();
  open();
})();
