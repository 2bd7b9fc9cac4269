/** What the server is at work on: followed as it goes. */
import { batch, signal } from "@preact/signals";
import { events, get, post, remove, upload } from "./api.ts";
import type { Job } from "./model.ts";
import { attempt, inDossier, route } from "./store.ts";
import { afterEvent, follow, isOver, type JobState } from "./sse.ts";

/** The jobs of this dossier that were begun or seen here, the newest first. */
export const jobs = signal<readonly JobState[]>([]);

const NEW: Omit<Job, "id" | "dossier"> = {
  kind: "add",
  state: "waiting",
  done: 0,
  total: null,
  message: null,
  added: 0,
  versions: 0,
  there: 0,
  failures: [],
  started: null,
  ended: null,
};

function track(id: string, job: Job | null = null): void {
  if (jobs.value.some((one) => one.job.id === id)) return;
  const first: JobState = { job: job ?? { ...NEW, id, dossier: route.peek().dossier }, stories: [] };
  jobs.value = [first, ...jobs.value];
  const now = () => jobs.peek().find((one) => one.job.id === id);
  const change = (next: JobState) => (jobs.value = jobs.peek().map((one) => (one.job.id === id ? next : one)));
  const stream = {
    open: events(`jobs/${encodeURIComponent(id)}/events`),
    on: (event: Parameters<typeof afterEvent>[1]) => {
      const state = now();
      if (state) change(afterEvent(state, event));
    },
    isDone: () => {
      const state = now();
      return !state || isOver(state.job);
    },
  };
  void follow(stream, new AbortController().signal).then(() => gone(id));
}

/** A stream that is gone before the job was over: a server that was started anew knows nothing of it. */
function gone(id: string): void {
  jobs.value = jobs.peek().map((one) => {
    if (one.job.id !== id || isOver(one.job)) return one;
    return {
      ...one,
      job: {
        ...one.job,
        state: "failed",
        message: "The server was started anew meanwhile; stories that were read are kept.",
      },
    };
  });
}

/** Takes up jobs that go on since before the page was opened. */
export async function findJobs(): Promise<void> {
  const answer = await get<{ items: Job[] } | Job[]>("jobs").catch(() => null);
  if (!answer) return;
  const found = Array.isArray(answer) ? answer : answer.items;
  batch(() =>
    found.filter((job) => !isOver(job) && job.dossier === route.peek().dossier).forEach((job) => track(job.id, job)),
  );
}

async function begin(how: () => Promise<{ job: string }>): Promise<boolean> {
  return attempt(async () => track((await how()).job));
}

export function addFiles(files: readonly File[], published = ""): Promise<boolean> {
  return begin(() => upload(inDossier("stories"), files, published));
}

export function addText(text: string, title: string, published: string): Promise<boolean> {
  return begin(() => post(inDossier("stories"), { text, ...given({ title, published }) }));
}

export function addAddress(url: string, published: string): Promise<boolean> {
  return begin(() => post(inDossier("stories"), { url, ...given({ published }) }));
}

function given(of: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value));
}

export function cancel(id: string): Promise<boolean> {
  return attempt(() => remove(`jobs/${encodeURIComponent(id)}`));
}

export function forget(id: string): void {
  jobs.value = jobs.value.filter((one) => one.job.id !== id);
}
