import type { When } from "../src/model.ts";

/** A time of these bounds. */
export function when(begin: [string | null, string | null], end: [string | null, string | null]): When {
  return {
    value: null,
    edtf: null,
    begin: { earliest: begin[0], latest: begin[1] },
    end: { earliest: end[0], latest: end[1] },
    basis: "STATED",
    time: null,
  };
}
