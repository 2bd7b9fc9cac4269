import { defineConfig, type Plugin } from "vite";

/** Nothing is painted before the script has put on the colours that were chosen. */
const blocking: Plugin = {
  name: "blocking",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

// Names by content and nothing of the day of the build: the same sources give the same files.
export default defineConfig({
  base: "./",
  plugins: [blocking],
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    outDir: "dist",
    emptyOutDir: true,
    // A font or picture put into the style as data: would need a wider policy than the server grants.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": "http://127.0.0.1:7390" } },
});
