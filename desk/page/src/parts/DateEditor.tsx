/** A date that is mended where it stands. */
import { useEffect, useRef, useState } from "preact/hooks";
import { typedDate } from "../dates.ts";
import type { Row } from "../model.ts";
import { mend, rows } from "../store.ts";
import { Form } from "./Dialog.tsx";
import { reason } from "./dialogs.tsx";

export function DateEditor({ row, onDone }: { row: Pick<Row, "id" | "when" | "whenWords">; onDone: () => void }) {
  const [date, setDate] = useState(row.when.edtf ?? "");
  const [why, setWhy] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const typed = typedDate(date);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const keep = async () => {
    if (!typed) return;
    const shown = { whenWords: typed.words, edited: true };
    const isKept = await mend({ do: "date", row: row.id, date: typed.edtf, ...reason(why) }, () =>
      rows.patch((items) => items.map((one) => (one.id === row.id ? { ...one, ...shown } : one))),
    );
    // What was typed stays where the server would not have it.
    if (isKept) onDone();
  };
  return (
    <div class="editor" onKeyDown={(event) => event.key === "Escape" && (event.stopPropagation(), onDone())}>
      <Form onSubmit={() => void keep()}>
        <label>
          <span class="unseen">Date</span>
          <input
            ref={input}
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
            aria-describedby="meant"
            placeholder="2 March 2024"
          />
        </label>
        <label>
          <span class="unseen">Why</span>
          <input value={why} onInput={(event) => setWhy(event.currentTarget.value)} placeholder="why" />
        </label>
        <button type="submit" class="main" disabled={!typed}>
          Keep
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
        <p class="hint" id="meant" role="status">
          {typed
            ? `${typed.words} · ${typed.edtf}`
            : date
              ? "That is no date yet: 2 March 2024, before 2024-03, between … and …, unknown"
              : "unknown"}
        </p>
      </Form>
    </div>
  );
}
