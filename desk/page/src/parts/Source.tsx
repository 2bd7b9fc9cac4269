/** The story beside the row: its words, who else tells it, and why it is dated and given as it is. */
import { useState } from "preact/hooks";
import { dayWords } from "../dates.ts";
import type { Conflict, Correction, Report, RowDetail } from "../model.ts";
import { address, hasToken, save } from "../api.ts";
import { NO_FIND } from "../route.ts";
import {
  chosenRow,
  detail,
  detailFailure,
  go,
  href,
  inDossier,
  mend,
  reading,
  route,
  shown,
  attempt,
} from "../store.ts";
import {
  basisWords,
  bylineWords,
  claimWords,
  conflictTitle,
  count,
  publishedWords,
  reasonWords,
  safeLink,
  storyTitle,
} from "../words.ts";
import { DateEditor } from "./DateEditor.tsx";
import { dialog } from "./dialogs.tsx";
import { editing, isPlain } from "./RowItem.tsx";
import { Legend, StoryText } from "./StoryText.tsx";

export function Source() {
  const { view } = route.value;
  const row = view === "chronology" ? chosenRow.value : null;
  const what = shown.value;
  return (
    <section class="pane source" aria-label="Source" tabIndex={-1}>
      <button
        type="button"
        class="back"
        onClick={() => go({ open: false, story: view === "chronology" ? null : route.value.story }, "replace")}
      >
        <span aria-hidden="true">‹</span> Back
      </button>
      {row && <AboutRow key={row.id} />}
      {view === "chronology" && route.value.row !== null && !row && detailFailure.value && (
        <p class="empty">This row is not there: {detailFailure.value}</p>
      )}
      {what ? <Story /> : !row && <p class="empty">{hint(view)}</p>}
    </section>
  );
}

function hint(view: string): string {
  switch (view) {
    case "chronology":
      return "Choose a row: its words stand here in their story.";
    case "quotes":
      return "Choose a quotation: it stands here in its story.";
    case "conflicts":
      return "Choose a claim: its words stand here in their story.";
    default:
      return "Choose a story to read it here.";
  }
}

function AboutRow() {
  const row = chosenRow.value!;
  const known = detail.value;
  const isEditing = editing.value === `source ${row.id}`;
  return (
    <div class="about">
      {isEditing ? (
        <DateEditor row={row} onDone={() => (editing.value = null)} />
      ) : (
        <p class="line">
          <button type="button" class="date" onClick={() => (editing.value = `source ${row.id}`)}>
            {row.whenWords || "no date"}
          </button>
          <span class="kind">{basisWords(row.when.basis)}</span>
        </p>
      )}
      {known && <Reasons row={known} />}
      {known && <Told row={known} />}
      {known?.conflicting.map((conflict) => (
        <Against key={conflict.id} conflict={conflict} />
      ))}
      {known && <History corrections={known.corrections} />}
    </div>
  );
}

function Reasons({ row }: { row: RowDetail }) {
  const { date, speaker, chain } = row.why;
  return (
    <dl class="why">
      {date && (
        <>
          <dt>Why this date</dt>
          <dd>{date}</dd>
        </>
      )}
      {speaker && (
        <>
          <dt>Why this speaker</dt>
          <dd>
            {speaker} {row.quotes[0] && <SpeakerButton row={row} id={row.quotes[0]} />}
          </dd>
        </>
      )}
      {!speaker && row.quotes[0] && (
        <>
          <dt>Speaker</dt>
          <dd>
            not known <SpeakerButton row={row} id={row.quotes[0]} />
          </dd>
        </>
      )}
      {chain.length > 0 && (
        <>
          <dt>How</dt>
          <dd>
            <details>
              <summary>{count(chain.length, "step")}</summary>
              <ol>
                {chain.map((step, i) => (
                  <li key={i}>{typeof step === "string" ? step : JSON.stringify(step)}</li>
                ))}
              </ol>
            </details>
          </dd>
        </>
      )}
    </dl>
  );
}

function SpeakerButton({ row, id }: { row: RowDetail; id: string }) {
  const open = () => (dialog.value = { what: "speaker", quote: { id, words: row.words, speaker: null } });
  return (
    <button type="button" class="link" onClick={open}>
      mend
    </button>
  );
}

