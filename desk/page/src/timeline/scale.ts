/** From moments to pixels. */
import { DAY, shortMonth, utc, weekday, type Band } from "../dates.ts";

const HOUR = 3_600_000;

/** What is in view: two moments, and the pixels from one to the other. */
export interface View {
  from: number;
  to: number;
  width: number;
}

export function x(view: View, moment: number): number {
  return ((moment - view.from) / (view.to - view.from)) * view.width;
}

export function moment(view: View, px: number): number {
  return view.from + (px / view.width) * (view.to - view.from);
}

/** The view moved by some pixels. */
export function panned(view: View, px: number): View {
  const by = (px / view.width) * (view.to - view.from);
  return { ...view, from: view.from + by, to: view.to + by };
}

/** The view zoomed about a pixel that stays where it is; never closer than minutes nor wider than millennia. */
export function zoomed(view: View, factor: number, px: number): View {
  const span = Math.min(Math.max((view.to - view.from) * factor, HOUR), 4000 * 366 * DAY);
  const fixed = moment(view, px);
  const from = fixed - (px / view.width) * span;
  return { ...view, from, to: from + span };
}

/** A view of all bands with some air around them, more behind the last, where its words are. */
export function fitted(bands: readonly (Band | null)[], width: number): View {
  let from = Infinity;
  let to = -Infinity;
  for (const band of bands) {
    if (!band) continue;
    const first = band.from ?? band.sureFrom ?? band.sureTo ?? band.to;
    const last = band.to ?? band.sureTo ?? band.sureFrom ?? band.from;
    if (first !== null && first < from) from = first;
    if (last !== null && last > to) to = last;
  }
  if (from > to) return { from: utc(2000, 0, 1), to: utc(2001, 0, 1), width };
  const air = Math.max((to - from) * 0.04, 2 * DAY);
  return { from: from - air, to: to + 3 * air, width };
}

/**
 * How a band is drawn. A mark stands at `x0`. A band goes from `x0` to `x1`, sure from `sure0` to
 * `sure1` where that is not empty, and fades out to its ends; an open end runs on for `OPEN` pixels.
 */
export interface Drawn {
  isMark: boolean;
  x0: number;
  x1: number;
  sure0: number;
  sure1: number;
  openLeft: boolean;
  openRight: boolean;
}

/** So far an open end is drawn before it has faded out. */
export const OPEN = 46;

/** A band narrower than this is seen as a mark. */
const NARROW = 7;

/** The pixels of a band. */
export function drawn(band: Band, view: View): Drawn {
  const edges = [band.from, band.sureFrom, band.sureTo, band.to].filter((edge) => edge !== null);
  const low = Math.min(...edges);
  const high = Math.max(...edges);
  const openLeft = band.from === null;
  const openRight = band.to === null;
  const left = x(view, band.from ?? low);
  const right = x(view, band.to ?? high);
  if (!openLeft && !openRight && right - left < NARROW) {
    const at = (left + right) / 2;
    return { isMark: true, x0: at, x1: at, sure0: at, sure1: at, openLeft, openRight };
  }
  const isSure = band.sureFrom !== null && band.sureTo !== null && band.sureFrom < band.sureTo;
  const sure0 = isSure ? x(view, band.sureFrom as number) : left;
  const sure1 = isSure ? x(view, band.sureTo as number) : left;
  return {
    isMark: false,
    x0: openLeft ? left - OPEN : left,
    x1: openRight ? right + OPEN : right,
    sure0,
    sure1,
    openLeft,
    openRight,
  };
}

export interface Tick {
  at: number;
  label: string;
  isMajor: boolean;
}

interface Step {
  /** About how long it is. */
  size: number;
  /** The first of its moments that is not before one. */
  from: (moment: number) => number;
  next: (moment: number) => number;
  label: (moment: number) => string;
  isMajor: (moment: number) => boolean;
}

function fixed(size: number, offset: number, label: Step["label"], isMajor: Step["isMajor"]): Step {
  return {
    size,
    from: (at) => Math.ceil((at - offset) / size) * size + offset,
    next: (at) => at + size,
    label,
    isMajor,
  };
}

function months(count: number): Step {
  const at = (index: number) => utc(Math.floor(index / 12), index - Math.floor(index / 12) * 12, 1);
  const indexOf = (moment: number) => new Date(moment).getUTCFullYear() * 12 + new Date(moment).getUTCMonth();
  const isYear = (moment: number) => new Date(moment).getUTCMonth() === 0;
  const year = (moment: number) => String(new Date(moment).getUTCFullYear());
  return {
    size: count * 30.44 * DAY,
    from: (moment) => {
      const first = Math.floor(indexOf(moment) / count) * count;
      return at(first) >= moment ? at(first) : at(first + count);
    },
    next: (moment) => at(indexOf(moment) + count),
    label: (moment) => (count >= 12 || isYear(moment) ? year(moment) : shortMonth(new Date(moment).getUTCMonth())),
    isMajor: (moment) => (count >= 12 ? false : isYear(moment)),
  };
}

const isMidnight = (at: number) => at % DAY === 0;
const clock = (at: number) => (isMidnight(at) ? day(at) : new Date(at).toISOString().slice(11, 16));
const day = (at: number) => `${new Date(at).getUTCDate()} ${shortMonth(new Date(at).getUTCMonth())}`;
const weekDay = (at: number) => `${weekday(at)} ${day(at)}`;
const isFirst = (at: number) => new Date(at).getUTCDate() === 1;
/** 1 January 1970 was a Thursday. */
const MONDAY = 4 * DAY;

const STEPS: Step[] = [
  fixed(HOUR / 12, 0, clock, isMidnight),
  fixed(HOUR / 4, 0, clock, isMidnight),
  fixed(HOUR, 0, clock, isMidnight),
  fixed(3 * HOUR, 0, clock, isMidnight),
  fixed(6 * HOUR, 0, clock, isMidnight),
  fixed(DAY, 0, weekDay, isFirst),
  fixed(2 * DAY, 0, day, isFirst),
  fixed(7 * DAY, MONDAY, day, isFirst),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].map(months),
];

/** The marks of the axis, at least so many pixels apart. */
export function ticks(view: View, apart = 84): Tick[] {
  const least = (apart / view.width) * (view.to - view.from);
  const step = STEPS.find((candidate) => candidate.size >= least) ?? STEPS[STEPS.length - 1]!;
  const found: Tick[] = [];
  for (let at = step.from(view.from); at <= view.to && found.length < 400; at = step.next(at)) {
    found.push({ at, label: step.label(at), isMajor: step.isMajor(at) });
  }
  return found;
}

/** What the axis leaves unsaid: the year, or the day where hours are shown. */
export function context(view: View): string {
  const at = new Date(view.from);
  const days = (view.to - view.from) / DAY;
  if (days < 2) return `${weekDay(view.from)} ${at.getUTCFullYear()}`;
  if (days < 400) return String(at.getUTCFullYear());
  return "";
}
