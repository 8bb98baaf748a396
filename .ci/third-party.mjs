// Lists everything that Tandem's archive contains of other people's work: name, version, licence; then the licences' texts, each once.
// Reads `cargo metadata` from standard input, and the pages' lock file and installed packages from the folder that is named.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const metadata = JSON.parse(readFileSync(0, 'utf8'));
const web = process.argv[2];

/** Crates that end up in the binaries or build them: what is only for tests stays out. */
function crates() {
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const found = new Set();
  const next = [...metadata.workspace_members];
  while (next.length) {
    const id = next.pop();
    if (found.has(id)) continue;
    found.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind !== 'dev')) next.push(pkg);
  }
  return metadata.packages
    .filter((one) => found.has(one.id) && !metadata.workspace_members.includes(one.id))
    .map(({ name, version, license, manifest_path }) => ({ name, version, licence: license ?? 'see its texts', folder: dirname(manifest_path) }));
}

/** Packages that the pages are built from and with. */
function packages() {
  const lock = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, one]) => path && one.version && one.license)
    .map(([path, one]) => ({ name: path.split('node_modules/').at(-1), version: one.version, licence: one.license, folder: join(web, path) }));
}

const order = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : a.version > b.version ? 1 : 0);
const lists = [
  ['Part of the binaries, or used to build them', crates().sort(order)],
  ['Part of the pages, or used to build them', packages().sort(order)],
];
const texts = new Map();
for (const [title, list] of lists) {
  console.log(`${title}\n${'='.repeat(title.length)}`);
  for (const { name, version, licence, folder } of list) {
    console.log(`${name} ${version}: ${licence}`);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile() && /^(licen[cs]e|copying|notice)/i.test(file.name)).map((file) => file.name).sort()) {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
      const key = createHash('sha256').update(text).digest('hex');
      if (!texts.has(key)) texts.set(key, { text, of: [] });
      texts.get(key).of.push(`${name} ${version}`);
    }
  }
  console.log('');
}
for (const { text, of } of texts.values()) console.log(`${'-'.repeat(80)}\n${of.join(', ')}\n\n${text}\n`);
