/** The frame around all views. */
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { connection, setToken } from "./api.ts";
import { addFiles, findJobs, jobs } from "./jobs.ts";
import { useCommands } from "./parts/commands.ts";
import { Form } from "./parts/Dialog.tsx";
import { dialog, Dialogs } from "./parts/dialogs.tsx";
import { VIEWS, type ViewName } from "./route.ts";
import { isOver } from "./sse.ts";
import { AFRESH, conflicts, dossier, go, href, missing, redo, route, rows, said, undo } from "./store.ts";
import { nextTheme, theme } from "./theme.ts";
import { Changes } from "./views/Changes.tsx";
import { Chronology } from "./views/Chronology.tsx";
import { Conflicts } from "./views/Conflicts.tsx";
import { Export } from "./views/Export.tsx";
import { Home, openNew } from "./views/Home.tsx";
import { People } from "./views/People.tsx";
import { Quotes } from "./views/Quotes.tsx";
import { Stories } from "./views/Stories.tsx";

const NAMES: Record<ViewName, string> = {
  chronology: "Chronology",
  people: "People",
  quotes: "Quotes",
  conflicts: "Conflicts",
  stories: "Stories",
  changes: "Changes",
  export: "Export",
};

const COMPONENTS: Record<ViewName, () => preact.JSX.Element> = {
  chronology: Chronology,
  people: People,
  quotes: Quotes,
  conflicts: Conflicts,
  stories: Stories,
  changes: Changes,
  export: Export,
};

export function Desk() {
  const { dossier: name, view } = route.value;
  const isDropping = useFiles();
  const title = name === null ? "The desk" : dossier.value?.title || name;
  useCommands({
    undo: () => name !== null && void undo(),
    redo: () => name !== null && void redo(),
    help: () => (dialog.value = { what: "help" }),
    add: () => name !== null && (dialog.value = { what: "add" }),
    go: (to) => name !== null && go({ ...AFRESH, view: to as ViewName }),
  });
  useEffect(
    () => void (document.title = name === null ? "Fabula" : `${NAMES[view]} · ${title} · Fabula`),
    [name, view, title],
  );
  useEffect(() => void (name !== null && findJobs()), [name]);
  const View = COMPONENTS[view];
  return (
    <div class={`desk ${isDropping.value ? "dropping" : ""}`}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => (event.preventDefault(), document.querySelector<HTMLElement>("main")?.focus())}
      >
        To the rows
      </a>
      <header class="masthead">
        <div class="names">
          <p class="maker">
            <a href="#/">Fabula</a>
          </p>
          <h1 dir="auto">{title}</h1>
        </div>
        {name !== null && <Views />}
        <p class="switches">
          <button
            type="button"
            onClick={nextTheme}
            aria-label={`Colours: ${theme.value}`}
            title={`Colours: ${theme.value}`}
          >
            <span aria-hidden="true">{{ auto: "◐", light: "○", dark: "●" }[theme.value]}</span>
          </button>
          <button type="button" onClick={() => (dialog.value = { what: "help" })} aria-label="Keys" title="Keys (?)">
            <span aria-hidden="true">?</span>
          </button>
        </p>
      </header>
      <Trouble />
      <main id="main" tabIndex={-1}>
        {name === null ? <Home /> : missing.value ? <Missing /> : <View />}
      </main>
      <Foot />
      <Dialogs />
      {isDropping.value && (
        <div class="dropzone" aria-hidden="true">
          <p>Let go to have them read</p>
        </div>
      )}
    </div>
  );
}

function Views() {
  const [isOpen, setOpen] = useState(false);
  const { view } = route.value;
  const busy = jobs.value.some((state) => !isOver(state.job) && state.job.dossier === route.value.dossier);
  useEffect(() => setOpen(false), [view]);
  const rest = VIEWS.indexOf(view) >= 4;
  return (
    <nav class={`views ${isOpen ? "open" : ""}`} aria-label="Views">
      {VIEWS.map((one) => (
        <a
          key={one}
          class={VIEWS.indexOf(one) >= 4 ? "rest" : ""}
          href={href({ ...AFRESH, view: one, ...(one === "chronology" ? {} : { zoom: null }) })}
          aria-current={one === view ? "page" : undefined}
        >
          {NAMES[one]}
          {one === "conflicts" && conflicts.total.value ? <span class="badge"> {conflicts.total.value}</span> : null}
          {one === "chronology" && rows.total.value ? (
            <span class="badge"> {rows.total.value.toLocaleString("en")}</span>
          ) : null}
          {one === "stories" && busy ? <span class="badge"> reading</span> : null}
        </a>
      ))}
      <button
        type="button"
        class={`toggle ${rest ? "on" : ""}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {rest ? NAMES[view] : "More"}
      </button>
    </nav>
  );
}

/** One line where the server is not there, or wants its key. */
function Trouble() {
  const [token, setTyped] = useState("");
  switch (connection.value) {
    case "there":
      return null;
    case "lost":
      return (
        <p class="trouble" role="alert">
          The server does not answer. What you see is what was last read; the page goes on by itself once the server is
          back.
        </p>
      );
    case "locked":
      return (
        <div class="trouble" role="alert">
          <Form onSubmit={() => token.trim() && setToken(token.trim())}>
            <label>
              This server wants its key: the words behind <code>#token=</code> in the line it printed when it started.{" "}
              <input
                type="password"
                value={token}
                onInput={(event) => setTyped(event.currentTarget.value)}
                autocomplete="off"
              />
            </label>{" "}
            <button type="submit">Open</button>
          </Form>
        </div>
      );
  }
}

function Missing() {
  return (
    <div class="scroller page">
      <div class="column">
        <p class="empty">
          {missing.value} <a href="#/">See all dossiers</a>
        </p>
      </div>
    </div>
  );
}

/** What was just done, or could not be. */
function Foot() {
  const now = said.value;
  return (
    <div class={`foot ${now ? "shown" : ""} ${now?.isFault ? "fault" : ""}`}>
      <p role="status" aria-live="polite">
        {now?.words}
      </p>
      {now?.canUndo && (
        <button type="button" onClick={() => void undo()}>
          Undo
        </button>
      )}
      {now && (
        <button type="button" class="plain" aria-label="Close" onClick={() => (said.value = null)}>
          ×
        </button>
      )}
    </div>
  );
}

/** Files may be dropped anywhere. */
function useFiles() {
  const isOver = useSignal(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && (isOver.value = false);
    const drop = (event: DragEvent) => {
      isOver.value = false;
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!files.length) return;
      if (route.value.dossier === null) return void openNew(files[0]!.name.replace(/\.[^.]+$/, ""), files);
      go({ ...AFRESH, view: "stories" });
      void addFiles(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
