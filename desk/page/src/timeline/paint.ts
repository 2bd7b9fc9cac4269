/** Draws the timeline. */
import { KIND_NAMES, KINDS } from "../model.ts";
import { COLUMN, type Crowd } from "./crowd.ts";
import { NO_LANE } from "./lanes.ts";
import { BEHIND, shift, SIGN, type Layout, type Placed } from "./layout.ts";
import { context, ticks, x, type Drawn, type View } from "./scale.ts";

export const AXIS = 24;
export const LANE = 18;
const TOP = 8;
/** So many pixels of words are worth reading. */
const READABLE = 54;
const TALLEST = 18;
/** The height of a band. */
const THICK = 8;
/** How full a band is where nothing is sure. */
const PALE = 62;

export interface Colours {
  paper: string;
  ink: string;
  soft: string;
  rule: string;
  accent: string;
  warn: string;
  pale: string;
}

/** The colours of the page, read from its style. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim() || "#888";
  return {
    paper: of("paper"),
    ink: of("ink"),
    soft: of("soft"),
    rule: of("rule"),
    accent: of("accent"),
    warn: of("warn"),
    pale: mixed(of("accent"), PALE),
  };
}

function mixed(colour: string, share: number): string {
  return `color-mix(in srgb, ${colour} ${share}%, transparent)`;
}

/** What is drawn besides the rows. */
export interface Scene {
  view: View;
  height: number;
  chosen: number;
  hovered: number;
  /** First and last row in view in the list. */
  seen: { from: number; to: number } | null;
}

export function laneY(lane: number): number {
  return TOP + lane * LANE + LANE / 2;
}

export class Painter {
  readonly #canvas: CanvasRenderingContext2D;
  #signs: HTMLCanvasElement | null = null;
  #fade: HTMLCanvasElement | null = null;
  #colours: Colours;
  #ratio = 1;
  #widths = new Map<string, number>();

  constructor(readonly element: HTMLCanvasElement) {
    this.#canvas = element.getContext("2d", { alpha: false })!;
    this.#colours = coloursOf(element);
    this.#blank();
  }

