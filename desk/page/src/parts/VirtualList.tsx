/** A list of any length of which only what is in view is made. */
import { Component, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Heights, scrollInto, windowOf, type Window } from "./heights.ts";
import { isPrinting } from "./print.ts";

interface Roles {
  list: "list" | "table";
  item: "listitem" | "row";
}

interface Props<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** The height of an item that was not measured yet. */
  guess: number;
  chosen: string | null;
  label: string;
  class?: string;
  /** The role of the whole and of an item: a list, if nothing else is said. */
  roles?: Roles;
  head?: ComponentChildren;
  foot?: ComponentChildren;
  itemClass?: (item: T) => string;
  render: (item: T, isChosen: boolean) => ComponentChildren;
  onChoose: (item: T) => void;
  onSeen?: (first: number, end: number) => void;
}

const SPARE = 6;
const LIST: Roles = { list: "list", item: "listitem" };

export function VirtualList<T>(props: Props<T>) {
  const { items, keyOf, guess, chosen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<string, { height: number; of: T }>());
  const width = useRef(0);
  const heights = useMemo(
    () => new Heights(items.length, (i) => measured.current.get(keyOf(items[i]!))?.height ?? guess),
    [items],
  );
  const fresh = useRef(new Set<number>());
  const [, redraw] = useState(0);
  const seen = useRef<Window>({ first: 0, end: 0 });
  const chosenIndex = useMemo(
    () => (chosen === null ? -1 : items.findIndex((item) => keyOf(item) === chosen)),
    [items, chosen],
  );

  // What stands above the list in the same box is scrolled with it.
  const scrolled = () => (scroller.current?.scrollTop ?? 0) - (canvas.current?.offsetTop ?? 0);
  const look = (): Window => {
    if (isPrinting.value) return { first: 0, end: items.length };
    return windowOf(heights, scrolled(), scroller.current?.clientHeight || 800, SPARE);
  };
  const current = look();
  seen.current = current;

  const onScroll = () => {
    const { first, end } = look();
    if (first !== seen.current.first || end !== seen.current.end) redraw((n) => n + 1);
    tell();
  };
  const tell = () => {
    const box = scroller.current;
    if (box && props.onSeen && items.length)
      props.onSeen(heights.at(Math.max(0, scrolled())), heights.at(Math.max(0, scrolled() + box.clientHeight)) + 1);
  };

  // Heights as they turned out; what lies above the view must not push it down.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !list.current || isPrinting.value) return;
    let above = 0;
    let isChanged = false;
    const top = scrolled();
    for (const child of list.current.children) {
      const index = Number((child as HTMLElement).dataset["index"]);
      const item = items[index];
      if (item === undefined) continue;
      // The chosen one has more in it, and so has the one that was.
      const isStill =
        measured.current.get(keyOf(item))?.of === item &&
        child.getAttribute("aria-current") === null &&
        !fresh.current.has(index);
      if (isStill) continue;
      const height = (child as HTMLElement).offsetHeight;
      measured.current.set(keyOf(item), { height, of: item });
      const isAbove = heights.top(index) < top;
      const by = heights.measure(index, height);
      if (by !== 0) isChanged = true;
      if (isAbove) above += by;
    }
    fresh.current = new Set(chosenIndex < 0 ? [] : [chosenIndex]);
    if (above !== 0) box.scrollTop += above;
    if (isChanged) redraw((n) => n + 1);
    tell();
  });

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || chosenIndex < 0) return;
    const show = () => {
      const above = box.scrollTop - scrolled();
      box.scrollTop = scrollInto(heights, chosenIndex, box.scrollTop - above, box.clientHeight) + above;
    };
    show();
    const again = requestAnimationFrame(show);
    return () => cancelAnimationFrame(again);
  }, [chosen, chosenIndex]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const observer = new ResizeObserver(() => {
      if (width.current !== box.clientWidth) measured.current.clear();
      width.current = box.clientWidth;
      redraw((n) => n + 1);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const { first, end } = current;
  const roles = props.roles ?? LIST;
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  return (
    <div class={`scroller ${props.class ?? ""}`} ref={scroller} onScroll={onScroll} tabIndex={-1}>
      {roles.list === "list" && props.head}
      <div
        class="inner"
        role={roles.list}
        aria-label={props.label}
        {...(roles.list === "table" ? { "aria-rowcount": items.length + 1 } : {})}
      >
        {roles.list === "table" && props.head}
        <div
          class="canvas"
          ref={canvas}
          role={roles.list === "table" ? "rowgroup" : "presentation"}
          style={isPrinting.value ? {} : { height: `${heights.total}px` }}
        >
          <div
            class="part"
            role="presentation"
            ref={list}
            style={isPrinting.value ? {} : { transform: `translateY(${heights.top(first)}px)` }}
          >
            {indices.map((i) => {
              const item = items[i]!;
              return (
                <Item
                  key={keyOf(item)}
                  item={item}
                  index={i}
                  length={items.length}
                  isChosen={i === chosenIndex}
                  isEntry={i === chosenIndex || (chosenIndex < 0 && i === 0)}
                  role={roles.item}
                  name={props.itemClass?.(item) ?? ""}
                  render={props.render}
                  onChoose={props.onChoose}
                />
              );
            })}
          </div>
        </div>
      </div>
      {props.foot}
    </div>
  );
}

interface ItemProps<T> {
  item: T;
  index: number;
  length: number;
  isChosen: boolean;
  /** Whether Tab comes to it. */
  isEntry: boolean;
  role: "listitem" | "row";
  name: string;
  render: (item: T, isChosen: boolean) => ComponentChildren;
  onChoose: (item: T) => void;
}

/** Made anew only where something about it changed: scrolling changes nothing. */
class Item<T> extends Component<ItemProps<T>> {
  override shouldComponentUpdate(next: ItemProps<T>): boolean {
    return (Object.keys(next) as (keyof ItemProps<T>)[]).some((name) => next[name] !== this.props[name]);
  }

  override render() {
    const { item, index, length, isChosen, isEntry, role, name, render, onChoose } = this.props;
    const place =
      role === "listitem" ? { "aria-posinset": index + 1, "aria-setsize": length } : { "aria-rowindex": index + 2 };
    return (
      <div
        role={role}
        {...place}
        data-index={index}
        class={`item ${name}`}
        tabIndex={isEntry ? 0 : -1}
        aria-current={isChosen ? "true" : undefined}
        onClick={(event) => isPlain(event) && onChoose(item)}
      >
        {render(item, isChosen)}
      </div>
    );
  }
}

/** Whether a click is for the item and not for something in it, nor the end of a selection of words. */
function isPlain(event: MouseEvent): boolean {
  const at = event.target as Element;
  return !at.closest("a, button, input, select, form, label") && !getSelection()?.toString();
}

/** Brings the keyboard to the chosen item, so that what reads the page aloud follows. */
export function focusChosen(): void {
  requestAnimationFrame(() => {
    const isFree = document.activeElement === document.body || document.activeElement?.closest(".scroller") !== null;
    if (isFree) document.querySelector<HTMLElement>(".scroller .item[aria-current]")?.focus({ preventScroll: true });
  });
}
