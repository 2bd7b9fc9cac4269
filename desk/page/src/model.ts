/** What the server answers with. Offsets are UTF-16 code units, the end exclusive. */

export interface Bound {
  earliest: string | null;
  latest: string | null;
}

export interface When {
  value: string | null;
  edtf: string | null;
  begin: Bound;
  end: Bound;
  basis: string;
  time: string | null;
}

export type Kind = "HAPPENED" | "SAID" | "PLANNED" | "DENIED" | "POSSIBLE" | "BACKGROUND";

export interface Ref {
  id: string;
  name: string;
}

export interface Voice {
  how: string;
  who: string;
}

export interface Row {
  id: string;
  when: When;
  whenWords: string;
  kind: Kind;
  words: string;
  story: string;
  start: number;
  end: number;
  actors: Ref[];
  voices: Voice[];
  quotes: string[];
  independentReports: number;
  reports: number;
  status: string;
  conflicts: string[];
  isMain: boolean;
  edited: boolean;
  notes: (string | Note)[];
}

export interface Note {
  note?: string;
  text?: string;
  by?: string;
  at?: string;
}

export interface Correction {
  id: string;
  by: string;
  at: string;
  what: string;
  was?: string;
  comment: string | null;
  undone?: boolean;
  unmet?: string | null;
  overtakenBy?: string | null;
}

export interface Report {
  story: string;
  title: string | null;
  publisher: string | null;
  source: string | null;
  published: string | null;
  copyOf: string | null;
  start: number;
  end: number;
  words: string;
  reasons: Reason[];
}

/** What is the same in two stories: its kind, and the words. */
export type Reason = string | { kind: string; words: string };

export interface RowDetail extends Row {
  told: Report[];
  why: { date: string | null; speaker: string | null; chain: string[] };
  conflicting: Conflict[];
  corrections: Correction[];
}

export interface Claim {
  story: string;
  start: number;
  end: number;
  words: string;
  value: string;
  valueWords?: string;
  saidBy: string | Ref | null;
  source: string | null;
  claimed: string | null;
  standing: string;
  supersededBy: number | null;
}

export interface Conflict {
  id: string;
  kind: string;
  about: string;
  title?: string;
  actors: (string | Ref)[];
  rows: string[];
  claims: Claim[];
  settled: { by: string; at: string; note: string; value: string | null } | null;
  notes?: (string | Note)[];
  corrections: Correction[];
}

export interface Actor {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  roles: string[];
  ages: string[];
  stories: number;
  rows: number;
  quotes: number;
  first: string | null;
  last: string | null;
  isNamed: boolean;
  corrections: Correction[];
}

export interface Fact {
  kind: string;
  value: string | null;
  actor?: string | Ref | null;
  story: string;
  start: number;
  end: number;
  words?: string;
}

export interface ActorDetail extends Actor {
  relations: Fact[];
  facts: Fact[];
  appearances: { story: string; title?: string | null; actor: string; reasons: Reason[]; mentions?: number }[];
  notes?: (string | Note)[];
}

export interface Quote {
  id: string;
  story: string;
  kind: string;
  words: string;
  spans: Span[];
  speaker: Ref | null;
  channel: string | null;
  medium: string | null;
  when: When | null;
  whenWords: string;
  row: string | null;
  why: string | null;
  corrections: Correction[];
}

export interface Span {
  start: number;
  end: number;
}

export interface StoryItem {
  id: string;
  title: string | null;
  source: string | null;
  publisher: string | null;
  byline: string[] | string | null;
  published: string | null;
  publishedBasis: string;
  copyOf: string | null;
  words: number;
}

export interface Reading {
  story: {
    id: string;
    source: string | null;
    title: string | null;
    byline: string[];
    publisher: string | null;
    published: string | null;
    publishedBasis: string;
    text: string;
  };
  times: (Span & { id: string; value: string | null; edtf?: string | null; rule?: string })[];
  actors: { id: string; name: string; kind: string; mentions: (Span & { kind: string })[] }[];
  quotes: { id: string; kind: string; spans: Span[]; speaker: { actor: string } | null; channel: string | null }[];
  events: (Span & { id: string; factuality?: string })[];
  notes?: (Span & { kind: string; text: string })[];
  rows?: (Span & { id: string; kind: Kind; status: string })[];
  copies?: string[];
  original?: { path: string; size: number } | null;
}

export interface Dossier {
  name: string;
  title: string | null;
  created?: string;
  stories: number;
  from: string | null;
  to: string | null;
  corrections: number;
}

export interface Job {
  id: string;
  kind: string;
  dossier: string | null;
  state: "waiting" | "running" | "done" | "cancelled" | "failed";
  done: number;
  total: number | null;
  message: string | null;
  added: number;
  versions: number;
  there: number;
  failures: { input: string; reason: string }[];
  started: string | null;
  ended: string | null;
}

export interface JobStory {
  id: string;
  title: string | null;
  rows: Partial<Row>[];
}

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number | null;
}

/** A kind of row, its sign and its word: told apart by these, not by colour. */
export const KINDS: Record<Kind, { sign: string; word: string }> = {
  HAPPENED: { sign: "●", word: "happened" },
  SAID: { sign: "“", word: "said" },
  PLANNED: { sign: "○", word: "planned" },
  DENIED: { sign: "×", word: "denied" },
  POSSIBLE: { sign: "?", word: "possible" },
  BACKGROUND: { sign: "·", word: "background" },
};

export const KIND_NAMES = Object.keys(KINDS) as Kind[];
