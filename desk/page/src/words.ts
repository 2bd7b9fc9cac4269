/** What codes mean, in words. */
import { dayWords } from "./dates.ts";
import type { Claim, Conflict, Ref, StoryItem } from "./model.ts";

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
  return (ABOUT[conflict.kind] ?? ((about: string) => about))(conflict.about);
}

const SIGNS: Record<string, string> = { ">=": "at least ", "<=": "at most ", ">": "more than ", "<": "fewer than ", "~": "about " };

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
  if (claim.standing === "SUPERSEDED" && by) return `superseded by ${claimValue(conflict.kind, by.value)}`;
  return claim.standing.toLowerCase();
}

export function nameOf(one: string | Ref | null | undefined): string | null {
  if (!one) return null;
  return typeof one === "string" ? one : one.name;
}

export function storyTitle(story: { title: string | null; source: string | null; id?: string; story?: string }): string {
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
