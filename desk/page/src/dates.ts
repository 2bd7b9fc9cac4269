/** Dates as what they are: bounds, in milliseconds of UTC. The zone of the machine plays no part. */
import type { When } from "./model.ts";

export const DAY = 86_400_000;
const MINUTE = 60_000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SHORT_MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/**
 * When something may have been: not before `from`, surely from `sureFrom` to `sureTo` where both are
 * there and in this order, not after `to`. Null is an open bound.
 */
export interface Band {
  from: number | null;
  sureFrom: number | null;
  sureTo: number | null;
  to: number | null;
}

/** Midnight UTC, also of years before 100, which Date.UTC takes for the twentieth century. */
export function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

/** The first moment of a day or minute in ISO 8601. */
export function firstMoment(iso: string): number {
  const m = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(iso);
  if (!m) return NaN;
  return utc(Number(m[1]), Number(m[2]) - 1, Number(m[3])) + (Number(m[4] ?? 0) * 60 + Number(m[5] ?? 0)) * MINUTE;
}

/** The moment behind it: a day ends where the next begins. */
export function behind(iso: string): number {
  return firstMoment(iso) + (iso.includes("T") ? MINUTE : DAY);
}

function known(bound: string | null, of: (iso: string) => number): number | null {
  const moment = bound === null ? NaN : of(bound);
  return Number.isNaN(moment) ? null : moment;
}

/** The bounds of a time; null where nothing at all is known. */
export function bandOf(when: When | null | undefined): Band | null {
  if (!when) return null;
  const band = {
    from: known(when.begin.earliest, firstMoment),
    sureFrom: known(when.begin.latest, firstMoment),
    sureTo: known(when.end.earliest, behind),
    to: known(when.end.latest, behind),
  };
  const isOpen = Object.values(band).every((moment) => moment === null);
  return isOpen ? null : band;
}

/** A moment to order a band by, and to bring it into view with. */
export function middle(band: Band): number {
  const from = band.from ?? band.sureFrom ?? band.sureTo ?? band.to ?? 0;
  const to = band.to ?? band.sureTo ?? band.sureFrom ?? from;
  return (from + to) / 2;
}

export function isoDay(moment: number): string {
  return new Date(moment).toISOString().replace(/T.*/, "");
}

/** "30 Sept 2020". */
export function dayWords(iso: string | null | undefined): string {
  if (!iso) return "";
  const m = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!m) return iso;
  const month = m[2] ? SHORT_MONTHS[Number(m[2]) - 1] : undefined;
  return [m[3] ? String(Number(m[3])) : "", month ?? "", m[1]].filter(Boolean).join(" ");
}

export function weekday(moment: number): string {
  return WEEKDAYS[new Date(moment).getUTCDay()] ?? "";
}

export function shortMonth(month: number): string {
  return SHORT_MONTHS[month] ?? "";
}

/** A correction's date: EDTF, and what it means, said back before it is kept. */
export interface Typed {
  edtf: string;
  words: string;
}

const NAMED = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${[...MONTHS, ...SHORT_MONTHS, "Sep", "Mar", "Apr", "Jun", "Jul"].join("|")})\\.?(?:\\s+(\\d{1,2}),)?\\s+(\\d{4})$`,
  "i",
);

/** Reads a date as somebody types it, in EDTF or in English; null where it is none. */
export function typedDate(text: string): Typed | null {
  const typed = text.trim().replace(/\s+/g, " ");
  if (/^(unknown|no date|XXXX)$/i.test(typed)) return { edtf: "XXXX", words: "no date known" };
  const two = /^(?:between|from) (.+) (?:and|to) (.+)$/i.exec(typed);
  if (two) {
    const [from, to] = [single(two[1]!), single(two[2]!)];
    return from && to ? pair(from, to) : null;
  }
  const before = /^(?:before|by|until) (.+)$/i.exec(typed);
  if (before) return open(single(before[1]!), "../", "", "at the latest ");
  const after = /^(?:after|since|from) (.+)$/i.exec(typed);
  if (after) return open(single(after[1]!), "", "/..", "at the earliest ");
  const slash = typed.split("/");
  if (slash.length === 2) return interval(slash[0]!, slash[1]!);
  const one = single(typed);
  return one ? { edtf: one, words: wordsOf(one) } : null;
}

function open(date: string | null, before: string, behindIt: string, words: string): Typed | null {
  return date ? { edtf: before + date + behindIt, words: words + wordsOf(date) } : null;
}

function interval(left: string, right: string): Typed | null {
  if (left === ".." || left === "") return open(single(right), "../", "", "at the latest ");
  if (right === ".." || right === "") return open(single(left), "", "/..", "at the earliest ");
  const [from, to] = [single(left), single(right)];
  return from && to ? pair(from, to) : null;
}

function pair(from: string, to: string): Typed | null {
  return plain(from) <= plain(to) ? { edtf: `${from}/${to}`, words: `from ${wordsOf(from)} to ${wordsOf(to)}` } : null;
}

function plain(edtf: string): string {
  return edtf.replace(/[~?%]$/, "");
}

function single(text: string): string | null {
  const about = /^(?:about|around|circa|c\.) (.+)$/i.exec(text);
  if (about) {
    const date = single(about[1]!);
    return date ? `${plain(date)}~` : null;
  }
  const named = NAMED.exec(text);
  return named ? fromNames(named) : fromNumbers(text);
}

function fromNames(m: RegExpExecArray): string | null {
  const start = m[2]!.slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
  const day = m[1] ?? m[3];
  const date = `${m[4]}-${String(month).padStart(2, "0")}${day ? `-${day.padStart(2, "0")}` : ""}`;
  return fromNumbers(date);
}

function fromNumbers(text: string): string | null {
  if (/^\d{3}X$|^\d{2}XX$/.test(text)) return text;
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(text);
  if (!m) return null;
  const month = Number(m[2] ?? 1);
  const isSeason = month >= 21 && month <= 24 && !m[3];
  if (!isSeason && (month < 1 || month > 12)) return null;
  const day = Number(m[3] ?? 1);
  const isDay = isSeason || new Date(utc(Number(m[1]), month - 1, day)).getUTCDate() === day;
  return isDay && day > 0 ? text : null;
}

const SEASONS = ["spring", "summer", "autumn", "winter"];
const MODS: Record<string, string> = { "~": "about ", "?": "perhaps ", "%": "perhaps about " };

function wordsOf(edtf: string): string {
  const date = plain(edtf);
  const mod = MODS[edtf.slice(date.length)] ?? "";
  const decade = /^(\d+)(X+)$/.exec(date);
  if (decade) return `some year from ${date.replaceAll("X", "0")} to ${date.replaceAll("X", "9")}`;
  const season = /^(\d{4})-2([1-4])$/.exec(date);
  if (season) return `${mod}${SEASONS[Number(season[2]) - 1]} ${season[1]}`;
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? `${weekday(firstMoment(date))} ` : "";
  return mod + day + dayWords(date);
}
