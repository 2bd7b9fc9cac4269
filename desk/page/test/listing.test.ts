import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

interface Item {
  id: string;
}

type Server = (url: URL, init: RequestInit) => Response | Promise<Response>;

let server: Server;
let asked: { url: URL; init: RequestInit }[];
const kept = new Map<string, string>();

/** As much of a browser as the two modules need, afresh for each test. */
beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  asked = [];
  kept.clear();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  vi.stubGlobal("document", { baseURI: "http://127.0.0.1:7380/" });
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => {
    asked.push({ url, init });
    const answer = await server(url, init);
    if (init.signal?.aborted) throw new DOMException("stopped", "AbortError");
    return answer;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const problem = (status: number, detail: string) => new Response(JSON.stringify({ detail }), { status });
/** Forty-five items in pages of ten, each called by a version. */
const pages =
  (version: () => string): Server =>
  (url) => {
    const from = Number(url.searchParams.get("cursor") ?? 0);
    const items = Array.from({ length: Math.min(10, 45 - from) }, (_, i) => ({ id: `${version()}${from + i}` }));
    return Response.json({ items, next: from + 10 < 45 ? String(from + 10) : null, total: 45 });
  };

async function listing() {
  const { Listing } = await import("../src/listing.ts");
  return new Listing<Item>();
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("a listing", () => {
  it("shows pages as they come, to the last", async () => {
    server = pages(() => "a");
    const list = await listing();
    const sizes: number[] = [];
    list.items.subscribe((items) => sizes.push(items.length));
    list.load("dossiers/saltby/rows", new URLSearchParams({ kind: "said" }));
    await settle();
    expect(sizes).toEqual([0, 10, 20, 30, 40, 45]);
    expect(list.total.value).toBe(45);
    expect(list.isLoading.value).toBe(false);
    expect(asked[0]!.url.href).toBe("http://127.0.0.1:7380/api/v1/dossiers/saltby/rows?kind=said&limit=200");
  });

  it("puts the same list, loaded anew, in its place as a whole", async () => {
    let version = "a";
    server = pages(() => version);
    const list = await listing();
    list.load("rows", new URLSearchParams());
    await settle();
    const sizes: number[] = [];
    list.items.subscribe((items) => sizes.push(items.length));
    version = "b";
    list.load("rows", new URLSearchParams());
    await settle();
    expect(sizes).toEqual([45, 45]);
    expect(list.items.value[44]!.id).toBe("b44");
  });

  it("leaves off a list once another is wanted", async () => {
    server = async (url, init) => {
      if (url.pathname.endsWith("slow")) await new Promise((resolve) => setTimeout(resolve, 500));
      return pages(() => (url.pathname.endsWith("slow") ? "slow" : "fast"))(url, init);
    };
    const list = await listing();
    list.load("slow", new URLSearchParams());
    list.load("fast", new URLSearchParams());
    await vi.advanceTimersByTimeAsync(1000);
    expect(list.items.value.every((item) => item.id.startsWith("fast"))).toBe(true);
    expect(list.items.value).toHaveLength(45);
  });

  it("tries again where the server fails, and says so meanwhile", async () => {
    let isBroken = true;
    server = (url, init) => (isBroken ? problem(500, "The store is locked.") : pages(() => "a")(url, init));
    const list = await listing();
    list.load("rows", new URLSearchParams());
    await settle();
    expect(list.failure.value).toBe("The store is locked.");
    isBroken = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(list.failure.value).toBeNull();
    expect(list.items.value).toHaveLength(45);
  });

  it("takes a refusal for an answer", async () => {
    server = () => problem(400, "from: not a date");
    const list = await listing();
    list.load("rows", new URLSearchParams());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(list.failure.value).toBe("from: not a date");
    expect(asked).toHaveLength(1);
  });
});

describe("the server", () => {
  it("is sent its key with every question, where there is one", async () => {
    kept.set("fabula-token", "0123456789abcdef");
    server = () => Response.json({});
    const { get, post } = await import("../src/api.ts");
    await get("dossiers");
    await post("dossiers", { name: "saltby" });
    expect(asked.map(({ init }) => (init.headers as Record<string, string>)["Authorization"])).toEqual([
      "Bearer 0123456789abcdef",
      "Bearer 0123456789abcdef",
    ]);
  });

  it("that wants a key we lack is said to be locked", async () => {
    server = () => problem(401, "Give the token.");
    const { get, connection } = await import("../src/api.ts");
    await expect(get("dossiers")).rejects.toThrow("Give the token.");
    expect(connection.value).toBe("locked");
  });

  it("that is gone is looked for until it is back", async () => {
    let isDown = true;
    server = () => {
      if (isDown) throw new TypeError("no connection");
      return Response.json({});
    };
    const { get, connection, returns } = await import("../src/api.ts");
    await expect(get("dossiers")).rejects.toThrow("The server does not answer.");
    expect(connection.value).toBe("lost");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(connection.value).toBe("lost");
    isDown = false;
    await vi.advanceTimersByTimeAsync(8000);
    expect(connection.value).toBe("there");
    expect(returns.value).toBe(1);
  });

  it("is told by uploads that no form of another page sends them", async () => {
    server = () => Response.json({ job: "1" });
    const { upload } = await import("../src/api.ts");
    await upload("dossiers/saltby/stories", [new File(["x"], "pier.txt")], "2024-03-04");
    const { init } = asked[0]!;
    expect((init.headers as Record<string, string>)["X-Fabula"]).toBe("1");
    expect([...(init.body as FormData).keys()]).toEqual(["file", "published"]);
  });
});
