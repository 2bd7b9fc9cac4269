import { describe, expect, it } from "vitest";
import { paragraphsOf, segmentsOf } from "../src/segments.ts";

const mark = (start: number, end: number, type: string) => ({ start, end, type });
const seen = (text: string, marks: ReturnType<typeof mark>[]) =>
  segmentsOf(0, text.length, marks).map((s) => [text.slice(s.start, s.end), s.marks.map((m) => m.type).join("")]);

describe("segments", () => {
  it("cut where marks begin and end", () => {
    expect(seen("The pier fell.", [mark(4, 8, "n"), mark(9, 13, "e")])).toEqual([
      ["The ", ""],
      ["pier", "n"],
      [" ", ""],
      ["fell", "e"],
      [".", ""],
    ]);
  });

  it("let marks overlap in any way", () => {
    expect(seen("abcdef", [mark(0, 4, "q"), mark(2, 6, "r"), mark(3, 3, "z")])).toEqual([
      ["ab", "q"],
      ["cd", "qr"],
      ["ef", "r"],
    ]);
  });

  it("put the wider outside of the narrower", () => {
    expect(seen("abc", [mark(0, 1, "n"), mark(0, 3, "q")])[0]).toEqual(["a", "qn"]);
  });

  it("count in UTF-16 code units", () => {
    const text = "“Gulls 🐦🐦!” Ruiz said";
    const at = text.indexOf("Ruiz");
    expect(seen(text, [mark(at, at + 4, "n")])).toContainEqual(["Ruiz", "n"]);
    expect(at).toBe(14);
  });

  it("give back the whole text, whatever the marks", () => {
    const text = "Ana Ruiz saw the pier at Saltby go under on Sunday.";
    for (let n = 0; n < 300; n++) {
      const marks = Array.from({ length: n % 9 }, (_, i) => {
        const start = (n * 13 + i * 29) % 60;
        return mark(start, start + ((n + i * 7) % 17), String(i));
      });
      const segments = segmentsOf(0, text.length, marks);
      expect(segments.map((s) => text.slice(s.start, s.end)).join("")).toBe(text);
      for (const s of segments) {
        const covering = marks.filter((m) => m.start < m.end && m.start <= s.start && m.end >= s.end);
        expect(new Set(s.marks)).toEqual(new Set(covering));
      }
    }
  });

  it("are those of a part of the text", () => {
    expect(segmentsOf(5, 10, [mark(0, 7, "q"), mark(20, 30, "n")])).toEqual([
      { start: 5, end: 7, marks: [mark(0, 7, "q")] },
      { start: 7, end: 10, marks: [] },
    ]);
  });
});

describe("paragraphs", () => {
  it("are parted by blank lines and keep their offsets", () => {
    const text = "Pier falls\n\nThe pier fell.\nNobody was hurt.\n \n\nRuiz said so.\n";
    expect(paragraphsOf(text).map((p) => text.slice(p.start, p.end))).toEqual([
      "Pier falls",
      "The pier fell.\nNobody was hurt.",
      "Ruiz said so.\n",
    ]);
    expect(paragraphsOf("")).toEqual([]);
  });
});
