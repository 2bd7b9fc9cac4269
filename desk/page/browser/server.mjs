/**
 * Serves the built page and as much of the server's API as the page uses, with invented stories, kept in memory.
 * `node browser/server.mjs` and then http://127.0.0.1:7390/
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { harbour, reading, saltby } from "./stories.mjs";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};
const GUARDS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** A server on a port of its own; `isDown` makes it answer nothing, `token` makes it ask for one. */
export function serve({ port = 0, token = null, big = 10_000 } = {}) {
  const state = {
    dossiers: new Map([saltby(), harbour(big)].map((one) => [one.name, one])),
    jobs: new Map(),
    listeners: new Set(),
    isDown: false,
    token,
  };
  const server = createServer((request, response) => {
    if (state.isDown) return void request.socket.destroy();
    handle(state, request, response).catch((fault) => problem(response, fault.status ?? 500, fault.message));
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () =>
      resolve({
        server,
        state,
        url: `http://127.0.0.1:${server.address().port}/`,
        close: () => (server.closeAllConnections(), server.close()),
      }),
    );
  });
}

async function handle(state, request, response) {
  const url = new URL(request.url, "http://127.0.0.1");
  if (!url.pathname.startsWith("/api/v1/")) return file(url.pathname, response);
  if (state.token && request.headers.authorization !== `Bearer ${state.token}`)
    return problem(response, 401, "This server asks for its key.");
  const parts = url.pathname.slice("/api/v1/".length).split("/").map(decodeURIComponent);
  if (parts[0] === "health") return json(response, { status: "ok", version: "fixture" });
  if (parts[0] === "jobs") return jobs(state, parts, request, response);
  if (parts[0] !== "dossiers") return problem(response, 404, "Nothing there.");
  if (parts.length === 1) return dossiers(state, request, response);
  const dossier = state.dossiers.get(parts[1]);
  if (!dossier) return problem(response, 404, `There is no dossier "${parts[1]}".`);
  return inDossier(state, dossier, parts.slice(2), url.searchParams, request, response);
}

