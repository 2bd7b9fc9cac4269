import { describe, expect, it } from "vitest";
import { BINDINGS, commandOf } from "../src/keys.ts";

const page = { isTyping: false, isControl: false };
const field = { isTyping: true, isControl: false };
const control = { isTyping: false, isControl: true };

describe("keys", () => {
  it.each([
    ["j", "next"],
    ["k", "previous"],
    ["Enter", "open"],
    ["e", "editDate"],
    ["m", "merge"],
    ["h", "hide"],
    ["z", "undo"],
    ["/", "search"],
    ["?", "help"],
  ])("%s", (key, command) => {
    expect(commandOf({ key }, page)).toBe(command);
  });

  it("are letters where one types, but for Escape", () => {
    for (const binding of BINDINGS) {
      for (const key of binding.keys) {
        expect(commandOf({ key }, field)).toBe(key === "Escape" ? "close" : null);
      }
    }
  });

  it("leave a field its own undo", () => {
    expect(commandOf({ key: "z", ctrlKey: true }, field)).toBeNull();
    expect(commandOf({ key: "z", ctrlKey: true }, page)).toBe("undo");
    expect(commandOf({ key: "z", metaKey: true, shiftKey: true }, page)).toBe("redo");
    expect(commandOf({ key: "y", ctrlKey: true }, page)).toBe("redo");
  });

  it("leave buttons their Enter and lists their arrows", () => {
    expect(commandOf({ key: "Enter" }, control)).toBeNull();
    expect(commandOf({ key: "ArrowDown" }, control)).toBeNull();
    expect(commandOf({ key: "j" }, control)).toBe("next");
  });

  it("leave the browser its own", () => {
    expect(commandOf({ key: "h", ctrlKey: true }, page)).toBeNull();
    expect(commandOf({ key: "e", altKey: true }, page)).toBeNull();
    expect(commandOf({ key: "F5" }, page)).toBeNull();
  });

  it("mean one thing each", () => {
    const keys = BINDINGS.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
