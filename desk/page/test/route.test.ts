import { describe, expect, it } from "vitest";
import {
  emptyRoute,
  filterParams,
  filterWords,
  formatRoute,
  NO_FILTER,
  parseRoute,
  tokenIn,
  type Route,
} from "../src/route.ts";

describe("an address", () => {
  it("keeps everything that is seen", () => {
    const route: Route = {
      ...emptyRoute("The pier & more/2"),
      view: "people",
      filter: {
        actor: "Ana Ruiz",
        from: "2024-01",
        to: "2024-03-02",
        kind: ["SAID", "PLANNED"],
        source: "saltby.example",
        status: "disputed",
        text: '100 % "sure" & #1',
        all: true,
      },
      find: {
        text: "gates",
        kind: "person",
        actor: "Ruiz",
        channel: "Saltby Mail",
        from: "2024",
        to: "2025",
        state: "open",
      },
      row: "0a1b",
      person: "a12",
      quote: "q3",
      conflict: "c1",
      story: "mail-2",
      at: { start: 120, end: 143 },
      open: true,
      zoom: { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 2, 2, 18, 5) },
    };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it("is short where there is little to say", () => {
    expect(formatRoute(emptyRoute())).toBe("#/");
    expect(formatRoute(emptyRoute("saltby"))).toBe("#/saltby/chronology");
  });

  it.each([
    "",
    "#",
    "#/",
    "#/%E0%A4%A",
    "#/saltby/nowhere?zoom=x..y&at=1&kind=guessed&all=yes",
    "#/saltby?zoom=2024..2023",
  ])("%s is read without complaint", (hash) => {
    const route = parseRoute(hash);
    expect(route.view).toBe("chronology");
    expect(route.filter).toEqual(NO_FILTER);
    expect(route.zoom).toBeNull();
  });

  it("zooms to a moment before year 1 and back", () => {
    const zoom = { from: Date.parse("0044-03-15"), to: Date.parse("0045-03-15") };
    expect(parseRoute(formatRoute({ ...emptyRoute("rome"), zoom })).zoom).toEqual(zoom);
  });
});

describe("a filter", () => {
  const filter = { ...NO_FILTER, kind: ["SAID" as const, "DENIED" as const], actor: "Hansen", all: true };

  it("is asked of the server by its own names", () => {
    expect(filterParams(filter).toString()).toBe("actor=Hansen&kind=said&kind=denied&all=true");
    expect(filterParams(NO_FILTER).toString()).toBe("");
  });

  it("can be said in words", () => {
    expect(filterWords(filter)).toBe("said or denied, with Hansen");
    expect(filterWords(NO_FILTER)).toBe("");
  });
});

describe("the key of the server", () => {
  it("is taken out of the fragment", () => {
    expect(tokenIn("#token=abc123")).toBe("abc123");
    expect(tokenIn("#/saltby/people?text=token=1")).toBeNull();
  });
});
