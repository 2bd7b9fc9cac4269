"use strict";
{
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const list = $("#rows"), rows = $$("#rows a[data-r]"), find = $("#find"), card = $("#card");
  const lesser = $("#lesser"), chosen = $("#chosen"), size = $("#size"), status = $("#status"), reader = $("#story");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const wide = matchMedia("(min-width: 60rem) and (min-height: 30rem)");
  const cards = new Map();
  let row = null, person = 0, mark = null, picker = null;

  const element = (name, text = "", className = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const show = (target, block = "center") =>
    target.scrollIntoView({ block, inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  const say = text => { status.textContent = text; };
  const story = () => $(".story.now");
  const marks = () => $$(".m", story());

  /* Stories: one is shown. Its marks become reachable by keyboard when it is first shown. */
  const open = number => {
    const next = document.getElementById("s" + number);
    if (!next) return;
    if (next !== story()) {
      close(false);
      story().classList.remove("now");
      next.classList.add("now");
      paint();
    }
    if (picker) picker.value = number;
    if (next.dataset.ready) return;
    next.dataset.ready = "yes";
    marks().forEach((one, index) => {
      one.setAttribute("role", "button");
      one.setAttribute("aria-haspopup", "dialog");
      one.tabIndex = index ? -1 : 0;
    });
  };

  /* Rows: one is in the tab order, the arrows move among those shown. */
  const stop = (next, all, old) => {
    if (old) old.tabIndex = -1;
    next.tabIndex = 0;
  };
  const shown = () => rows.filter(one => !one.parentElement.hidden);
  let stopped = rows[0] || null;
  rows.forEach(one => { one.tabIndex = one === stopped ? 0 : -1; });
  const step = by => {
    const among = shown();
    if (!among.length) return;
    const at = among.indexOf(stopped);
    const inside = list.contains(document.activeElement);
    const to = inside ? Math.max(0, Math.min(among.length - 1, at + by)) : Math.max(0, at);
    focusRow(among[to]);
  };
  const focusRow = next => {
    stop(next, rows, stopped);
    stopped = next;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  const clearRow = () => {
    if (row) row.removeAttribute("aria-current");
    row = null;
    $$(".on").forEach(one => one.classList.remove("on"));
  };
  const mention = ref => {
    const words = $$(`[data-x~="${ref}"]`, story());
    words.forEach(word => word.classList.add("on"));
    if (words.length) show(words[0]);
  };
  /* The same in the words of another story. */
  const also = one => {
    clearRow();
    close(false);
    open(one.dataset.s);
    mention(one.dataset.j);
    say("Shown in the story: " + one.textContent);
  };
  /* What stands against a row, opened. */
  const against = one => {
    const box = document.getElementById(one.hash.slice(1));
    box.closest("details").open = true;
    box.focus({ preventScroll: true });
    show(box, "start");
  };
  const go = one => {
    if (one.parentElement.hidden) every(true);
    clearRow();
    close(false);
    open(one.dataset.s);
    row = one;
    row.setAttribute("aria-current", "true");
    stop(one, rows, stopped);
    stopped = one;
    mention(one.dataset.r);
    history.replaceState(null, "", "#" + one.id);
    say("Shown in the story: " + $(".words", one).textContent.slice(0, 80));
  };

  /* Finding: rows that have the words, and the person, asked for. */
  let texts = null, due = 0;
  const later = () => {
    clearTimeout(due);
    due = setTimeout(filter, rows.length > 500 ? 120 : 0);
  };
  const filter = () => {
    clearTimeout(due);
    const words = find.value.trim().toLowerCase();
    texts = texts || rows.map(one => one.parentElement.textContent.toLowerCase());
    let count = 0;
    const whole = words || person || !lesser || lesser.getAttribute("aria-pressed") === "true";
    list.classList.remove("brief");
    rows.forEach((one, index) => {
      const fits = (whole || !one.parentElement.classList.contains("minor"))
        && (!words || texts[index].includes(words))
        && (!person || (" " + one.parentElement.dataset.p + " ").includes(" " + person + " "));
      if (one.parentElement.hidden === fits) one.parentElement.hidden = !fits;
      if (fits) count++;
    });
    const all = rows.length + (rows.length === 1 ? " row" : " rows");
    size.textContent = count < rows.length ? count + " of " + all : all;
    say(size.textContent);
    if (stopped && stopped.parentElement.hidden && count) {
      const first = shown()[0];
      stop(first, rows, stopped);
      stopped = first;
    }
  };
  const paint = () => {
    $$(".who").forEach(one => one.classList.remove("who"));
    if (person) $$(`[data-p~="${person}"]`, story()).forEach(one => one.classList.add("who"));
  };
  const choose = number => {
    person = person === number ? 0 : number;
    $$("#people button").forEach(one => one.setAttribute("aria-pressed", String(Number(one.dataset.p) === person)));
    const button = person && $(`#people button[data-p="${person}"]`);
    chosen.hidden = !person;
    if (button) $("span", chosen).textContent = "Rows with " + $(".name bdi", button).textContent;
    filter();
    const first = person && shown()[0];
    if (first && !$(`[data-p~="${person}"]`, story())) open(first.dataset.s);
    paint();
    if (person && !wide.matches) show($("#chronology"), "start");
  };

  /* Cards: what was understood of the marks at a place, the shortest first. */
  const known = () => {
    const id = story().id;
    if (!cards.has(id)) cards.set(id, JSON.parse(document.getElementById(id + "-cards").textContent));
    return cards.get(id);
  };
  const leap = (number, offset) => {
    const target = document.getElementById("s" + number + "-" + offset);
    if (!target) return;
    close(false);
    show(target);
    if (target.classList.contains("m")) toMark(target);
  };
  const section = (ref, all, number) => {
    const own = all[ref];
    if (!own) return null;
    const base = own.of ? all[own.of] : own;
    const box = element("section"), head = element("h3"), lines = element("dl");
    head.append(element("small", base.k), document.createTextNode(base.h));
    for (const line of own.of ? own.f.concat(base.f) : own.f) {
      const value = element("dd");
      value.dir = "auto";
      for (let i = 1; i < line.length; i += 2) {
        if (line[i + 1] < 0) {
          value.append(line[i]);
          continue;
        }
        const link = element("a", line[i]);
        if (typeof line[i + 1] === "string") {
          Object.assign(link, {href: line[i + 1], target: "_blank", rel: "noopener noreferrer"});
          value.append(link);
          continue;
        }
        link.href = "#s" + number + "-" + line[i + 1];
        link.addEventListener("click", event => {
          event.preventDefault();
          leap(number, line[i + 1]);
        });
        value.append(link);
      }
      lines.append(element("dt", line[0]), value);
    }
    box.append(head, lines);
    return box;
  };
  const rowLine = (refs, number) => {
    const here = refs.filter(ref => ref[0] === "r").map(ref => document.getElementById(ref + "-" + number)).filter(Boolean);
    if (!here.length) return null;
    const box = element("section"), lines = element("dl"), value = element("dd");
    for (const one of here) {
      const link = element("a", $(".date", one).textContent + ", " + one.parentElement.classList[0], "row");
      link.href = "#" + one.id;
      link.addEventListener("click", event => {
        event.preventDefault();
        if (one.parentElement.hidden) reset();
        go(one);
        focusRow(one);
        if (!wide.matches) show(one);
      });
      value.append(link);
    }
    lines.append(element("dt", here.length === 1 ? "Row" : "Rows"), value);
    box.append(lines);
    return box;
  };
  const button = (text, label, act) => {
    const made = element("button", text);
    made.type = "button";
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };
  const tell = one => {
    close(false);
    toMark(one, false);
    mark = one;
    one.setAttribute("aria-expanded", "true");
    const number = story().id.slice(1), refs = one.dataset.x.split(" ");
    const tools = element("nav");
    tools.setAttribute("aria-label", "Marks");
    tools.append(
      button("←", "Previous mark", () => beside(-1)),
      button("→", "Next mark", () => beside(1)),
      button("×", "Close", () => close(true)));
    const parts = refs.map(ref => section(ref, known(), number)).concat(rowLine(refs, number));
    card.replaceChildren(tools, ...parts.filter(Boolean));
    card.hidden = false;
    card.scrollTop = 0;
    place(one);
    card.focus({ preventScroll: true });
  };
  const place = one => {
    card.style.top = card.style.left = "";
    if (!wide.matches) {
      show(one);
      return;
    }
    const pane = reader.getBoundingClientRect();
    const lines = one.getClientRects(), first = lines[0], last = lines[lines.length - 1];
    const below = last.bottom + 8 + card.offsetHeight <= pane.bottom;
    const above = first.top - 8 - card.offsetHeight >= pane.top;
    const top = below || !above ? last.bottom + 8 : first.top - 8 - card.offsetHeight;
    const left = Math.max(pane.left + 12, Math.min(first.left, pane.left + reader.clientWidth - card.offsetWidth - 12));
    card.style.top = top - pane.top + reader.scrollTop + "px";
    card.style.left = left - pane.left + "px";
    if (!below && !above) card.scrollIntoView({ block: "nearest" });
  };
  const close = back => {
    if (card.hidden) return;
    card.hidden = true;
    mark.removeAttribute("aria-expanded");
    if (back) mark.focus({ preventScroll: true });
    mark = null;
  };
  const toMark = (one, focus = true) => {
    const old = $('.m[tabindex="0"]', story());
    if (one.classList.contains("m")) stop(one, null, old === one ? null : old);
    if (focus) one.focus({ preventScroll: true });
  };
  const beside = by => {
    const all = marks(), was = mark || document.activeElement;
    const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(was) + by))];
    const told = mark !== null;
    next.scrollIntoView({ block: "nearest" });
    if (told) tell(next); else toMark(next);
  };
  const reset = () => {
    find.value = "";
    if (person) choose(person); else filter();
  };

  /* Hands. */
  list.addEventListener("click", event => {
    const one = event.target.closest("a");
    if (!one || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (one.dataset.r) go(one); else if (one.dataset.j) also(one); else against(one);
  });
  $$(".conflicts a").forEach(one => one.addEventListener("click", event => {
    event.preventDefault();
    also(one);
  }));
  addEventListener("beforeprint", () => $$(".conflicts").forEach(one => { one.open = true; }));
  reader.addEventListener("click", event => {
    const link = event.target.closest("a[data-s]");
    if (link) open(link.dataset.s);
    if (card.contains(event.target)) return;
    const piece = event.target.closest(".text [data-x]");
    if (piece && /[taqeo]\d/.test(piece.dataset.x) && getSelection().isCollapsed) tell(piece);
    else close(false);
  });
  $$(".notes a").forEach(one => one.addEventListener("click", event => {
    event.preventDefault();
    open(one.dataset.s);
    const target = document.getElementById(one.hash.slice(1));
    if (!target) return;
    show(target);
    toMark(target);
  }));
  $$("#people button").forEach(one => one.addEventListener("click", () => choose(Number(one.dataset.p))));
  $("button", chosen).addEventListener("click", reset);
  find.addEventListener("input", later);
  $$(".legend button").forEach(one => one.addEventListener("click", () => {
    const off = reader.classList.toggle("no-" + one.dataset.mark);
    one.setAttribute("aria-pressed", String(!off));
  }));
  $('.jump a[href="#chronology"]').addEventListener("click", event => {
    if (!row) return;
    event.preventDefault();
    focusRow(row);
    show(row);
  });
  const contents = $(".contents");
  if (contents) {
    picker = element("select");
    picker.setAttribute("aria-label", "Story");
    $$("a", contents).forEach(one => {
      const option = element("option", one.textContent);
      option.value = one.dataset.s;
      picker.append(option);
    });
    picker.addEventListener("change", () => {
      clearRow();
      open(picker.value);
      reader.scrollTop = 0;
    });
    contents.replaceChildren(picker);
  }

  /* Keys. */
  const inText = () => story().contains(document.activeElement) || card.contains(document.activeElement);
  const escape = () => {
    if (!card.hidden) close(true);
    else if (person || find.value) reset();
    else clearRow();
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, select"), inRows = list.contains(event.target);
    const act = {
      Escape: escape,
      j: !typing && (() => step(1)),
      k: !typing && (() => step(-1)),
      ArrowDown: inRows && (() => step(1)),
      ArrowUp: inRows && (() => step(-1)),
      Home: inRows && (() => step(-rows.length)),
      End: inRows && (() => step(rows.length)),
      ArrowRight: !typing && inText() && (() => beside(1)),
      ArrowLeft: !typing && inText() && (() => beside(-1)),
      "/": !typing && (() => find.focus()),
      Enter: event.target.matches(".text .m") && (() => tell(event.target)),
      " ": event.target.matches(".text .m") && (() => tell(event.target))
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  card.addEventListener("focusout", event => {
    if (event.relatedTarget && !card.contains(event.relatedTarget)) close(false);
  });

  /* Rows of less weight are shown when asked for, or looked for. */
  const every = on => {
    if (!lesser) return;
    lesser.setAttribute("aria-pressed", String(on));
    lesser.textContent = on ? lesser.dataset.fewer : lesser.dataset.more;
    filter();
  };
  if (lesser) lesser.addEventListener("click", () => every(lesser.getAttribute("aria-pressed") !== "true"));
  filter();
  say("");

  /* An address that names a row shows that row, one that names a place its story. */
  open(1);
  const asked = document.getElementById(location.hash.slice(1));
  if (asked && rows.includes(asked)) {
    go(asked);
    asked.scrollIntoView({ block: "center" });
  } else if (asked && asked.closest(".story")) {
    open(asked.closest(".story").id.slice(1));
    asked.scrollIntoView({ block: "center" });
  }
}
