/** A printed page shows everything, not what happened to be in view. */
import { options } from "preact";
import { signal } from "@preact/signals";

export const isPrinting = signal(false);

/** Draws at once when printing begins: the browser does not wait. */
export function listenToPrinting(): void {
  const draw = (value: boolean) => {
    const before = options.debounceRendering;
    options.debounceRendering = (render) => render();
    isPrinting.value = value;
    if (before) options.debounceRendering = before;
    else delete options.debounceRendering;
  };
  window.addEventListener("beforeprint", () => draw(true));
  window.addEventListener("afterprint", () => draw(false));
}
