import { beforeEach, describe, expect, it } from "vitest";
import { UndoStack } from "../src/undo.ts";

/** Keeps corrections as the server does: of an undo, what it took back holds again. */
class Server {
  kept: Record<string, unknown>[] = [];
  isDown = false;

  keep = (wish: Record<string, unknown>) => {
    if (this.isDown) return Promise.reject(new Error("down"));
    this.kept.push(wish);
    return Promise.resolve({ id: String(this.kept.length), what: String(wish["what"] ?? "undone") });
  };

  get holding(): string[] {
    const holds = (id: number): boolean =>
      !this.kept.some((wish, i) => wish["do"] === "undo" && wish["correction"] === String(id) && holds(i + 1));
    return this.kept.flatMap((wish, i) => (wish["do"] !== "undo" && holds(i + 1) ? [String(wish["what"])] : []));
  }
}

let server: Server;
let stack: UndoStack;
const hide = (what: string) => stack.do({ do: "hide", what });

beforeEach(() => {
  server = new Server();
  stack = new UndoStack(server.keep);
});

describe("undo", () => {
  it("takes the last back, then the one before", async () => {
    await hide("a");
    await hide("b");
    expect((await stack.undo())?.what).toBe("b");
    expect(server.holding).toEqual(["a"]);
    await stack.undo();
    expect(server.holding).toEqual([]);
    expect(await stack.undo()).toBeNull();
  });

  it("can be redone, and undone again, as often as one likes", async () => {
    await hide("a");
    for (let i = 0; i < 3; i++) {
      await stack.undo();
      expect(server.holding).toEqual([]);
      expect(stack.redoable).toBe("a");
      await stack.redo();
      expect(server.holding).toEqual(["a"]);
      expect(stack.undoable).toBe("a");
    }
  });

  it("redoes in order", async () => {
    await hide("a");
    await hide("b");
    await stack.undo();
    await stack.undo();
    expect((await stack.redo())?.what).toBe("a");
    expect(server.holding).toEqual(["a"]);
    await stack.redo();
    expect(server.holding).toEqual(["a", "b"]);
    expect(await stack.redo()).toBeNull();
  });

  it("forgets what was undone once something new is done", async () => {
    await hide("a");
    await stack.undo();
    await hide("b");
    expect(stack.redoable).toBeNull();
    expect(server.holding).toEqual(["b"]);
  });

  it("loses nothing where the server does not answer", async () => {
    await hide("a");
    server.isDown = true;
    await expect(stack.undo()).rejects.toThrow("down");
    await expect(hide("b")).rejects.toThrow("down");
    expect(stack.undoable).toBe("a");
    server.isDown = false;
    await stack.undo();
    server.isDown = true;
    await expect(stack.redo()).rejects.toThrow("down");
    expect(stack.redoable).toBe("a");
  });
});
