/** Exactly what is seen, in the forms of other programs. */
import { useSignal } from "@preact/signals";
import { address, save } from "../api.ts";
import { isPlain } from "../parts/RowItem.tsx";
import { filterParams, filterWords, NO_FILTER } from "../route.ts";
import { attempt, go, href, inDossier, route, rows, say } from "../store.ts";
import { count } from "../words.ts";
import { useCommands } from "../parts/commands.ts";

const FORMS: { format: string; ending: string; name: string; of: string }[] = [
  {
    format: "html",
    ending: "html",
    name: "A page",
    of: "one file that opens from disk: the rows beside the stories, everything marked and explained",
  },
  { format: "markdown", ending: "md", name: "Markdown", of: "a table with footnotes, for reports and wikis" },
  { format: "csv", ending: "csv", name: "CSV", of: "for Excel and other spreadsheets" },
  { format: "timelinejs", ending: "json", name: "TimelineJS", of: "for the timeline of an article" },
  { format: "ics", ending: "ics", name: "Calendar", of: "iCalendar; what is planned is tentative" },
  { format: "json", ending: "json", name: "JSON", of: "one fabula-dossier/1, for programs" },
  { format: "jsonl", ending: "jsonl", name: "JSON lines", of: "a row a line" },
  { format: "annotations", ending: "jsonld", name: "W3C Web Annotation", of: "for annotation tools" },
  { format: "ftm", ending: "ftm.json", name: "FollowTheMoney", of: "for OpenAleph" },
  { format: "parquet", ending: "parquet.zip", name: "Parquet", of: "for DuckDB, pandas, Spark" },
];

export function Export() {
  const { filter, dossier } = route.value;
  const busy = useSignal<string | null>(null);
  useCommands({});
  const total = rows.total.value;
  const words = filterWords(filter);
  const params = (format: string) => {
    const all = filterParams(filter);
    all.set("format", format);
    // Said outright: without it some forms hold rows that are not seen.
    all.set("all", String(filter.all));
    return all;
  };
  // Not left to the browser: it could not send the key, and would say little where the server fails.
  const write = async (format: string, ending: string) => {
    busy.value = format;
    const isSaved = await attempt(() => save(inDossier("export"), params(format), "*/*", `${dossier}.${ending}`));
    busy.value = null;
    if (isSaved) say("Saved.");
  };
  const print = () => {
    go({ view: "chronology", open: false });
    // Once the list has been drawn.
    setTimeout(() => window.print(), 300);
  };
  return (
    <div class="view">
      <div class="scroller page" tabIndex={-1}>
        <div class="column">
          <h2 class="title">Export</h2>
          <p class="lead" role="status">
            {total === null ? "The rows" : count(total, "row")}
            {words ? `: ${words}` : ", all of them"}
            {filter.all ? ", those of less weight too" : ""}. What is written is what is seen in the{" "}
            <a href={href({ view: "chronology" })}>chronology</a>
            {words ? (
              <>
                ;{" "}
                <button type="button" class="link" onClick={() => go({ filter: NO_FILTER }, "replace")}>
                  write everything
                </button>
              </>
            ) : null}
            .
          </p>
          <ul class="forms">
            {FORMS.map(({ format, ending, name, of }) => (
              <li key={format}>
                <a
                  href={address(inDossier("export"), params(format)).href}
                  download={`${dossier}.${ending}`}
                  onClick={(event) => {
                    if (!isPlain(event)) return;
                    event.preventDefault();
                    void write(format, ending);
                  }}
                >
                  {name}
                </a>
                <span class="known">
                  {" "}
                  {of}
                  {busy.value === format ? " · being written…" : ""}
                </span>
              </li>
            ))}
            <li>
              <button type="button" class="link" onClick={print}>
                Print
              </button>
              <span class="known"> the list, or to a PDF</span>
            </li>
          </ul>
          <p class="hint">
            Dates stay as exact as their words in every form; rows without a date are never dropped without saying so.
          </p>
        </div>
      </div>
    </div>
  );
}
