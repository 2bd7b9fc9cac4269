import { describe, expect, it } from "vitest";
import { afterEvent, follow, isOver, pause, SseParser, type JobState, type ServerEvent } from "../src/sse.ts";
import type { Job } from "../src/model.ts";

const job: Job = {
  id: "1",
  kind: "add",
  dossier: "saltby",
  state: "waiting",
  done: 0,
  total: 2,
  message: null,
  added: 0,
  versions: 0,
  there: 0,
  failures: [],
  started: null,
  ended: null,
};

const STREAM =
  ': hello\r\n\r\nid: 7\nevent: story\ndata: {"id":"s1",\ndata: "rows":[]}\n\nevent:end\rdata:{}\r\rdata: cut';

describe("the stream", () => {
  it("is read line by line", () => {
    expect(new SseParser().push(STREAM)).toEqual([
      { type: "story", data: '{"id":"s1",\n"rows":[]}', id: "7" },
      { type: "end", data: "{}", id: "7" },
    ]);
  });

  it("is the same however it is cut", () => {
    const whole = new SseParser().push(STREAM);
    for (let size = 1; size < STREAM.length; size++) {
      const parser = new SseParser();
      const events: ServerEvent[] = [];
      for (let i = 0; i < STREAM.length; i += size) events.push(...parser.push(STREAM.slice(i, i + size)));
      expect(events).toEqual(whole);
    }
  });
});

describe("a job", () => {
  const event = (type: string, data: unknown): ServerEvent => ({ type, data: JSON.stringify(data), id: "" });
  const start: JobState = { job, stories: [] };

  it("goes on, story by story, to its end", () => {
    const events = [
      event("progress", { state: "running", done: 1 }),
      event("story", { id: "s1", title: "Pier falls", rows: [] }),
      event("story", { id: "s1", title: "Pier falls", rows: [] }),
      event("end", { ...job, state: "done", done: 2, added: 2 }),
    ];
    const end = events.reduce(afterEvent, start);
    expect(end.stories.map((story) => story.id)).toEqual(["s1"]);
    expect(end.job).toMatchObject({ state: "done", done: 2, added: 2 });
    expect(isOver(end.job)).toBe(true);
    expect(isOver(start.job)).toBe(false);
  });

  it("is not troubled by what it does not know", () => {
    expect(afterEvent(start, event("weather", {}))).toBe(start);
    expect(afterEvent(start, { type: "progress", data: "{cut", id: "" })).toBe(start);
  });
});

describe("following", () => {
  const wait = () => Promise.resolve();
  const stream = (text: string) => new Response(new Blob([text]).stream());

  it("goes on behind the last event where the line broke", async () => {
    const asked: string[] = [];
    const seen: string[] = [];
    const open = (lastId: string) => {
      asked.push(lastId);
      if (asked.length === 2) return Promise.reject(new TypeError("no connection"));
      return Promise.resolve(stream(asked.length === 1 ? "id: 4\ndata: a\n\n" : "id: 5\ndata: b\n\n"));
    };
    await follow(
      { open, wait, on: (event) => seen.push(event.data), isDone: () => seen.length === 2 },
      new AbortController().signal,
    );
    expect(seen).toEqual(["a", "b"]);
    expect(asked).toEqual(["", "4", "4"]);
  });

  it("ends where there is nothing to follow", async () => {
    let asked = 0;
    const open = () => Promise.resolve(new Response(null, { status: (asked++, 404) }));
    await follow({ open, wait, on: () => undefined }, new AbortController().signal);
    expect(asked).toBe(1);
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    let asked = 0;
    const open = () => {
      if (++asked === 3) stop.abort();
      return Promise.reject(new TypeError("no connection"));
    };
    await follow({ open, wait, on: () => undefined }, stop.signal);
    expect(asked).toBe(3);
  });

  it("waits longer each time, but never long", () => {
    expect([0, 1, 2, 9].map(pause)).toEqual([500, 1000, 2000, 8000]);
  });
});
