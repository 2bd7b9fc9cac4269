/**
 * Server-sent events, read with fetch: the browser's own EventSource cannot send the key of the
 * server, and says nothing of why a stream failed.
 */
import type { Job, JobStory } from "./model.ts";

export interface ServerEvent {
  type: string;
  data: string;
  id: string;
}

/** Reads the lines of a stream however they are cut. */
export class SseParser {
  #rest = "";
  #type = "";
  #data: string[] = [];
  lastId = "";

  push(chunk: string): ServerEvent[] {
    const text = this.#rest + chunk;
    // A CR at the very end may be half of a CRLF.
    const isHalf = text.endsWith("\r");
    const lines = (isHalf ? text.slice(0, -1) : text).split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? "") + (isHalf ? "\r" : "");
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): ServerEvent[] {
    if (line === "") return this.#end();
    const colon = line.indexOf(":");
    if (colon === 0) return [];
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") this.#data.push(value);
    else if (field === "event") this.#type = value;
    else if (field === "id" && !value.includes("\0")) this.lastId = value;
    return [];
  }

  #end(): ServerEvent[] {
    const event = { type: this.#type || "message", data: this.#data.join("\n"), id: this.lastId };
    const isEvent = this.#data.length > 0;
    this.#type = "";
    this.#data = [];
    return isEvent ? [event] : [];
  }
}

/** What is known of a job, and the stories it has read so far. */
export interface JobState {
  job: Job;
  stories: JobStory[];
}

/** The state after an event; an event that is no JSON, or of another kind, changes nothing. */
export function afterEvent(state: JobState, event: ServerEvent): JobState {
  const data = parsed(event.data);
  if (data === null) return state;
  switch (event.type) {
    case "progress":
    case "end":
      return { ...state, job: { ...state.job, ...(data as Job) } };
    case "story": {
      const story = data as JobStory;
      const isThere = state.stories.some((other) => other.id === story.id);
      return isThere ? state : { ...state, stories: [...state.stories, story] };
    }
    default:
      return state;
  }
}

export function isOver(job: Job): boolean {
  return job.state === "done" || job.state === "cancelled" || job.state === "failed";
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/** How long to wait before the nth attempt to reach the server again: soon, then less often. */
export function pause(attempt: number): number {
  return Math.min(500 * 2 ** attempt, 8000);
}

export interface Stream {
  open: (lastId: string, signal: AbortSignal) => Promise<Response>;
  on: (event: ServerEvent) => void;
  /** Whether nothing more is awaited. */
  isDone?: () => boolean;
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Follows a stream until it is done or stopped, and opens it again where it broke off. */
export async function follow(stream: Stream, signal: AbortSignal): Promise<void> {
  const wait = stream.wait ?? sleep;
  let lastId = "";
  for (let attempt = 0; !signal.aborted && !stream.isDone?.(); attempt++) {
    if (attempt > 0) await wait(pause(attempt - 1), signal);
    if (signal.aborted) return;
    try {
      const response = await stream.open(lastId, signal);
      if (response.status === 204 || response.status === 404) return;
      if (!response.ok || !response.body) continue;
      const parser = new SseParser();
      parser.lastId = lastId;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        attempt = 0;
        for (const event of parser.push(part.value)) stream.on(event);
        lastId = parser.lastId;
      }
    } catch {
      // Broken off: the next attempt says whether the server is there.
    }
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
