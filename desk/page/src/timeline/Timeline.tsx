/** The timeline above the list: the same rows, drawn to scale. */
import { useSignal, useSignalEffect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { bandOf, isoDay, middle } from "../dates.ts";
import { KINDS, type Row } from "../model.ts";
import { theme } from "../theme.ts";
import { columnAt } from "./crowd.ts";
import { firstSeen, fits, layoutOf, outside, placed, shift, SIGN, type Layout, type Placed } from "./layout.ts";
import { AXIS, LANE, laneY, Painter, type Scene } from "./paint.ts";
import { fitted, panned, zoomed, type View } from "./scale.ts";

interface Props {
  rows: readonly Row[];
  chosen: string | null;
  zoom: { from: number; to: number } | null;
  /** First and last row in view in the list. */
  seen: ReadonlySignal<{ first: number; end: number }>;
  onChoose: (row: Row) => void;
  onZoom: (zoom: { from: number; to: number } | null) => void;
  onFilter: (from: string, to: string) => void;
}

/** The address follows once the hand rests. */
const REST = 300;
/** A finger or mouse that moved less meant to press. */
const STILL = 4;

/** What moves while one pans; no part of what the page is made of. */
class Stage {
  view: View = { from: 0, to: 1, width: 1 };
  height = 0;
  isFitted = true;
  layout: Layout | null = null;
  dated: Placed[] = [];
  hovered = -1;
  chosen = -1;
  seen: Scene["seen"] = null;
  frame = 0;
  painter: Painter | null = null;
  onPaint: () => void = () => undefined;
  /** How long each drawing took; read by whoever measures the page. */
  times: number[] = [];

  get laneCount(): number {
    return Math.max(2, Math.floor((this.height - AXIS - 20) / LANE));
  }

  draw(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    if (!this.painter || this.view.width < 10) return;
    const started = performance.now();
    if (!this.layout || !fits(this.layout, this.view, this.laneCount)) {
      this.layout = layoutOf(this.dated, this.view, this.laneCount);
    }
    const { view, height, chosen, hovered, seen } = this;
    this.painter.paint(this.dated, this.layout, { view, height, chosen, hovered, seen });
    this.onPaint();
    if (this.times.push(performance.now() - started) > 1000) this.times.shift();
  }

  fit(): void {
    this.view = fitted(firstSeen(this.dated), this.view.width);
    this.isFitted = true;
    this.draw();
  }

  show(from: number, to: number): void {
    this.view = { ...this.view, from, to };
    this.isFitted = false;
    this.draw();
  }

  /** The row under a point. */
  at(px: number, py: number): number {
    if (!this.layout) return -1;
    const by = shift(this.layout, this.view);
    if (this.layout.crowd)
      return columnAt(this.layout.crowd, px - by).count > 0 ? columnAt(this.layout.crowd, px - by).row : -1;
    const reach = (i: number) => (this.layout!.shapes[i]!.isMark ? SIGN : 2);
    return this.layout.shapes.findIndex(
      (shape, i) =>
        this.layout!.lanes[i]! >= 0 &&
        Math.abs(laneY(this.layout!.lanes[i]!) - py) <= LANE / 2 &&
        px >= shape.x0 + by - reach(i) &&
        px <= shape.x1 + by + reach(i) + Math.min(Math.max(this.layout!.room[i]! - 8, 0), shape.isMark ? 90 : 40),
    );
  }
}

export function Timeline(props: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const stage = useMemo(() => new Stage(), []);
  const beyond = useSignal({ earlier: 0, later: 0, crowded: 0, isCrowd: false });
  const { dated, undated } = useMemo(() => placed(props.rows), [props.rows]);
  const latest = useRef(props);
  latest.current = props;
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const moved = () => {
    clearTimeout(rest.current);
    const { from, to } = stage.view;
    rest.current = setTimeout(() => latest.current.onZoom(stage.isFitted ? null : { from, to }), REST);
  };
  const zoom = (factor: number, at = stage.view.width / 2) => {
    const { from, to } = zoomed(stage.view, factor, at);
    stage.show(from, to);
    moved();
  };
  const pan = (px: number) => {
    const { from, to } = panned(stage.view, px);
    stage.show(from, to);
    moved();
  };
  const fit = () => {
    stage.fit();
    moved();
  };

  useEffect(() => {
    const element = canvas.current!;
    stage.painter = new Painter(element);
    stage.onPaint = () => {
      const { earlier, later } = outside(stage.dated, stage.view);
      const crowded = stage.layout?.overflow ?? 0;
      const was = beyond.peek();
      const isCrowd = stage.layout?.crowd !== null;
      const isSame = was.earlier === earlier && was.later === later && was.crowded === crowded;
      if (!isSame || was.isCrowd !== isCrowd) beyond.value = { earlier, later, crowded, isCrowd };
    };
    Object.assign(element, { stage });
    const observer = new ResizeObserver(() => {
      if (!frame.current) return;
      const { clientWidth: width, clientHeight: height } = frame.current;
      stage.view = { ...stage.view, width };
      stage.height = height;
      stage.layout = null;
      stage.painter!.resize(width, height);
      stage.draw();
    });
    observer.observe(frame.current!);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const recolour = () => (stage.painter!.recolour(), stage.draw());
    dark.addEventListener("change", recolour);
    return () => {
      observer.disconnect();
      dark.removeEventListener("change", recolour);
      cancelAnimationFrame(stage.frame);
      clearTimeout(rest.current);
    };
  }, []);

  useEffect(() => {
    stage.painter?.recolour();
    stage.draw();
  }, [theme.value]);

  useEffect(() => {
    stage.dated = dated;
    stage.layout = null;
    const { zoom: kept } = props;
    if (kept && stage.isFitted) stage.show(kept.from, kept.to);
    else if (stage.isFitted) stage.fit();
    stage.draw();
  }, [dated]);

  useEffect(() => {
    if (props.zoom === null && !stage.isFitted) stage.fit();
    else if (props.zoom && Math.abs(props.zoom.from - stage.view.from) > 60_000)
      stage.show(props.zoom.from, props.zoom.to);
  }, [props.zoom?.from, props.zoom?.to]);

  useEffect(() => {
    stage.chosen = dated.findIndex((one) => one.row.id === props.chosen);
    const one = dated[stage.chosen];
    if (one) {
      const at = middle(one.band);
      const { from, to } = stage.view;
      const edge = (to - from) * 0.15;
      // What is chosen in the list comes into view, moving no more than need be.
      const by = at < from ? at - from - edge : at > to ? at - to + edge : 0;
      if (by !== 0) stage.show(from + by, to + by);
    }
    stage.draw();
  }, [props.chosen, dated]);

  // Not through the component: this happens at every step of scrolling.
  useSignalEffect(() => {
    const { first, end } = latest.current.seen.value;
    const inView = latest.current.rows.slice(first, end).flatMap((row) => bandOf(row.when) ?? []);
    const moments = inView.map(middle);
    stage.seen = moments.length ? { from: Math.min(...moments), to: Math.max(...moments) } : null;
    stage.draw();
  });

  usePointer(canvas, stage, {
    pan,
    zoom,
    hover: (index, px, py) => {
      if (index !== stage.hovered) {
        stage.hovered = index;
        stage.draw();
      }
      showTip(tip.current!, stage, index, px, py);
    },
    press: (index) => index >= 0 && latest.current.onChoose(stage.dated[index]!.row),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stage.view.width * 0.15;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => pan(-step),
      ArrowRight: () => pan(step),
      "+": () => zoom(0.6),
      "=": () => zoom(0.6),
      "-": () => zoom(1 / 0.6),
      "0": fit,
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    act();
    event.preventDefault();
  };

  const { earlier, later, crowded, isCrowd } = beyond.value;
  const isEmpty = dated.length === 0;
  const nextUndated = () => {
    const at = undated.findIndex((row) => row.id === props.chosen);
    const next = undated[(at + 1) % undated.length];
    if (next) props.onChoose(next);
  };
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="tools">
        <button type="button" disabled={earlier === 0} onClick={() => pan(-stage.view.width * 0.7)}>
          <span aria-hidden="true">‹</span> {earlier.toLocaleString("en")} earlier
        </button>
        <span class="middle">
          <button type="button" aria-label="Zoom in" onClick={() => zoom(0.6)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / 0.6)}>
            −
          </button>
          <button type="button" onClick={fit}>
            Whole time
          </button>
          <button
            type="button"
            class="stretch"
            onClick={() => props.onFilter(isoDay(stage.view.from), isoDay(stage.view.to))}
          >
            Only this stretch
          </button>
          {crowded > 0 && (
            <span class="crowded">
              {isCrowd
                ? "The height counts rows; zoom in to see each"
                : `${crowded.toLocaleString("en")} stand too close and are counted at the foot`}
            </span>
          )}
        </span>
        <button type="button" disabled={later === 0} onClick={() => pan(stage.view.width * 0.7)}>
          {later.toLocaleString("en")} later <span aria-hidden="true">›</span>
        </button>
      </div>
      <div class="scene">
        <div class="frame" ref={frame}>
          <canvas
            ref={canvas}
            tabIndex={0}
            role="application"
            aria-roledescription="timeline"
            aria-label={`${dated.length} rows to scale. Arrow keys move, plus and minus zoom, 0 shows all. The list below has the same rows.`}
            onKeyDown={onKeyDown}
          />
          {isEmpty && <p class="empty">{props.rows.length ? "No row here has a date." : ""}</p>}
          <div class="tip" ref={tip} hidden aria-hidden="true" />
        </div>
        {undated.length > 0 && (
          <button
            type="button"
            class="undated"
            onClick={nextUndated}
            aria-current={undated.some((row) => row.id === props.chosen) ? "true" : undefined}
          >
            <span class="signs" aria-hidden="true">
              {undated
                .slice(0, 40)
                .map((row) => KINDS[row.kind].sign)
                .join(" ")}
            </span>
            <span>{undated.length.toLocaleString("en")} with no date</span>
          </button>
        )}
      </div>
    </section>
  );
}

