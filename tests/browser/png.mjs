// Screenshots with a palette: a screen has few colours, so the picture of one shrinks to a third.
// Reads what Chromium writes: eight bits, RGB or RGBA, not interlaced (PNG, ISO/IEC 15948).
import { deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from("89504e470d0a1a0a", "hex");

function* chunks(png) {
  for (let at = signature.length; at < png.length;) {
    const size = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    yield { type, data: png.subarray(at + 8, at + 8 + size) };
    at += size + 12;
  }
}

/** What the neighbours foretell, by the row's filter; see section 9 of the standard. */
function foretold(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const middle = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(middle - one));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The picture's size and its colours, one number 0xRRGGBB per point. */
function decode(png) {
  const parts = [...chunks(png)];
  const head = parts.find((one) => one.type === "IHDR").data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const step = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || !step || head[12] !== 0) throw new Error("not a PNG that Chromium writes");
  const packed = parts.filter((one) => one.type === "IDAT").map((one) => one.data);
  const rows = inflateSync(Buffer.concat(packed));
  const stride = width * step;
  const points = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; ++y) {
    const filter = rows[y * (stride + 1)];
    const row = rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < stride; ++x) {
      const left = x < step ? 0 : row[x - step];
      row[x] += foretold(filter, left, above[x], x < step ? 0 : above[x - step]);
    }
    for (let x = 0; x < width; ++x) points[y * width + x] = row.readUIntBE(x * step, 3);
    above = row;
  }
  return { width, height, points };
}

function apart(one, other) {
  const part = (bits) => ((one >> bits) & 255) - ((other >> bits) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

/** At most 256 of `colours`, the frequent first: alike ones share a place, a rare red keeps one. */
function paletteOf(colours) {
  for (let reach = 0; ; reach += 2) {
    const chosen = [];
    for (const one of colours) {
      if (chosen.length > 256) break;
      if (!chosen.some((other) => apart(one, other) < reach ** 2)) chosen.push(one);
    }
    if (chosen.length <= 256) return chosen;
  }
}

function nearest(palette, colour) {
  return palette.reduce(
    (best, one, at) => (apart(one, colour) < apart(palette[best], colour) ? at : best),
    0,
  );
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  let sum = 0xffffffff;
  for (const byte of body) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE((sum ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}

/** The same picture in at most 256 colours. */
export function withPalette(png) {
  const { width, height, points } = decode(png);
  const counts = new Map();
  for (const one of points) counts.set(one, (counts.get(one) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = paletteOf(frequent);
  const place = new Map(frequent.map((one) => [one, nearest(palette, one)]));
  const rows = Buffer.alloc((width + 1) * height);
  points.forEach((one, at) => {
    rows[at + Math.floor(at / width) + 1] = place.get(one);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colours = Buffer.concat(palette.map((one) => Buffer.from([one >> 16, one >> 8, one])));
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
