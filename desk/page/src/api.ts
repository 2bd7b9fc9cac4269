/** Talks to the server the page came from, and to nobody else. */
import { signal } from "@preact/signals";
import type { Page } from "./model.ts";
import { tokenIn } from "./route.ts";
import { pause } from "./sse.ts";

const BASE = new URL("api/v1/", document.baseURI);
const TOKEN = "fabula-token";

/** Whether the server answers; `locked` where it wants a key that we do not have. */
export const connection = signal<"there" | "lost" | "locked">("there");

/** Counts how often the server has come back: what was loaded before may be out of date. */
export const returns = signal(0);

/** What the server says is wrong (RFC 9457). */
export class Problem extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Takes the key out of the address, where it would be copied along with it. */
export function takeToken(): void {
  const token = tokenIn(location.hash);
  if (!token) return;
  sessionStorage.setItem(TOKEN, token);
  history.replaceState(null, "", "#/");
}

export function setToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
  connection.value = "there";
  returns.value++;
}

export function hasToken(): boolean {
  return sessionStorage.getItem(TOKEN) !== null;
}

export interface Asked {
  method?: string;
  params?: URLSearchParams | undefined;
  body?: BodyInit;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

export function address(path: string, params?: URLSearchParams): URL {
  const url = new URL(path, BASE);
  if (params) url.search = params.toString();
  return url;
}

/** Sends and awaits an answer; throws a `Problem` where it is none, and keeps `connection`. */
export async function ask(path: string, asked: Asked = {}): Promise<Response> {
  const token = sessionStorage.getItem(TOKEN);
  const headers = { ...asked.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  let response: Response;
  try {
    const { method = "GET", body, signal } = asked;
    response = await fetch(address(path, asked.params), {
      method,
      headers,
      body: body ?? null,
      signal: signal ?? null,
      cache: "no-cache",
    });
  } catch (fault) {
    if (!asked.signal?.aborted) lose();
    throw fault instanceof Error && fault.name === "AbortError" ? fault : new Problem("The server does not answer.", 0);
  }
  if (response.ok) {
    if (connection.value === "locked") connection.value = "there";
    return response;
  }
  if (response.status === 401) connection.value = "locked";
  throw new Problem(await reason(response), response.status);
}

async function reason(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { title?: string; detail?: string };
    return problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

let isProbing = false;
/** Somebody waits: so long at most until the next look. */
const LONGEST = 2500;

/** Says that the server is gone, and looks for it until it is back. */
function lose(): void {
  connection.value = "lost";
  if (isProbing) return;
  isProbing = true;
  const probe = async (attempt: number): Promise<void> => {
    try {
      await fetch(address("health"), { cache: "no-store" });
    } catch {
      setTimeout(() => void probe(attempt + 1), Math.min(pause(attempt), LONGEST));
      return;
    }
    isProbing = false;
    connection.value = "there";
    returns.value++;
  };
  setTimeout(() => void probe(1), pause(0));
}

export async function get<T>(path: string, params?: URLSearchParams, signal?: AbortSignal): Promise<T> {
  return (await (await ask(path, { params, signal })).json()) as T;
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return (await (await ask(path, { method: "POST", body: JSON.stringify(body), headers })).json()) as T;
}

export async function remove(path: string): Promise<void> {
  await ask(path, { method: "DELETE" });
}

/** Sends files; the header tells the server that no form of another page sends them. */
export async function upload(path: string, files: readonly File[], published: string): Promise<{ job: string }> {
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  if (published) form.append("published", published);
  const response = await ask(path, { method: "POST", body: form, headers: { "X-Fabula": "1" } });
  return (await response.json()) as { job: string };
}

/** One page of a list. */
export function page<T>(
  path: string,
  params: URLSearchParams,
  cursor: string | null,
  limit: number,
  signal: AbortSignal,
): Promise<Page<T>> {
  const all = new URLSearchParams(params);
  all.set("limit", String(limit));
  if (cursor !== null) all.set("cursor", cursor);
  return get<Page<T>>(path, all, signal);
}

/** Opens a stream of events. */
export function events(path: string): (lastId: string, signal: AbortSignal) => Promise<Response> {
  return (lastId, signal) =>
    ask(path, { signal, headers: { Accept: "text/event-stream", ...(lastId ? { "Last-Event-ID": lastId } : {}) } });
}

/** Saves a file that the server makes; through a blob, since a link could not send the key. */
export async function save(path: string, params: URLSearchParams, accept: string, name: string): Promise<void> {
  const response = await ask(path, { params, headers: { Accept: accept } });
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = nameIn(response.headers.get("Content-Disposition")) ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameIn(disposition: string | null): string | null {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (coded) return decodeURIComponent(coded);
  return /filename="?([^";]+)"?/.exec(disposition ?? "")?.[1] ?? null;
}