function Told({ row }: { row: RowDetail }) {
  const [out, setOut] = useState<string[] | null>(null);
  if (row.told.length < 2 && !row.told[0]?.copyOf) return null;
  const shownIn = shown.value?.story;
  const split = async () => {
    if (out?.length && (await mend({ do: "split-row", row: row.id, stories: out }))) setOut(null);
  };
  const toggle = (story: string) =>
    setOut(out!.includes(story) ? out!.filter((other) => other !== story) : [...out!, story]);
  return (
    <div class="told">
      <h2>
        Told in {count(row.told.length, "story", "stories")},{" "}
        {count(row.independentReports, "of them independent", "of them independent")}
        {out === null && (
          <button type="button" class="link" onClick={() => setOut([])}>
            split
          </button>
        )}
      </h2>
      <ul>
        {row.told.map((report) => (
          <li key={`${report.story} ${report.start}`}>
            {out !== null && (
              <input
                type="checkbox"
                aria-label={`${storyTitle(report)} tells another happening`}
                checked={out.includes(report.story)}
                onChange={() => toggle(report.story)}
              />
            )}
            <ReportLink report={report} isHere={report.story === shownIn} />
          </li>
        ))}
      </ul>
      {out !== null && (
        <p class="ends">
          <button
            type="button"
            class="main"
            disabled={!out.length || out.length === row.told.length}
            onClick={() => void split()}
          >
            These tell another happening
          </button>
          <button type="button" onClick={() => setOut(null)}>
            Cancel
          </button>
        </p>
      )}
    </div>
  );
}

function ReportLink({ report, isHere }: { report: Report; isHere: boolean }) {
  const to = { story: report.story, at: { start: report.start, end: report.end } };
  return (
    <span>
      <a
        href={href(to)}
        aria-current={isHere ? "true" : undefined}
        onClick={(event) => isPlain(event) && (event.preventDefault(), go(to, "replace"))}
      >
        {report.publisher || storyTitle(report)}
      </a>
      <span class="known">
        {report.publisher && report.title ? ` ${report.title}` : ""}
        {report.published ? `, ${dayWords(report.published)}` : ""}
        {report.copyOf ? " · copy" : ""}
        {report.reasons.length > 0 && !report.copyOf
          ? ` · alike: ${[...new Set(report.reasons.map(reasonWords))].join(", ")}`
          : ""}
      </span>
    </span>
  );
}

/** So many values say what it is about. */
const VALUES = 4;

function Against({ conflict }: { conflict: Conflict }) {
  const values = [...new Set(conflict.claims.map((claim) => claimWords(conflict, claim)))];
  const more = values.length > VALUES ? `; ${values.length - VALUES} more` : "";
  return (
    <p class="against">
      ≠{" "}
      <a href={href({ view: "conflicts", find: NO_FIND, conflict: conflict.id, story: null, at: null, open: false })}>
        {conflictTitle(conflict)} ({values.slice(0, VALUES).join("; ") + more})
      </a>
      {conflict.settled ? ` settled: ${conflict.settled.note}` : ""}
    </p>
  );
}

export function History({ corrections }: { corrections: readonly Correction[] }) {
  if (!corrections.length) return null;
  return (
    <ul class="mended">
      {corrections.map((one) => (
        <li key={one.id}>
          {one.what}
          {one.was ? ` (was: ${one.was})` : ""} — {one.by}, {dayWords(one.at)}
          {one.comment ? `: ${one.comment}` : ""}
          {one.overtakenBy ? " (overtaken by a later one)" : ""}
        </li>
      ))}
    </ul>
  );
}

function Story() {
  const what = shown.value!;
  const read = reading.value.value;
  if (reading.failure.value) return <p class="empty">The story cannot be shown: {reading.failure.value}</p>;
  if (!read || read.story.id !== what.story) return <p class="empty">…</p>;
  const { story } = read;
  const link = safeLink(story.source);
  const path = inDossier(`stories/${encodeURIComponent(story.id)}/original`);
  const original = () => void attempt(() => save(path, new URLSearchParams(), "*/*", story.id));
  return (
    <article class="reading" tabIndex={-1}>
      <h2 dir="auto">{storyTitle(story)}</h2>
      <p class="facts">
        {[story.publisher, bylineWords(story.byline), publishedWords(story.published, story.publishedBasis)]
          .filter(Boolean)
          .join(" · ")}
        {story.source && (
          <>
            {" · "}
            {link ? (
              <a href={link} rel="noreferrer noopener" target="_blank">
                {story.source}
              </a>
            ) : (
              story.source
            )}
          </>
        )}
        {read.original && " · "}
        {read.original &&
          (hasToken() ? (
            <button type="button" class="link" onClick={original}>
              original
            </button>
          ) : (
            <a href={address(path).href} download>
              original
            </a>
          ))}
      </p>
      {read.copies && read.copies.length > 0 && (
        <p class="facts">
          The same words in{" "}
          {read.copies.map((id, i) => (
            <span key={id}>
              {i > 0 && ", "}
              <a href={href({ story: id, at: null })}>{id}</a>
            </span>
          ))}
        </p>
      )}
      <Legend />
      <StoryText reading={read} spans={what.spans} />
    </article>
  );
}
