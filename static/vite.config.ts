import { readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// Pages built one after the other: the staff application, the waiting-room display, the patient's
// phone (number and booking), the poster with its code and the API's description. Built together they would share chunks,
// and a phone would load what only the staff's forms and dialogs need. The build folder is CMake's, so that nothing built ever lands in the tree.
const pages: Record<string, string> = {
  display: "display.html",
  checkin: "checkin.html",
  book: "book.html",
  poster: "poster.html",
  docs: "docs.html",
};

/**
 * Lucide's component puts each icon together attribute by attribute, anew for each row of a list.
 * We need its drawing alone: a piece of markup that the browser copies.
 */
const drawnIcons = {
  name: "drawn-icons",
  enforce: "pre" as const,
  load(id: string) {
    if (!/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/.test(id)) return null;
    const [, data] = /const iconData = (\{.*\});/.exec(readFileSync(id, "utf8")) ?? [];
    if (!data) throw new Error(`no drawing in ${id}`);
    const { node } = JSON.parse(data) as { node: [string, Record<string, string>][] };
    const shapes = node.map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return `<${tag} ${written.join(" ")} />`;
    });
    return `<script>let { class: name } = $props();</script>
<svg class={name} viewBox="0 0 24 24" aria-hidden="true">${shapes.join("")}</svg>`;
  },
};

/** Most begin at the desk: it comes with the start, in one file with what both of them need. */
const chunks = (id: string) => (id.endsWith("/FrontDesk.svelte") ? "FrontDesk" : undefined);

export default defineConfig(({ mode }) => ({
  plugins: [drawnIcons, svelte()],
  // The tests run components in jsdom, which must load Svelte's browser half.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: {
    outDir: process.env.UI_OUT ?? "dist",
    emptyOutDir: !(mode in pages),
    target: ["chrome117", "firefox115", "safari16.4"],
    // A strict CSP refuses data: fonts and scripts, and small files compress better together.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: pages[mode] ?? "index.html",
      // Each file is a question over the network, six at a time: crumbs go into what needs them.
      output: { experimentalMinChunkSize: 1_000, manualChunks: chunks },
    },
  },
  server: {
    proxy: { "/api": process.env.CLINICD_URL ?? "http://127.0.0.1:8080" },
  },
  test: { environment: "jsdom", include: ["tests/**/*.test.ts"] },
}));
