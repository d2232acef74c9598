// The parts of clinicd as a CycloneDX 1.5 document: those compiled in (what `clinicd version` says,
// on standard input) and those bundled into its screens (static/package-lock.json).
import { readFileSync } from "node:fs";

const lines = readFileSync(0, "utf8").trim().split("\n").slice(1);
const compiled = lines.map((line) => {
  const [name, version] = line.split(" ");
  return { type: "library", name, version, purl: `pkg:deb/debian/${name}@${version}` };
});

// What a bundle may hold: these and whatever they need to run.
const bundled = ["svelte", "@lucide/svelte", "openapi-fetch", "rapidoc"];
const lock = JSON.parse(readFileSync("static/package-lock.json", "utf8")).packages;
const found = new Map();
function take(name) {
  const entry = lock[`node_modules/${name}`];
  if (!entry || found.has(name)) return;
  found.set(name, entry);
  for (const needed of Object.keys(entry.dependencies ?? {})) take(needed);
}
bundled.forEach(take);
const screens = [...found].map(([name, { version, license, integrity }]) => ({
  type: "library",
  name,
  version,
  purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
  ...(license && { licenses: [{ license: { id: license } }] }),
  ...(integrity && {
    hashes: [
      {
        alg: "SHA-512",
        content: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"),
      },
    ],
  }),
}));

const document = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: {
    timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1000).toISOString(),
    component: { type: "application", name: "clinicd", version: process.env.VERSION },
  },
  components: [...compiled, ...screens].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
};
process.stdout.write(JSON.stringify(document, null, 2) + "\n");