function showTip(tip: HTMLElement, stage: Stage, index: number, px: number, py: number): void {
  tip.hidden = index < 0;
  if (index < 0) return;
  const { row } = stage.dated[index]!;
  const date = document.createElement("b");
  date.textContent = row.whenWords;
  const words = row.words.length > 160 ? `${row.words.slice(0, 160).trimEnd()}…` : row.words;
  tip.replaceChildren(date, ` ${KINDS[row.kind].word} `, document.createElement("br"), words);
  const left = Math.max(4, Math.min(px + 12, stage.view.width - tip.offsetWidth - 4));
  tip.style.transform = `translate(${left}px, ${py + 16}px)`;
}

interface Acts {
  pan: (px: number) => void;
  zoom: (factor: number, at: number) => void;
  hover: (index: number, px: number, py: number) => void;
  press: (index: number) => void;
}

/** One finger or the mouse moves, two fingers or the wheel zoom. */
function usePointer(canvas: { current: HTMLCanvasElement | null }, stage: Stage, acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const element = canvas.current!;
    const pointers = new Map<number, { x: number; y: number }>();
    let travelled = 0;
    const place = (event: MouseEvent) => ({ x: event.offsetX, y: event.offsetY });
    const on = {
      pointerdown: (event: PointerEvent) => {
        element.setPointerCapture(event.pointerId);
        pointers.set(event.pointerId, place(event));
        travelled = 0;
        latest.current.hover(-1, 0, 0);
      },
      pointermove: (event: PointerEvent) => {
        const before = pointers.get(event.pointerId);
        const now = place(event);
        if (!before) return latest.current.hover(stage.at(now.x, now.y), now.x, now.y);
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        pointers.set(event.pointerId, now);
        travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
        if (other) pinch(before, now, other);
        else if (travelled > STILL) latest.current.pan(before.x - now.x);
      },
      pointerup: (event: PointerEvent) => {
        const at = pointers.get(event.pointerId);
        pointers.delete(event.pointerId);
        if (at && travelled <= STILL && pointers.size === 0) latest.current.press(stage.at(at.x, at.y));
      },
      pointercancel: (event: PointerEvent) => void pointers.delete(event.pointerId),
      pointerleave: () => latest.current.hover(-1, 0, 0),
      wheel: (event: WheelEvent) => {
        event.preventDefault();
        const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
        if (isSideways) latest.current.pan(event.deltaX || event.deltaY);
        else latest.current.zoom(Math.exp(event.deltaY * 0.0016), event.offsetX);
      },
      dblclick: (event: MouseEvent) => latest.current.zoom(0.4, event.offsetX),
    };
    const pinch = (before: { x: number }, now: { x: number }, other: { x: number }) => {
      const was = Math.max(Math.abs(before.x - other.x), 8);
      const is = Math.max(Math.abs(now.x - other.x), 8);
      latest.current.zoom(was / is, other.x);
    };
    for (const [type, listener] of Object.entries(on))
      element.addEventListener(type, listener as EventListener, { passive: false });
    return () => {
      for (const [type, listener] of Object.entries(on)) element.removeEventListener(type, listener as EventListener);
    };
  }, []);
}
