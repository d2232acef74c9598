// check-links.mjs <folder>: every link of README.md, CHANGELOG.md, CONTRIBUTING.md and docs/*.md
// leads to a file and a heading that are there; README.md leads to every guide; in the tree, a path
// in backticks is one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(process.argv[2] ?? ".");
const in_tree = existsSync(join(root, "CMakeLists.txt"));
const tops = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"];
const guides = existsSync(join(root, "docs"))
  ? readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"))
  : [];
const pages = [...tops, ...guides.map((name) => join("docs", name))].filter((page) =>
  existsSync(join(root, page)),
);
if (pages.length === 0) throw new Error(`no page in ${root}`);

const text = (file) => readFileSync(file, "utf8");
const without_code = (page) => page.replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/./g, " "));

/** A heading's name in an address, as code hosts make it. */
function anchor(heading) {
  return heading
    .replace(/[`*]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
const anchors = (file) =>
  [...without_code(text(file)).matchAll(/^#+ (.+)$/gm)].map((found) => anchor(found[1]));

let links = 0;
let complaints = 0;
function complain(page, at, why) {
  const line = text(join(root, page)).slice(0, at).split("\n").length;
  console.error(`${page}:${line}: ${why}`);
  complaints += 1;
}

for (const page of pages) {
  const words = without_code(text(join(root, page)));
  for (const found of words.matchAll(/\]\(([^)\s]+)\)/g)) {
    const [to, heading] = found[1].split("#");
    if (/^[a-z]+:/.test(to)) continue; // somebody else's page
    links += 1;
    const file = to ? join(root, dirname(page), to) : join(root, page);
    if (!existsSync(file)) complain(page, found.index, `${to} is not there`);
    else if (heading && !anchors(file).includes(heading))
      complain(page, found.index, `${to || page} has no heading #${heading}`);
  }
  if (!in_tree) continue;
  const ours = /`((?:docs|packaging|schema|scripts|src|static|tests)\/[\w./-]+[\w/-])[^`]*`/g;
  for (const found of words.matchAll(ours)) {
    links += 1;
    if (found[1].startsWith("static/generated") || page === "CHANGELOG.md") continue;
    if (!existsSync(join(root, found[1]))) complain(page, found.index, `${found[1]} is not there`);
  }
}
const readme = text(join(root, "README.md"));
for (const name of guides)
  if (!readme.includes(`(docs/${name}`)) complain("README.md", 0, `docs/${name} is not named`);
console.log(`${pages.length} pages, ${links} links checked, ${complaints} complaints`);
process.exit(complaints ? 1 : 0);