  /** A canvas that hides what is behind it is black until something is drawn. */
  #blank(): void {
    this.#canvas.setTransform(1, 0, 0, 1, 0, 0);
    this.#canvas.fillStyle = this.#colours.paper;
    this.#canvas.fillRect(0, 0, this.element.width, this.element.height);
  }

  resize(width: number, height: number): void {
    this.#ratio = Math.min(window.devicePixelRatio || 1, 2);
    this.element.width = Math.round(width * this.#ratio);
    this.element.height = Math.round(height * this.#ratio);
    this.recolour();
    this.#blank();
  }

  /** Takes the colours anew: the theme changed. */
  recolour(): void {
    this.#colours = coloursOf(this.element);
    this.#signs = null;
    this.#fade = null;
  }

  paint(rows: readonly Placed[], layout: Layout, scene: Scene): void {
    const c = this.#canvas;
    const { view, height } = scene;
    c.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    c.fillStyle = this.#colours.paper;
    c.fillRect(0, 0, view.width, height);
    this.#axis(view, height);
    this.#seen(scene);
    const by = shift(layout, view);
    if (layout.crowd) return this.#crowd(layout, layout.crowd, by, scene);
    this.#bands(rows, layout, by, view.width);
    this.#marks(rows, layout, by, view.width);
    this.#dense(layout, by, view.width, height);
    this.#labels(rows, layout, by, view.width);
    for (const index of new Set([scene.hovered, scene.chosen])) {
      if (index >= 0) this.#ring(layout, index, by, index === scene.chosen);
    }
  }

  #axis(view: View, height: number): void {
    const c = this.#canvas;
    const foot = height - AXIS;
    c.font = "11.5px system-ui, sans-serif";
    c.textBaseline = "middle";
    c.textAlign = "left";
    for (const tick of ticks(view)) {
      const at = Math.round(x(view, tick.at)) + 0.5;
      c.fillStyle = this.#colours.rule;
      c.fillRect(at, 0, 1, foot + 5);
      c.fillStyle = tick.isMajor ? this.#colours.ink : this.#colours.soft;
      c.fillText(tick.label, at + 4, foot + AXIS / 2 + 1);
    }
    c.fillStyle = this.#colours.rule;
    c.fillRect(0, foot, view.width, 1);
    const said = context(view);
    if (!said) return;
    c.font = "600 11.5px system-ui, sans-serif";
    const width = c.measureText(said).width + 12;
    c.fillStyle = this.#colours.paper;
    c.fillRect(0, foot + 1, width, AXIS - 1);
    c.fillStyle = this.#colours.ink;
    c.fillText(said, 3, foot + AXIS / 2 + 1);
  }

  #seen({ seen, view }: Scene): void {
    if (!seen) return;
    const left = Math.max(0, x(view, seen.from));
    const right = Math.min(view.width, x(view, seen.to));
    if (right < 0 || left > view.width) return;
    this.#canvas.fillStyle = this.#colours.accent;
    this.#canvas.fillRect(left, 0, Math.max(right - left, 3), 2);
  }

  #bands(rows: readonly Placed[], layout: Layout, by: number, width: number): void {
    const c = this.#canvas;
    const fade = this.#fadeOf();
    for (let i = 0; i < rows.length; i++) {
      const lane = layout.lanes[i]!;
      const shape = layout.shapes[i]!;
      if (lane === NO_LANE || shape.isMark || shape.x1 + by < 0) continue;
      if (shape.x0 + by > width) continue;
      c.globalAlpha = rows[i]!.row.status === "SUPERSEDED" ? 0.45 : 1;
      this.#band(shape, by, laneY(lane), fade);
    }
    c.globalAlpha = 1;
  }

  /**
   * A band: full where it is sure, paler where it is only possible, fading out at bounds that are
   * not sure, and away to nothing where it is open.
   */
  #band(shape: Drawn, by: number, y: number, fade: HTMLCanvasElement): void {
    // On whole pixels: two parts that meet within one would show a seam.
    const [left, right] = [Math.round(shape.x0 + by), Math.round(shape.x1 + by)];
    if (shape.sure1 > shape.sure0) {
      const [core0, core1] = [Math.round(shape.sure0 + by), Math.round(shape.sure1 + by)];
      this.#fading(left, core0, y, fade, true);
      this.#fading(core1, right, y, fade, false);
      this.#canvas.fillStyle = this.#colours.accent;
      this.#canvas.fillRect(core0, y - THICK / 2, Math.max(core1 - core0, 1), THICK);
    } else {
      const edge = Math.round((right - left) / 4);
      const flat0 = shape.openLeft
        ? shape.openRight
          ? Math.round((left + right) / 2)
          : right
        : shape.openRight
          ? left
          : left + edge;
      const flat1 = shape.openLeft ? flat0 : shape.openRight ? left : right - edge;
      this.#fading(left, flat0, y, fade, true);
      this.#canvas.fillStyle = this.#colours.pale;
      this.#canvas.fillRect(flat0, y - THICK / 2, Math.max(flat1 - flat0, 0), THICK);
      this.#fading(flat1, right, y, fade, false);
    }
    if (shape.openLeft) this.#arrow(left, y, -1);
    if (shape.openRight) this.#arrow(right, y, 1);
  }

  #fading(from: number, to: number, y: number, fade: HTMLCanvasElement, isRising: boolean): void {
    if (to - from < 0.5) return;
    const half = fade.width / 2;
    this.#canvas.drawImage(fade, isRising ? 0 : half, 0, half, THICK, from, y - THICK / 2, to - from, THICK);
  }

  #arrow(tip: number, y: number, way: number): void {
    const c = this.#canvas;
    c.strokeStyle = this.#colours.accent;
    c.lineWidth = 1.25;
    c.beginPath();
    c.moveTo(tip - 5 * way, y - 4);
    c.lineTo(tip, y);
    c.lineTo(tip - 5 * way, y + 4);
    c.stroke();
  }

  #marks(rows: readonly Placed[], layout: Layout, by: number, width: number): void {
    const c = this.#canvas;
    const signs = this.#signsOf();
    const size = 2 * SIGN * this.#ratio;
    c.fillStyle = this.#colours.accent;
    for (let i = 0; i < rows.length; i++) {
      const lane = layout.lanes[i]!;
      const shape = layout.shapes[i]!;
      if (lane === NO_LANE || (layout.isTight && !shape.isMark)) continue;
      const at = (shape.isMark ? shape.x0 : shape.x1 + BEHIND) + by;
      if (at < -SIGN || at > width + SIGN) continue;
      const y = laneY(lane);
      if (layout.isTight) {
        c.fillRect(at - 1.5, y - 5, 3, 10);
        continue;
      }
      const { row, kind } = rows[i]!;
      const line = row.status === "DISPUTED" ? 1 : row.status === "SUPERSEDED" ? 2 : 0;
      c.drawImage(signs, kind * size, line * size, size, size, at - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
    }
  }

  /** A column for each few pixels, as high as rows are many: what happened at the foot, disputed on top. */
  #crowd(layout: Layout, crowd: Crowd, by: number, { view, height, chosen, hovered }: Scene): void {
    const c = this.#canvas;
    const foot = height - AXIS - 1;
    const tall = foot - TOP - 4;
    const from = Math.max(0, Math.floor(-by / COLUMN) - crowd.first);
    const end = Math.min(crowd.rows.length, Math.ceil((view.width - by) / COLUMN) - crowd.first);
    const tops = new Float32Array(Math.max(end - from, 0)).fill(foot);
    [this.#colours.accent, this.#colours.pale, this.#colours.warn].forEach((colour, layer) => {
      c.fillStyle = colour;
      for (let column = from; column < end; column++) {
        const count = crowd.counts[layer]![column]!;
        if (count === 0) continue;
        const h = Math.max((count / crowd.most) * tall, 1);
        tops[column - from]! -= h;
        c.fillRect((column + crowd.first) * COLUMN + by, tops[column - from]!, COLUMN - 1, h);
      }
    });
    for (const index of new Set([hovered, chosen])) {
      const shape = layout.shapes[index];
      if (!shape) continue;
      c.fillStyle = index === chosen ? this.#colours.ink : this.#colours.soft;
      c.fillRect(Math.round((shape.x0 + shape.x1) / 2 + by) - 1, TOP - 4, index === chosen ? 2 : 1, foot - TOP + 4);
    }
  }

  /** Columns for what stands too close to be drawn one by one. */
  #dense(layout: Layout, by: number, width: number, height: number): void {
    if (layout.overflow === 0) return;
    const counts = new Uint16Array(Math.ceil(width / COLUMN) + 1);
    for (let i = 0; i < layout.lanes.length; i++) {
      if (layout.lanes[i] !== NO_LANE) continue;
      const shape = layout.shapes[i]!;
      const column = Math.floor(((shape.x0 + shape.x1) / 2 + by) / COLUMN);
      if (column >= 0 && column < counts.length) counts[column]!++;
    }
    const foot = height - AXIS - 1;
    this.#canvas.fillStyle = this.#colours.soft;
    counts.forEach((count, column) => {
      const tall = Math.min(TALLEST, Math.log2(count + 1) * 4);
      if (count > 0) this.#canvas.fillRect(column * COLUMN, foot - tall, COLUMN - 1, tall);
    });
  }

  #labels(rows: readonly Placed[], layout: Layout, by: number, width: number): void {
    const c = this.#canvas;
    c.font = '12.5px "Iowan Old Style", Charter, Georgia, serif';
    c.textBaseline = "middle";
    for (let i = 0; i < rows.length; i++) {
      const room = layout.room[i]! - 12;
      if (room < READABLE || layout.lanes[i] === NO_LANE) continue;
      const shape = layout.shapes[i]!;
      const at = shape.x1 + by + SIGN + 4 + (shape.isMark || layout.isTight ? 0 : BEHIND);
      if (at > width || at + room < 0) continue;
      const row = rows[i]!.row;
      c.fillStyle = row.kind === "BACKGROUND" || row.status === "SUPERSEDED" ? this.#colours.soft : this.#colours.ink;
      const text = this.#fitted(row.words, Math.min(room - SIGN, width - at - 4, 260));
      if (text) c.fillText(text, at, laneY(layout.lanes[i]!) + 1);
    }
  }

  /** The beginning of the words that is as wide as there is room. */
  #fitted(words: string, room: number): string {
    let width = this.#widths.get(words);
    if (width === undefined) {
      width = this.#canvas.measureText(words.slice(0, 80)).width / Math.min(words.length, 80);
      if (this.#widths.size > 5000) this.#widths.clear();
      this.#widths.set(words, width);
    }
    // The beginning may be somewhat wider than the whole is on average.
    const count = Math.floor((0.94 * room) / width);
    if (words.length <= count) return words;
    return count > 4 ? `${words.slice(0, count - 1).trimEnd()}…` : "";
  }

  #ring(layout: Layout, index: number, by: number, isChosen: boolean): void {
    const c = this.#canvas;
    const shape = layout.shapes[index]!;
    const lane = layout.lanes[index]!;
    const y = lane === NO_LANE ? laneY(layout.laneCount) : laneY(lane);
    const left = shape.x0 + by - (shape.isMark ? SIGN + 2 : 3);
    const right = shape.x1 + by + (shape.isMark ? SIGN + 2 : 3);
    c.strokeStyle = isChosen ? this.#colours.ink : this.#colours.soft;
    c.lineWidth = isChosen ? 2 : 1;
    c.strokeRect(left, y - LANE / 2 + 1, right - left, LANE - 2);
  }

  /** A sign for each kind of row; a line each for what is held, disputed, superseded. */
  #signsOf(): HTMLCanvasElement {
    if (this.#signs) return this.#signs;
    const size = 2 * SIGN;
    const sheet = document.createElement("canvas");
    sheet.width = KIND_NAMES.length * size * this.#ratio;
    sheet.height = 3 * size * this.#ratio;
    const c = sheet.getContext("2d")!;
    c.scale(this.#ratio, this.#ratio);
    const { accent, warn } = this.#colours;
    [accent, warn, accent].forEach((colour, line) => {
      c.globalAlpha = line === 2 ? 0.45 : 1;
      c.fillStyle = c.strokeStyle = colour;
      KIND_NAMES.forEach((kind, i) => sign(c, kind, i * size + SIGN, line * size + SIGN));
    });
    return (this.#signs = sheet);
  }

  /** From nothing to full and back to nothing. */
  #fadeOf(): HTMLCanvasElement {
    if (this.#fade) return this.#fade;
    const strip = document.createElement("canvas");
    strip.width = 128;
    strip.height = THICK;
    const c = strip.getContext("2d")!;
    const ramp = c.createLinearGradient(0, 0, strip.width, 0);
    const clear = mixed(this.#colours.accent, 5);
    const full = this.#colours.pale;
    ramp.addColorStop(0, clear);
    ramp.addColorStop(0.5, full);
    ramp.addColorStop(1, clear);
    c.fillStyle = ramp;
    c.fillRect(0, 0, strip.width, THICK);
    return (this.#fade = strip);
  }
}

function sign(c: CanvasRenderingContext2D, kind: (typeof KIND_NAMES)[number], x: number, y: number): void {
  c.lineWidth = 1.75;
  c.beginPath();
  switch (kind) {
    case "HAPPENED":
      c.arc(x, y, 4.25, 0, 7);
      c.fill();
      return;
    case "PLANNED":
      c.arc(x, y, 3.75, 0, 7);
      c.stroke();
      return;
    case "BACKGROUND":
      c.arc(x, y, 2, 0, 7);
      c.fill();
      return;
    case "DENIED":
      c.moveTo(x - 3.5, y - 3.5);
      c.lineTo(x + 3.5, y + 3.5);
      c.moveTo(x + 3.5, y - 3.5);
      c.lineTo(x - 3.5, y + 3.5);
      c.stroke();
      return;
    default:
      c.textAlign = "center";
      c.textBaseline = kind === "SAID" ? "top" : "middle";
      c.font = kind === "SAID" ? "700 20px Georgia, serif" : "700 12px system-ui, sans-serif";
      c.fillText(KINDS[kind].sign, x, kind === "SAID" ? y - 6 : y + 0.5);
  }
}
