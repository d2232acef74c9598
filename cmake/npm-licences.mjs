// npm-licences.mjs <static> licences|parts: the npm packages that end up in the UI, which are those
// its sources import and what these need in turn. Build tools stay outside.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [folder, what] = process.argv.slice(2);
const modules = join(folder, 'node_modules');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

function* sources(at) {
    for (const name of readdirSync(at)) {
        if (['node_modules', 'dist', 'generated'].includes(name)) continue;
        const path = join(at, name);
        if (statSync(path).isDirectory()) yield* sources(path);
        else if (/\.(ts|js|svelte|css|html)$/.test(name) && !/\.(test|config)\./.test(name))
            yield path;
    }
}

function imported() {
    const own = read(join(folder, 'package.json'));
    const known = Object.keys({ ...own.dependencies, ...own.devDependencies });
    const used = new Set(known.includes('svelte') ? ['svelte'] : []); // its runtime comes uninvited
    for (const file of sources(folder)) {
        const text = readFileSync(file, 'utf8');
        for (const name of known)
            for (const quote of ["'", '"'])
                if (text.includes(quote + name + quote) || text.includes(quote + name + '/'))
                    used.add(name);
    }
    return used;
}

// A package's own node_modules first, then the shared one: good enough for licences.
function closure(names) {
    const found = new Map();
    const visit = (name, from) => {
        const nested = join(from, 'node_modules', name);
        const home = existsSync(nested) ? nested : join(modules, name);
        if (found.has(home) || !existsSync(join(home, 'package.json'))) return;
        const about = read(join(home, 'package.json'));
        found.set(home, about);
        for (const next of Object.keys(about.dependencies ?? {})) visit(next, home);
    };
    for (const name of names) visit(name, folder);
    return [...found].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
}

function terms(home, about) {
    // Some packages keep a folder of that name.
    const files = readdirSync(home)
        .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
        .filter((name) => statSync(join(home, name)).isFile());
    if (files.length === 0) return `Licence: ${about.license ?? 'not stated'}\n`;
    return files.map((name) => readFileSync(join(home, name), 'utf8')).join('\n');
}

for (const [home, about] of closure(imported())) {
    if (what === 'parts') console.log(`${about.name} ${about.version}`);
    else console.log(`\n======== ${about.name} ========\n\n${terms(home, about)}`);
}
