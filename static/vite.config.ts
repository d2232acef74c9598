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

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
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
      output: { experimentalMinChunkSize: 1_000 },
    },
  },
  server: {
    proxy: { "/api": process.env.CLINICD_URL ?? "http://127.0.0.1:8080" },
  },
  test: { environment: "jsdom", include: ["tests/**/*.test.ts"] },
}));