async function file(path, response) {
  const name = normalize(path === "/" ? "index.html" : path.slice(1));
  try {
    const bytes = await readFile(join(DIST, name));
    response.writeHead(200, { ...GUARDS, "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    problem(response, 404, "Nothing there.");
  }
}

function json(response, body, status = 200) {
  response.writeHead(status, { ...GUARDS, "Content-Type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

function problem(response, status, detail) {
  response.writeHead(status, { ...GUARDS, "Content-Type": "application/problem+json; charset=utf-8" });
  response.end(JSON.stringify({ type: "about:blank", title: "Not so", status, detail }));
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function paged(response, items, params) {
  const limit = Math.min(Number(params.get("limit") ?? 100), 1000);
  const from = Number(params.get("cursor") ?? 0);
  const next = from + limit < items.length ? String(from + limit) : null;
  json(response, { items: items.slice(from, from + limit), next, total: items.length });
}

const info = (dossier) => ({
  name: dossier.name,
  title: dossier.title,
  created: "2024-03-07T09:00:00Z",
  stories: dossier.stories.length,
  from: "2023-08-01",
  to: "2026-08-31",
  corrections: dossier.corrections.length,
});

async function dossiers(state, request, response) {
  if (request.method === "GET") return paged(response, [...state.dossiers.values()].map(info), new URLSearchParams());
  const { name, title } = JSON.parse(await body(request));
  if (state.dossiers.has(name)) return problem(response, 409, `"${name}" is there already.`);
  const made = {
    name,
    title: title ?? null,
    stories: [],
    rows: [],
    people: [],
    quotes: [],
    conflicts: [],
    corrections: [],
  };
  state.dossiers.set(name, made);
  return json(response, info(made), 201);
}

function kept(dossier, params) {
  const has = (text, part) => (text ?? "").toLowerCase().includes(part.toLowerCase());
  const kinds = params.getAll("kind").map((kind) => kind.toUpperCase());
  const story = (row) => dossier.stories.find((one) => one.id === row.story);
  return dossier.rows.filter(
    (row) =>
      !row.isHidden &&
      (row.isMain || params.get("all") === "true") &&
      (!params.get("actor") || row.actors.some((one) => has(one.name, params.get("actor")))) &&
      (!kinds.length || kinds.includes(row.kind)) &&
      (!params.get("status") || row.status === params.get("status").toUpperCase()) &&
      (!params.get("text") || has(row.words, params.get("text"))) &&
      (!params.get("source") ||
        has(story(row).source, params.get("source")) ||
        has(story(row).publisher, params.get("source"))) &&
      (!params.get("from") || !row.when.end.latest || row.when.end.latest >= params.get("from")) &&
      (!params.get("to") ||
        !row.when.begin.earliest ||
        row.when.begin.earliest.slice(0, params.get("to").length) <= params.get("to")),
  );
}

async function inDossier(state, dossier, [what, id], params, request, response) {
  const get = request.method === "GET";
  switch (what) {
    case undefined:
      if (get) return json(response, info(dossier));
      state.dossiers.delete(dossier.name);
      return void response.writeHead(204, GUARDS).end();
    case "rows":
      return id ? json(response, detail(dossier, id)) : paged(response, kept(dossier, params), params);
    case "stories":
      if (!get && !id) return add(state, dossier, request, response);
      if (!get) return removeStory(state, dossier, id, response);
      return id ? json(response, reading(dossier, id)) : paged(response, dossier.stories.map(storyItem), params);
    case "actors":
      return id ? json(response, actorDetail(dossier, id)) : paged(response, actors(dossier, params), params);
    case "quotes":
      return paged(response, quotes(dossier, params), params);
    case "conflicts":
      return paged(response, dossier.conflicts, params);
    case "corrections":
      if (!get) return correct(state, dossier, request, response);
      if (request.headers.accept === "application/x-ndjson")
        return void response
          .writeHead(200, { ...GUARDS, "Content-Type": "application/x-ndjson" })
          .end(dossier.corrections.map((one) => `${JSON.stringify(one)}\n`).join(""));
      return paged(
        response,
        dossier.corrections.map(({ before, ...shown }) => shown),
        params,
      );
    case "search":
      return paged(response, hits(dossier, params.get("q") ?? ""), params);
    case "export":
      response.writeHead(200, {
        ...GUARDS,
        "Content-Type": "text/csv",
        "Content-Disposition": `attachment; filename="${dossier.name}.${params.get("format")}"`,
      });
      return void response.end(
        kept(dossier, params)
          .map((row) => `${row.whenWords},"${row.words}"\n`)
          .join(""),
      );
    case "events":
      return events(state, dossier, request, response);
    default:
      return problem(response, 404, "Nothing there.");
  }
}

const storyItem = ({ text, ...story }) => ({
  copyOf: null,
  publishedBasis: story.published ? "DATELINE" : "NONE",
  ...story,
  words: text.split(/\s+/).length,
});

function detail(dossier, id) {
  const row = dossier.rows.find((one) => one.id.startsWith(id));
  if (!row) throw Object.assign(new Error(`There is no row "${id}".`), { status: 404 });
  const told = (story, start, end, words, reasons) => ({
    ...storyItem(dossier.stories.find((one) => one.id === story)),
    story,
    start,
    end,
    words,
    reasons,
  });
  const reports = [told(row.story, row.start, row.end, row.words, [])];
  if (row.reports > 1) {
    const copy = dossier.stories.find((one) => one.copyOf === row.story);
    const start = copy.text.indexOf(row.words);
    reports.push(told(copy.id, start, start + row.words.length, row.words, []));
    const other = dossier.rows.find((one) => one.words.startsWith("Seven people"));
    reports.push(
      told(other.story, other.start, other.end, other.words, [
        { kind: "NAME", words: "saltby" },
        { kind: "WORD", words: "pier" },
      ]),
    );
  }
  return {
    ...row,
    reports,
    why: {
      date:
        row.when.basis === "NONE"
          ? "No words of the story say when."
          : `“${row.whenWords}” is counted from the publication on 4 March 2024.`,
      speaker: row.voices.length ? `${row.voices[0].who} stands beside “said”.` : null,
      chain: ["weekday: the Saturday before the dateline", "evening narrows nothing"],
    },
    conflicting: dossier.conflicts.filter((one) => row.conflicts.includes(one.id)),
    corrections: dossier.corrections.filter((one) => one.row === row.id),
  };
}

function actors(dossier, params) {
  const text = (params.get("text") ?? "").toLowerCase();
  return dossier.people
    .filter(
      (one) =>
        !one.isGone &&
        one.name.toLowerCase().includes(text) &&
        (!params.get("kind") || one.kind === params.get("kind").toUpperCase()),
    )
    .map((one) => actorItem(dossier, one))
    .sort((a, b) => b.rows - a.rows);
}

function actorItem(dossier, one) {
  const rows = dossier.rows.filter((row) => row.actors.some((actor) => actor.id === one.id));
  return {
    ...one,
    stories: one.in.length,
    rows: rows.length,
    quotes: dossier.quotes.filter((quote) => quote.speaker?.id === one.id).length,
    first: rows[0]?.when.begin.earliest ?? null,
    last: rows.at(-1)?.when.end.latest ?? null,
    isNamed: true,
    corrections: [],
  };
}

function actorDetail(dossier, id) {
  const one = dossier.people.find((other) => other.id === id && !other.isGone);
  if (!one) throw Object.assign(new Error("There is nobody of this id."), { status: 404 });
  const story = dossier.stories.find((other) => other.id === one.in[0]);
  const start = story.text.indexOf(one.name);
  const fact = (kind, value) => ({
    kind,
    value,
    actor: null,
    story: story.id,
    start,
    end: start + one.name.length,
    words: one.name,
  });
  return {
    ...actorItem(dossier, one),
    relations: one.id === "a3" ? [{ ...fact("EMPLOYER", "engineer"), actor: { id: "a8", name: "Northline" } }] : [],
    facts: [...one.roles.map((role) => fact("ROLE", role)), ...one.ages.map((age) => fact("AGE", age))],
    appearances: one.in.map((name, i) => ({
      story: name,
      actor: "a1",
      reasons: i ? [{ kind: "FULL_NAME", words: one.name.toLowerCase() }] : [],
      mentions: 2,
    })),
  };
}

function quotes(dossier, params) {
  const has = (text, part) => !part || (text ?? "").toLowerCase().includes(part.toLowerCase());
  return dossier.quotes.filter(
    (one) =>
      has(one.words, params.get("text")) &&
      has(one.speaker?.name, params.get("actor")) &&
      has(one.channel, params.get("channel")),
  );
}

function hits(dossier, q) {
  return dossier.stories
    .filter((story) => story.text.toLowerCase().includes(q.toLowerCase()))
    .map((story) => {
      const at = story.text.toLowerCase().indexOf(q.toLowerCase());
      return {
        story: story.id,
        title: story.title,
        source: story.source,
        published: story.published,
        snippet: [
          { text: story.text.slice(Math.max(0, at - 40), at), mark: false },
          { text: story.text.slice(at, at + q.length), mark: true },
          { text: story.text.slice(at + q.length, at + q.length + 60), mark: false },
        ],
        rows: [],
      };
    });
}

/** Keeps what stood there before, which an undo brings back. */
async function correct(state, dossier, request, response) {
  const wish = JSON.parse(await body(request));
  if (!wish.by) return problem(response, 400, "Say who corrects this: by.");
  const id = (dossier.corrections.length + 1).toString(16).padStart(16, "0");
  const before = structuredClone({
    rows: dossier.rows,
    people: dossier.people,
    quotes: dossier.quotes,
    conflicts: dossier.conflicts,
  });
  const what = apply(dossier, wish);
  dossier.corrections.push({
    id,
    by: wish.by,
    at: "2024-03-07T10:00:00Z",
    what,
    comment: wish.why ?? null,
    undone: false,
    unmet: null,
    row: wish.row ?? null,
    before,
  });
  changed(state, dossier);
  return json(response, { id, what }, 201);
}

function apply(dossier, wish) {
  const row = dossier.rows.find((one) => one.id === (wish.row ?? wish.rows?.[0]));
  const actor = dossier.people.find((one) => one.id === (wish.actor ?? wish.actors?.[0]));
  switch (wish.do) {
    case "date": {
      if (!/^[\dX./~?%-]+$/.test(wish.date))
        throw Object.assign(new Error(`"${wish.date}" is not a date in EDTF.`), { status: 400 });
      const [from, to = from] = wish.date.split("/");
      row.when =
        wish.date === "XXXX"
          ? NOWHEN
          : {
              ...row.when,
              edtf: wish.date,
              basis: "PERSON",
              begin: { earliest: from, latest: from },
              end: { earliest: to, latest: to },
            };
      row.whenWords = wish.date;
      row.edited = true;
      return `dated ${wish.date}`;
    }
    case "hide":
      row.isHidden = true;
      return `hid “${row.words}”`;
    case "note":
      if (row) row.notes.push({ note: wish.note, by: wish.by });
      return `noted “${wish.note}”`;
    case "speaker": {
      const quote = dossier.quotes.find((one) => one.id === wish.quote);
      quote.speaker = wish.name ? { id: "a99", name: wish.name } : actor ? { id: actor.id, name: actor.name } : null;
      return `said by ${quote.speaker?.name ?? "nobody known"}`;
    }
    case "rename-actor":
      actor.aliases.push(actor.name);
      actor.name = wish.name;
      return `renamed to ${wish.name}`;
    case "merge-actors":
      for (const id of wish.actors.slice(1)) {
        const other = dossier.people.find((one) => one.id === id);
        other.isGone = true;
        actor.aliases.push(other.name);
        actor.in = [...new Set([...actor.in, ...other.in])];
        for (const one of dossier.rows)
          one.actors = one.actors.map((its) => (its.id === id ? { id: actor.id, name: actor.name } : its));
      }
      return `merged into ${actor.name}`;
    case "split-actor":
      actor.in = actor.in.filter((story) => !wish.stories.includes(story));
      dossier.people.push({ ...actor, id: `a${dossier.people.length + 1}`, in: wish.stories });
      return `split ${actor.name}`;
    case "merge-rows":
      for (const id of wish.rows.slice(1)) dossier.rows.find((one) => one.id === id).isHidden = true;
      row.reports = 2;
      return "merged two rows";
    case "split-row":
      row.reports = 1;
      return "split a row";
    case "add":
      dossier.rows.push({
        ...dossier.rows[0],
        id: `added-${dossier.rows.length}`,
        words: wish.words,
        whenWords: wish.date,
        isMain: true,
        edited: true,
      });
      return `added “${wish.words}”`;
    case "settle":
      dossier.conflicts.find((one) => one.id === wish.conflict).settled = {
        by: wish.by,
        at: "2024-03-07T10:00:00Z",
        note: wish.note,
        value: wish.claim === null || wish.claim === undefined ? null : String(wish.claim),
      };
      return "settled a conflict";
    case "undo": {
      const undone = dossier.corrections.find((one) => one.id === wish.correction);
      const after = structuredClone({
        rows: dossier.rows,
        people: dossier.people,
        quotes: dossier.quotes,
        conflicts: dossier.conflicts,
      });
      Object.assign(dossier, structuredClone(undone.before));
      undone.before = after;
      undone.undone = !undone.undone;
      return `undid: ${undone.what}`;
    }
    default:
      throw Object.assign(new Error(`Nothing is called "${wish.do}".`), { status: 400 });
  }
}
const NOWHEN = {
  value: null,
  edtf: null,
  begin: { earliest: null, latest: null },
  end: { earliest: null, latest: null },
  basis: "NONE",
  time: null,
};

function removeStory(state, dossier, id, response) {
  dossier.stories = dossier.stories.filter((one) => one.id !== id);
  dossier.rows = dossier.rows.filter((one) => one.story !== id);
  changed(state, dossier);
  return void response.writeHead(204, GUARDS).end();
}

/** Takes any story for one sentence, after a moment, so that a job can be seen at work. */
async function add(state, dossier, request, response) {
  if ((request.headers["content-type"] ?? "").startsWith("multipart/") && request.headers["x-fabula"] !== "1")
    return problem(response, 403, "A form may not do this.");
  const sent = await body(request);
  const names = [...sent.matchAll(/filename="([^"]*)"/g)].map((m) => m[1]);
  const given = names.length ? null : JSON.parse(sent);
  const inputs = names.length ? names : [given.title ?? given.url ?? "pasted"];
  const job = {
    id: `j${state.jobs.size + 1}`,
    kind: "add",
    dossier: dossier.name,
    state: "running",
    done: 0,
    total: inputs.length,
    message: null,
    added: 0,
    versions: 0,
    there: 0,
    failures: [],
    started: "2024-03-07T10:00:00Z",
    ended: null,
  };
  const log = [];
  state.jobs.set(job.id, { job, log, listeners: new Set() });
  const tell = (type, data) => {
    log.push({ type, data: structuredClone(data) });
    for (const listener of state.jobs.get(job.id).listeners) listener();
  };
  const step = (i) => {
    if (job.state === "cancelled") return tell("end", job);
    if (i === inputs.length) {
      Object.assign(job, { state: "done", ended: "2024-03-07T10:00:05Z" });
      changed(state, dossier);
      return tell("end", job);
    }
    const name = inputs[i];
    job.done++;
    if (name.includes("broken")) job.failures.push({ input: name, reason: "it is no text, page or document" });
    else tell("story", readIn(dossier, job, name, given?.text));
    tell("progress", job);
    setTimeout(() => step(i + 1), 250);
  };
  setTimeout(() => step(0), 150);
  return json(response, { job: job.id }, 202);
}

function readIn(dossier, job, name, text = `${name}\n\nThe gates of the pier were opened again on 12 March 2024.`) {
  const words = text.includes("The gates")
    ? "The gates of the pier were opened again on 12 March 2024."
    : text.split("\n").at(-1);
  const story = {
    id: `new-${dossier.stories.length + 1}`,
    title: name,
    publisher: null,
    source: name,
    byline: [],
    published: null,
    text,
  };
  const start = text.indexOf(words);
  const at = { earliest: "2024-03-12", latest: "2024-03-12" };
  const row = {
    id: `new-row-${dossier.rows.length}`,
    when: { value: "2024-03-12", edtf: "2024-03-12", begin: at, end: at, basis: "STATED", time: null },
    whenWords: "Tue 12 March 2024",
    kind: "HAPPENED",
    words,
    story: story.id,
    start,
    end: start + words.length,
    actors: [],
    voices: [],
    quotes: [],
    independentReports: 1,
    reports: 1,
    status: "CURRENT",
    conflicts: [],
    isMain: true,
    edited: false,
    notes: [],
  };
  dossier.stories.push(story);
  dossier.rows.push(row);
  job.added++;
  return { id: story.id, title: name, rows: [row] };
}

function jobs(state, [, id, what], request, response) {
  if (!id)
    return json(response, {
      items: [...state.jobs.values()].map((one) => one.job),
      next: null,
      total: state.jobs.size,
    });
  const one = state.jobs.get(id);
  if (!one) return problem(response, 404, "There is no such job.");
  if (request.method === "DELETE") one.job.state = "cancelled";
  if (what !== "events") return json(response, one.job);
  response.writeHead(200, { ...GUARDS, "Content-Type": "text/event-stream" });
  let sent = Number(request.headers["last-event-id"] ?? 0);
  const more = () => {
    for (; sent < one.log.length; sent++)
      response.write(`id: ${sent + 1}\nevent: ${one.log[sent].type}\ndata: ${JSON.stringify(one.log[sent].data)}\n\n`);
    if (one.log.at(-1)?.type === "end") response.end();
  };
  one.listeners.add(more);
  request.on("close", () => one.listeners.delete(more));
  return more();
}

function events(state, dossier, request, response) {
  response.writeHead(200, { ...GUARDS, "Content-Type": "text/event-stream" });
  response.write(": here\n\n");
  const listener = (name) =>
    name === dossier.name && response.write(`event: changed\ndata: {"version":${Date.now()}}\n\n`);
  state.listeners.add(listener);
  request.on("close", () => state.listeners.delete(listener));
}

function changed(state, dossier) {
  for (const listener of state.listeners) listener(dossier.name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 7390), token: process.env.TOKEN ?? null });
  console.log(url);
}
