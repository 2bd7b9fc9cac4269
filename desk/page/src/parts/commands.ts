/** Who answers to the keys: the view on top, then what lies below it. */
import { useEffect, useRef } from "preact/hooks";
import { commandOf, type Command } from "../keys.ts";

type Named = Exclude<Command, { go: string }>;
export type Handlers = Partial<Record<Named, () => void>> & { go?: (view: string) => void };

const stack: { current: Handlers }[] = [];

/** Answers to keys as long as the component is there. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    stack.push(latest);
    return () => void stack.splice(stack.indexOf(latest), 1);
  }, []);
}

/** Does what a command asks for, if anybody does that here. */
export function run(command: Command): boolean {
  for (let i = stack.length - 1; i >= 0; i--) {
    const handlers = stack[i]!.current;
    if (typeof command === "object") {
      if (handlers.go) return (handlers.go(command.go), true);
    } else if (handlers[command]) return (handlers[command]!(), true);
  }
  return false;
}

const CONTROLS = "a[href], button, select, summary, input, [role='application']";

export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    const at = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing) return;
    // A dialog is closed by the browser, and nothing goes through it.
    if (document.querySelector("dialog[open]")) return;
    const isTyping = at.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable]");
    const command = commandOf(event, { isTyping, isControl: at.matches(CONTROLS) });
    if (command !== null && run(command)) event.preventDefault();
  });
}
