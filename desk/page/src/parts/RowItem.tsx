/** A row as it stands in the list. */
import { signal } from "@preact/signals";
import { KINDS, type Row } from "../model.ts";
import { NO_FIND } from "../route.ts";
import { href } from "../store.ts";
import { basisWords, count, noteWords, voiceWords } from "../words.ts";
import { DateEditor } from "./DateEditor.tsx";

/** The row whose date is being mended. */
export const editing = signal<string | null>(null);
/** The row that waits for another to be merged with. */
export const merging = signal<Row | null>(null);

interface Props {
  row: Row;
  isChosen: boolean;
  onOpen: (row: Row) => void;
  onDate: (row: Row) => void;
  onNote: (row: Row) => void;
  onMerge: (row: Row) => void;
  onHide: (row: Row) => void;
}

export function RowItem({ row, isChosen, onOpen, onDate, onNote, onMerge, onHide }: Props) {
  const { sign, word } = KINDS[row.kind] ?? KINDS.HAPPENED;
  const isMerging = merging.value !== null;
  return (
    <>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      {editing.value === row.id ? (
        <DateEditor row={row} onDone={() => (editing.value = null)} />
      ) : (
        <p class="line">
          <button type="button" class="date" onClick={() => onDate(row)} title="Mend the date (e)">
            {row.whenWords || "no date"}
          </button>
          <span class="kind">{word}</span>
        </p>
      )}
      <p class="words">
        <a
          href={href({ view: "chronology", row: row.id, story: null, at: null, open: true })}
          onClick={(event) => (isPlain(event) ? (event.preventDefault(), onOpen(row)) : undefined)}
        >
          {row.words}
        </a>
      </p>
      {row.voices.length > 0 && <p class="voices">{row.voices.map(voiceWords).join(", ")}</p>}
      <p class="known">
        {basisWords(row.when.basis)}
        {row.independentReports > 1 && ` · ${count(row.independentReports, "independent report")}`}
        {row.actors.length > 0 && (
          <>
            {" · "}
            {row.actors.map((actor, i) => (
              <span key={actor.id}>
                {i > 0 && ", "}
                <a
                  href={href({
                    view: "people",
                    find: NO_FIND,
                    person: actor.id,
                    row: null,
                    story: null,
                    at: null,
                    open: true,
                  })}
                >
                  {actor.name}
                </a>
              </span>
            ))}
          </>
        )}
        {` · ${row.story}`}
        {row.edited && " · mended"}
      </p>
      {row.status !== "CURRENT" && (
        <p class="against">
          {row.conflicts.length > 0 ? (
            <a
              href={href({
                view: "conflicts",
                find: NO_FIND,
                conflict: row.conflicts[0]!,
                story: null,
                at: null,
                open: false,
              })}
            >
              ≠ {row.status.toLowerCase()}
            </a>
          ) : (
            <span>≠ {row.status.toLowerCase()}</span>
          )}
        </p>
      )}
      {row.notes.map((note, i) => (
        <p class="note" key={i}>
          {noteWords(note)}
        </p>
      ))}
      {isChosen && (
        <p class="deeds">
          <button type="button" onClick={() => onOpen(row)}>
            Source
          </button>
          <button type="button" onClick={() => onDate(row)}>
            Mend date
          </button>
          <button type="button" onClick={() => onNote(row)}>
            Note
          </button>
          <button type="button" onClick={() => onMerge(row)}>
            {isMerging ? (merging.value?.id === row.id ? "Leave merging" : "Merge here") : "Merge…"}
          </button>
          <button type="button" onClick={() => onHide(row)}>
            Hide
          </button>
        </p>
      )}
    </>
  );
}

/** A press that is not meant for another tab. */
export function isPlain(event: MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
}
