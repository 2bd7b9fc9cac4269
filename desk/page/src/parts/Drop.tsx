/** Where stories come in: files, pasted text, addresses; and what becomes of them. */
import { useState } from "preact/hooks";
import { addAddress, addFiles, addText, cancel, forget, jobs } from "../jobs.ts";
import { KINDS } from "../model.ts";
import { isOver, type JobState } from "../sse.ts";
import { href, route } from "../store.ts";
import { count } from "../words.ts";
import { Form } from "./Dialog.tsx";

export function Drop() {
  const [text, setText] = useState("");
  const [published, setPublished] = useState("");
  const [title, setTitle] = useState("");
  const typed = text.trim();
  const isAddress = /^https?:\/\/\S+$/i.test(typed);
  const isDate = published === "" || /^\d{4}-\d\d-\d\d$/.test(published);
  const submit = async () => {
    if (!typed || !isDate) return;
    const isBegun = isAddress ? await addAddress(typed, published) : await addText(text, title.trim(), published);
    if (!isBegun) return;
    setText("");
    setTitle("");
  };
  return (
    <div class="drop">
      <label class="files">
        <input type="file" multiple onChange={(event) => take(event.currentTarget, published)} />
        <span>
          <b>Drop files anywhere on this page</b>, or choose them: text, HTML, PDF, Word, e-mail, feeds, web archives.
        </span>
      </label>
      <Form onSubmit={() => void submit()}>
        <label>
          <span>Or paste a story, or the address of one</span>
          <textarea
            rows={typed && !isAddress ? 8 : 2}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            placeholder="https://… or the words themselves"
          />
        </label>
        <div class="row-of-fields">
          {typed && !isAddress && (
            <label>
              <span>Title</span> <input value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
            </label>
          )}
          <label>
            <span>Published</span>{" "}
            <input
              value={published}
              onInput={(event) => setPublished(event.currentTarget.value.trim())}
              placeholder="2024-03-04"
              size={11}
              aria-invalid={!isDate}
              aria-describedby="published-hint"
            />
          </label>
          <button type="submit" class="main" disabled={!typed || !isDate}>
            {isAddress ? "Fetch and read" : "Read"}
          </button>
        </div>
        <p class="hint" id="published-hint">
          For stories that bear no date of their own. Without one “on Friday” stays a Friday of no known week.
        </p>
      </Form>
      {jobs.value
        .filter((state) => state.job.dossier === route.value.dossier)
        .map((state) => (
          <JobCard key={state.job.id} state={state} />
        ))}
    </div>
  );
}

function take(input: HTMLInputElement, published: string): void {
  const files = [...(input.files ?? [])];
  input.value = "";
  if (files.length) void addFiles(files, published);
}

const STATES = { waiting: "Waiting", running: "Reading", done: "Read", cancelled: "Cancelled", failed: "Failed" };

function JobCard({ state: { job, stories } }: { state: JobState }) {
  const over = isOver(job);
  const rows = stories.reduce((sum, story) => sum + story.rows.length, 0);
  const parts = [
    job.total === null ? (job.done ? `${job.done} done` : "") : `${job.done} of ${job.total}`,
    job.added ? `${job.added} added` : "",
    job.versions ? count(job.versions, "newer version") : "",
    job.there ? `${job.there} there already` : "",
    rows ? count(rows, "row") : "",
  ];
  return (
    <section class={`job ${job.state}`} aria-label="Reading">
      <p class="line">
        <b role="status">
          {STATES[job.state]} {parts.filter(Boolean).join(" · ")}
        </b>
        {over ? (
          <button type="button" class="link" onClick={() => forget(job.id)}>
            Close
          </button>
        ) : (
          <button type="button" class="link" onClick={() => void cancel(job.id)}>
            Cancel
          </button>
        )}
      </p>
      {!over && (
        <progress max={job.total ?? 1} value={job.total === null ? undefined : job.done} aria-label="Stories read" />
      )}
      {job.message && <p class="known">{job.message}</p>}
      {job.failures.map((failure, i) => (
        <p class="failure" key={i}>
          {failure.input}: {failure.reason}
        </p>
      ))}
      <ul class="incoming">
        {stories
          .toReversed()
          .slice(0, 20)
          .map((story) => (
            <li key={story.id}>
              <a href={href({ view: "stories", story: story.id, at: null, open: true })}>{story.title || story.id}</a>
              <ol>
                {story.rows.slice(0, 6).map((row, i) => (
                  <li key={i}>
                    <span aria-hidden="true">{row.kind ? KINDS[row.kind]?.sign : ""}</span>{" "}
                    <b>{row.whenWords || "no date"}</b> {row.words}
                  </li>
                ))}
                {story.rows.length > 6 && <li class="known">and {story.rows.length - 6} more</li>}
              </ol>
            </li>
          ))}
      </ul>
    </section>
  );
}
