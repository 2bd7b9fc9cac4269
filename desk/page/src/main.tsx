import { render } from "preact";
import { takeToken } from "./api.ts";
import { Desk } from "./Desk.tsx";
import { listenToKeys } from "./parts/commands.ts";
import { listenToPrinting } from "./parts/print.ts";
import { start } from "./store.ts";
import { startTheme } from "./theme.ts";
import "./style.css";

startTheme();
takeToken();
start();
listenToKeys();
listenToPrinting();

/** The script holds up the first painting and may be there before the body is. */
const show = () => render(<Desk />, document.getElementById("desk")!);
if (document.getElementById("desk")) show();
else document.addEventListener("DOMContentLoaded", show);
