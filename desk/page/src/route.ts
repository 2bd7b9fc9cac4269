/** What is seen, as an address: so that it can be sent, kept, and gone back to. */
import { KIND_NAMES, type Kind } from "./model.ts";

export const VIEWS = ["chronology", "people", "quotes", "conflicts", "stories", "changes", "export"] as const;
export type ViewName = (typeof VIEWS)[number];

/** Which rows are wanted; the same names as the server's parameters. */
export interface Filter {
  actor: string;
  from: string;
  to: string;
  kind: Kind[];
  source: string;
  status: string;
  text: string;
  all: boolean;
}

/** What is looked for in a view other than the chronology. */
export interface Find {
  text: string;
  kind: string;
  actor: string;
  channel: string;
  from: string;
  to: string;
  state: string;
}

export const NO_FIND: Find = { text: "", kind: "", actor: "", channel: "", from: "", to: "", state: "" };
const FINDS = Object.keys(NO_FIND) as (keyof Find)[];

export interface Route {
  dossier: string | null;
  view: ViewName;
  filter: Filter;
  find: Find;
  /** Ids of what is chosen in its view. */
  row: string | null;
  person: string | null;
  quote: string | null;
  conflict: string | null;
  /** A story shown in place of the one the row is from, and words in it. */
  story: string | null;
  at: { start: number; end: number } | null;
  /** Whether the source covers the list where there is no room for both. */
  open: boolean;
  /** First and last moment of the timeline. */
  zoom: { from: number; to: number } | null;
}

export const NO_FILTER: Filter = {
  actor: "",
  from: "",
  to: "",
  kind: [],
  source: "",
  status: "",
  text: "",
  all: false,
};

export function emptyRoute(dossier: string | null = null): Route {
  return {
    dossier,
    view: "chronology",
    filter: NO_FILTER,
    find: NO_FIND,
    row: null,
    person: null,
    quote: null,
    conflict: null,
    story: null,
    at: null,
    open: false,
    zoom: null,
  };
}

const WORDS = ["actor", "from", "to", "source", "status", "text"] as const;
const CHOSEN = ["row", "person", "quote", "conflict", "story"] as const;

/** Reads the fragment of an address; what it does not understand it leaves out. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [dossier = "", view = ""] = path.split("/").map(decoded);
  const params = new URLSearchParams(query);
  const route = emptyRoute(dossier || null);
  if ((VIEWS as readonly string[]).includes(view)) route.view = view as ViewName;
  route.filter = parseFilter(params);
  route.find = { ...NO_FIND };
  for (const name of FINDS) route.find[name] = params.get(`find-${name}`) ?? "";
  for (const name of CHOSEN) route[name] = params.get(name);
  route.at = parseAt(params.get("at"));
  route.open = params.get("open") === "1";
  route.zoom = parseZoom(params.get("zoom"));
  return route;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parseFilter(params: URLSearchParams): Filter {
  const filter: Filter = { ...NO_FILTER, kind: [] };
  for (const name of WORDS) filter[name] = params.get(name) ?? "";
  const kinds = params.getAll("kind").map((kind) => kind.toUpperCase());
  filter.kind = KIND_NAMES.filter((kind) => kinds.includes(kind));
  filter.all = params.get("all") === "1";
  return filter;
}

function parseAt(at: string | null): Route["at"] {
  const m = /^(\d+)-(\d+)$/.exec(at ?? "");
  return m ? { start: Number(m[1]), end: Number(m[2]) } : null;
}

function parseZoom(zoom: string | null): Route["zoom"] {
  const [from, to] = (zoom ?? "").split("..").map((part) => Date.parse(part.length > 10 ? `${part}Z` : part));
  return from !== undefined && to !== undefined && from < to ? { from, to } : null;
}

/** The fragment that `parseRoute` reads back. */
export function formatRoute(route: Route): string {
  if (route.dossier === null) return "#/";
  const params = filterParams(route.filter);
  params.delete("all");
  if (route.filter.all) params.set("all", "1");
  for (const name of FINDS) if (route.find[name]) params.set(`find-${name}`, route.find[name]);
  for (const name of CHOSEN) if (route[name] !== null) params.set(name, route[name]);
  if (route.at) params.set("at", `${route.at.start}-${route.at.end}`);
  if (route.open) params.set("open", "1");
  if (route.zoom) params.set("zoom", `${minute(route.zoom.from)}..${minute(route.zoom.to)}`);
  const query = params.toString().replaceAll("%3A", ":");
  return `#/${encodeURIComponent(route.dossier)}/${route.view}${query ? `?${query}` : ""}`;
}

/** To the minute, which is as close as one can zoom; a whole day without its hour. */
function minute(at: number): string {
  return new Date(at)
    .toISOString()
    .slice(0, -8)
    .replace(/T00:00$/, "");
}

/** The filter as parameters of the server. */
export function filterParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of WORDS) if (filter[name]) params.set(name, filter[name]);
  for (const kind of filter.kind) params.append("kind", kind.toLowerCase());
  if (filter.all) params.set("all", "true");
  return params;
}

export function isFiltered(filter: Filter): boolean {
  return filter.kind.length > 0 || WORDS.some((name) => filter[name] !== "");
}

/** The filter in words: "said or planned, with Ana Ruiz, from 2024". */
export function filterWords(filter: Filter): string {
  const parts = [
    filter.kind.map((kind) => kind.toLowerCase()).join(" or "),
    filter.actor && `with ${filter.actor}`,
    filter.from && `from ${filter.from}`,
    filter.to && `to ${filter.to}`,
    filter.source && `told by ${filter.source}`,
    filter.status && filter.status.toLowerCase(),
    filter.text && `with the words “${filter.text}”`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** Takes the key of the server out of a fragment such as `#token=...`. */
export function tokenIn(hash: string): string | null {
  return /^#token=([^&]+)/.exec(hash)?.[1] ?? null;
}
