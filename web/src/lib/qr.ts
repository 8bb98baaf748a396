/** QR codes (ISO/IEC 18004) as one SVG path, made in the browser: no link leaves it. Only what links need: bytes, error correction M (paper gets dirty), up to version 15. */

/** By version, from 1: error correction bytes a block, and blocks, at level M. */
const ECC_BYTES = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];
/** Light modules around the code, as the standard asks. */
const QUIET = 4;

type Grid = boolean[][];

/** Bytes that a version holds, error correction included. */
function capacity(version: number): number {
  const aligned = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const patterns = aligned ? (25 * aligned - 10) * aligned - 55 : 0;
  return ((16 * version + 128) * version + 64 - patterns - (version > 6 ? 36 : 0)) >> 3;
}

/** Product in the field of 256 elements that the code computes in. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
}

/** What is left of the bytes divided by the generator of `length` roots: their error correction. */
function remainder(bytes: readonly number[], length: number): number[] {
  const divisor: number[] = Array<number>(length).fill(0);
  divisor[length - 1] = 1;
  for (let i = 0, root = 1; i < length; i++, root = times(root, 2)) {
    for (let j = 0; j < length; j++) divisor[j] = times(divisor[j]!, root) ^ (divisor[j + 1] ?? 0);
  }
  const rest = Array<number>(length).fill(0);
  for (const byte of bytes) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((coefficient, i) => (rest[i]! ^= times(coefficient, factor)));
  }
  return rest;
}

/** Smallest version that holds so many bytes of text. */
function versionFor(length: number): number {
  for (let version = 1; version <= BLOCKS.length; version++) {
    const head = version < 10 ? 2 : 3;
    if (length + head <= capacity(version) - ECC_BYTES[version - 1]! * BLOCKS[version - 1]!) return version;
  }
  throw new RangeError(`${length} bytes are too many for a code`);
}

/** All bytes in the order in which they are drawn: data and error correction of the blocks, interleaved. */
function codewords(text: Uint8Array, version: number): number[] {
  const [ecc, blocks] = [ECC_BYTES[version - 1]!, BLOCKS[version - 1]!];
  const total = capacity(version);
  const room = total - ecc * blocks;
  // Mode 4 (bytes), the length, the text, an end of four zero bits: all shifted by half a byte.
  const halves = [4, ...(version < 10 ? [] : [text.length >> 12, (text.length >> 8) & 15]), (text.length >> 4) & 15, text.length & 15];
  for (const byte of text) halves.push(byte >> 4, byte & 15);
  halves.push(0);
  const data: number[] = [];
  for (let at = 0; at + 1 < halves.length && data.length < room; at += 2) data.push((halves[at]! << 4) | halves[at + 1]!);
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);

  const short = Math.floor(total / blocks) - ecc;
  const shorts = blocks - (total % blocks);
  const parts: number[][] = [];
  for (let block = 0, at = 0; block < blocks; block++) {
    const length = short + (block < shorts ? 0 : 1);
    parts.push(data.slice(at, at + length));
    at += length;
  }
  const ends = parts.map((part) => remainder(part, ecc));
  const drawn: number[] = [];
  for (let i = 0; i <= short; i++) for (const part of parts) if (i < part.length) drawn.push(part[i]!);
  for (let i = 0; i < ecc; i++) for (const end of ends) drawn.push(end[i]!);
  return drawn;
}

const MASKS: ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** Bits followed by their check bits. */
function checked(value: number, bits: number, divisor: number): number {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

/** What does not depend on the mask: a grid, and which of its modules are taken by patterns. */
function patterns(version: number): { grid: Grid; taken: Grid } {
  const size = version * 4 + 17;
  const make = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const [grid, taken] = [make(), make()];
  const set = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    grid[y]![x] = dark;
    taken[y]![x] = true;
  };
  const square = (x: number, y: number, radius: number, light: number[]) => {
    for (let dy = -radius; dy <= radius; dy++) for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, [2, 4]);
  if (version > 1) {
    const count = Math.floor(version / 7) + 2;
    const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
    const places = [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))];
    for (const x of places) for (const y of places) if (!taken[y]![x] || (x !== y && (x === 6 || y === 6) && x !== size - 7 && y !== size - 7)) square(x, y, 2, [1]);
  }
  if (version > 6) {
    const bits = checked(version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      const [a, b, dark] = [size - 11 + (i % 3), Math.floor(i / 3), ((bits >> i) & 1) === 1];
      set(a, b, dark);
      set(b, a, dark);
    }
  }
  format(set, size, 0);
  return { grid, taken };
}

/** Level M and the mask, twice. */
function format(set: (x: number, y: number, dark: boolean) => void, size: number, mask: number): void {
  const bits = checked(mask, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const dark = ((bits >> i) & 1) === 1;
    // Beside the first finder the timing patterns are stepped over.
    if (i < 8) set(8, i < 6 ? i : i + 1, dark);
    else set(i === 8 ? 7 : 14 - i, 8, dark);
    if (i < 8) set(size - 1 - i, 8, dark);
    else set(8, size - 15 + i, dark);
  }
  set(8, size - 8, true);
}

/** How hard a grid is to read: long runs, squares of one colour, and an uneven share of dark. */
function penalty(grid: Grid): number {
  const size = grid.length;
  let [sum, dark] = [0, 0];
  for (const turned of [false, true]) {
    for (let y = 0; y < size; y++) {
      for (let x = 0, run = 0; x < size; x++) {
        const at = (i: number) => (turned ? grid[i]![y] : grid[y]![i]);
        run = x > 0 && at(x) === at(x - 1) ? run + 1 : 1;
        if (run >= 5) sum += run === 5 ? 3 : 1;
      }
    }
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const here = grid[y]![x]!;
      if (here) dark++;
      if (here === grid[y]![x + 1] && here === grid[y + 1]?.[x] && here === grid[y + 1]?.[x + 1]) sum += 3;
    }
  }
  return sum + Math.floor(Math.abs(dark / size / size - 0.5) * 20) * 10;
}

/** The modules of the code for `text`, dark ones true; and the mask that was the best to read. */
export function modules(text: string): { grid: Grid; mask: number } {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const { grid: base, taken } = patterns(version);
  const size = base.length;
  const words = codewords(bytes, version);
  let bit = 0;
  // Two columns at a time from the right, upwards and downwards in turn, stepping over the timing pattern.
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (taken[y]![x] || bit >= words.length * 8) continue;
        base[y]![x] = ((words[bit >> 3]! >> (7 - (bit & 7))) & 1) === 1;
        bit++;
      }
    }
  }
  let best = { grid: base, mask: 0, penalty: Infinity };
  MASKS.forEach((flips, mask) => {
    const grid = base.map((row, y) => row.map((dark, x) => (!taken[y]![x] && flips(x, y) === 0 ? !dark : dark)));
    format((x, y, dark) => (grid[y]![x] = dark), size, mask);
    const found = penalty(grid);
    if (found < best.penalty) best = { grid, mask, penalty: found };
  });
  return best;
}

export interface Code {
  /** Modules a side, with the quiet zone. */
  size: number;
  path: string;
}

export function code(text: string): Code {
  const { grid } = modules(text);
  let path = '';
  grid.forEach((row, y) => row.forEach((dark, x) => (path += dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')));
  return { size: grid.length + 2 * QUIET, path };
}
