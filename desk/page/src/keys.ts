/** What a key does, and where. */

export type Command =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "open"
  | "close"
  | "editDate"
  | "merge"
  | "hide"
  | "note"
  | "add"
  | "undo"
  | "redo"
  | "search"
  | "help"
  | "rename"
  | "speaker"
  | "settle"
  | { go: string };

/** So much of a keyboard event as counts. */
export interface Key {
  key: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
}

interface Binding {
  keys: string[];
  command: Command;
  words: string;
}

export const BINDINGS: Binding[] = [
  { keys: ["j", "ArrowDown"], command: "next", words: "next row, person, quote, conflict" },
  { keys: ["k", "ArrowUp"], command: "previous", words: "the one before" },
  { keys: ["Home"], command: "first", words: "the first" },
  { keys: ["End"], command: "last", words: "the last" },
  { keys: ["Enter", "o"], command: "open", words: "its words in the story" },
  { keys: ["e"], command: "editDate", words: "mend the date" },
  { keys: ["m"], command: "merge", words: "merge: on one, then on the other" },
  { keys: ["h"], command: "hide", words: "hide the row" },
  { keys: ["n"], command: "note", words: "add a note" },
  { keys: ["s"], command: "speaker", words: "who said it; of a conflict, settle it" },
  { keys: ["r"], command: "rename", words: "rename a person" },
  { keys: ["a"], command: "add", words: "add a row that no story gives" },
  { keys: ["z"], command: "undo", words: "undo (also Ctrl+Z)" },
  { keys: ["Z"], command: "redo", words: "redo (also Ctrl+Y)" },
  { keys: ["/"], command: "search", words: "search" },
  { keys: ["Escape"], command: "close", words: "close, or leave what was begun" },
  { keys: ["?"], command: "help", words: "these keys" },
  { keys: ["1"], command: { go: "chronology" }, words: "1 to 7: the views, in their order" },
  { keys: ["2"], command: { go: "people" }, words: "" },
  { keys: ["3"], command: { go: "quotes" }, words: "" },
  { keys: ["4"], command: { go: "conflicts" }, words: "" },
  { keys: ["5"], command: { go: "stories" }, words: "" },
  { keys: ["6"], command: { go: "changes" }, words: "" },
  { keys: ["7"], command: { go: "export" }, words: "" },
];

/** Where the key was pressed, as far as that changes what it means. */
export interface Place {
  /** In a field that takes letters. */
  isTyping: boolean;
  /** On a button, link or list of choices, which have an Enter and arrows of their own. */
  isControl: boolean;
}

/** What a key asks for; null where it is not for us. */
export function commandOf(key: Key, place: Place): Command | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return place.isTyping ? null : chord(key);
  if (place.isTyping) return key.key === "Escape" ? "close" : null;
  if (place.isControl && ["Enter", "ArrowDown", "ArrowUp", "Home", "End"].includes(key.key)) return null;
  return BINDINGS.find((binding) => binding.keys.includes(key.key))?.command ?? null;
}

function chord(key: Key): Command | null {
  const letter = key.key.toLowerCase();
  if (letter === "z") return key.shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : null;
}
