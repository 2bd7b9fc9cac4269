import { describe, expect, it } from "vitest";
import { bandOf, behind, dayWords, firstMoment, typedDate } from "../src/dates.ts";
import { when } from "./when.ts";

describe("bounds", () => {
  it("end where the next day or minute begins", () => {
    expect(behind("2024-03-02")).toBe(Date.UTC(2024, 2, 3));
    expect(behind("2024-03-02T18:05")).toBe(Date.UTC(2024, 2, 2, 18, 6));
  });

  it("know the years before 100", () => {
    expect(new Date(firstMoment("0044-03-15")).toISOString()).toBe("0044-03-15T00:00:00.000Z");
  });

  it("stay open where they are", () => {
    expect(bandOf(when(["2024-03-02", null], [null, null]))).toEqual({
      from: Date.UTC(2024, 2, 2),
      sureFrom: null,
      sureTo: null,
      to: null,
    });
  });

  it("are none where nothing is known", () => {
    expect(bandOf(when([null, null], [null, null]))).toBeNull();
    expect(bandOf(null)).toBeNull();
  });

  it("are open where they cannot be read", () => {
    expect(bandOf(when(["soon", null], [null, "later"]))).toBeNull();
  });
});

describe("a typed date", () => {
  it.each([
    ["2024-03-02", "2024-03-02", "Sat 2 March 2024"],
    ["2 March 2024", "2024-03-02", "Sat 2 March 2024"],
    ["March 2, 2024", "2024-03-02", "Sat 2 March 2024"],
    ["Sept 2024", "2024-09", "Sept 2024"],
    ["2024", "2024", "2024"],
    ["about 2024", "2024~", "about 2024"],
    ["2024-03?", "2024-03?", "perhaps March 2024"],
    ["before 2 March 2024", "../2024-03-02", "at the latest Sat 2 March 2024"],
    ["since 2024-03", "2024-03/..", "at the earliest March 2024"],
    ["2024-03/..", "2024-03/..", "at the earliest March 2024"],
    ["between 1 March 2024 and 4 March 2024", "2024-03-01/2024-03-04", "from Fri 1 March 2024 to Mon 4 March 2024"],
    ["2024-21", "2024-21", "spring 2024"],
    ["199X", "199X", "some year from 1990 to 1999"],
    ["unknown", "XXXX", "no date known"],
  ])("%s", (text, edtf, words) => {
    expect(typedDate(text)).toEqual({ edtf, words });
  });

  it.each(["", "soon", "2024-13", "2024-02-30", "2024-03-05/2024-03-01", "31 June 2024", "03/04/2024", "2024-1-2"])(
    "%s is none",
    (text) => {
      expect(typedDate(text)).toBeNull();
    },
  );
});

describe("words for a day", () => {
  it("are as exact as it is", () => {
    expect(dayWords("2020-09-30T12:00:00Z")).toBe("30 Sept 2020");
    expect(dayWords("2020-09")).toBe("Sept 2020");
    expect(dayWords("2020")).toBe("2020");
    expect(dayWords(null)).toBe("");
  });
});
