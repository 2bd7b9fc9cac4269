/** What codes mean, in words. */
import { dayWords } from "./dates.ts";
import type { Claim, Conflict, Note, Reason, Ref, StoryItem, Voice } from "./model.ts";

const BASES: Record<string, string> = {
  STATED: "stated",
  RELATIVE: "counted from another event",
  ORDER: "by what comes before and after",
  PUBLISHED: "by publication alone",
  PERSON: "set by hand",
  NONE: "no date known",
};

const PUBLISHED: Record<string, string> = {
  OPTION: "as given",
  METADATA: "by its metadata",
  PAGE: "by its page",
  URL: "by its address",
  DATELINE: "by its dateline",
  INFERRED: "by what it tells",
};

export function basisWords(basis: string): string {
  return BASES[basis] ?? basis.toLowerCase();
}

export function publishedWords(published: string | null, basis?: string): string {
  if (!published) return "no publication date";
  const how = basis ? PUBLISHED[basis] : undefined;
  return `published ${dayWords(published)}${how ? `, ${how}` : ""}`;
}

const ABOUT: Record<string, (about: string) => string> = {
  DATE: (about) => `When: ${about}`,
  COUNT: (about) => `How many ${about}`,
  AGE: (about) => `Age of ${about}`,
  NAME: (about) => `Name of ${about}`,
  PLACE: (about) => `Where: ${about}`,
  SPEAKER: (about) => `Who said ${about}`,
  FACT: (about) => `Whether: ${about}`,
  CONDITION: (about) => `Condition of ${about}`,
};

export function conflictTitle(conflict: Conflict): string {
  return conflict.title ?? (ABOUT[conflict.kind] ?? ((about: string) => about))(conflict.about);
}

/** What a claim says, in the server's words where it gives them. */
export function claimWords(conflict: Conflict, claim: Claim): string {
  return claim.valueWords || claimValue(conflict.kind, claim.value);
}

const SIGNS: Record<string, string> = {
  ">=": "at least ",
  "<=": "at most ",
  ">": "more than ",
  "<": "fewer than ",
  "~": "about ",
};

export function claimValue(kind: string, value: string): string {
  switch (kind) {
    case "DATE": {
      const time = /T(\d\d:\d\d)/.exec(value)?.[1];
      return dayWords(value) + (time ? `, ${time}` : "");
    }
    case "AGE":
      return value.replace(/^P(\d+)Y$/, "$1");
    case "COUNT": {
      const m = /^(>=|<=|>|<|~)?(\d+)(?:\.\d+)?(?:\.\.(\d+))?$/.exec(value);
      return m ? (m[3] ? `${m[2]} to ${m[3]}` : `${SIGNS[m[1] ?? ""] ?? ""}${m[2]}`) : value;
    }
    case "FACT":
      return value.toLowerCase();
    default:
      return value;
  }
}

export function standingWords(conflict: Conflict, claim: Claim): string {
  const by = claim.supersededBy === null ? undefined : conflict.claims[claim.supersededBy];
  if (claim.standing === "SUPERSEDED" && by) return `superseded by ${claimWords(conflict, by)}`;
  return claim.standing.toLowerCase();
}

/** The server gives a reason as its kind with the words it is about. */
export function reasonWords(reason: Reason): string {
  if (typeof reason === "string") return reason;
  const kind = ALIKE[reason.kind] ?? reason.kind.toLowerCase().replaceAll("_", " ");
  return reason.words ? `${kind} “${reason.words}”` : kind;
}

const ALIKE: Record<string, string> = {
  WORD: "the word",
  FAMILY: "a word like",
  AGENT: "who does it,",
  PATIENT: "to whom it is done,",
  ARGUMENT: "what goes with it,",
  NAME: "the names",
  DAY: "the day",
  STORY: "stories that are alike",
  FULL_NAME: "the full name",
  SHORT_NAME: "a part of the name",
  ACRONYM: "the letters",
  ROLE: "the role",
  PERSON: "somebody who said so",
};

/** Who says it: "according to Ana Ruiz", "— Ana Ruiz". */
export function voiceWords(voice: Voice): string {
  return /\s$/.test(voice.how) ? voice.how + voice.who : `${voice.how} ${voice.who}`.trim();
}

export function noteWords(note: string | Note): string {
  if (typeof note === "string") return note;
  return `${note.note ?? note.text ?? ""}${note.by ? ` — ${note.by}` : ""}`;
}

export function nameOf(one: string | Ref | null | undefined): string | null {
  if (!one) return null;
  return typeof one === "string" ? one : one.name;
}

export function storyTitle(story: {
  title: string | null;
  source: string | null;
  id?: string;
  story?: string;
}): string {
  return story.title || story.source || story.id || story.story || "untitled";
}

export function bylineWords(byline: StoryItem["byline"]): string {
  if (!byline) return "";
  return typeof byline === "string" ? byline : byline.join(", ");
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** Only what a browser opens as a page; an address may come from anywhere. */
export function safeLink(source: string | null): string | null {
  return source && /^https?:\/\//i.test(source) ? source : null;
}
