import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { temporaryFolder } from "./folder";

/** A page in grey: one byte a dot, 255 for white, row by row. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Draws the pages of a PDF with poppler, another program than the one that wrote it. */
export function drawPages(pdf: Uint8Array, dotsPerInch: number): readonly PagePicture[] {
  const folder = temporaryFolder();
  try {
    const file = join(folder.path, "paper.pdf");
    writeFileSync(file, pdf);
    execFileSync("pdftoppm", ["-gray", "-r", String(dotsPerInch), file, join(folder.path, "page")]);
    const names = readdirSync(folder.path).filter((name) => name.endsWith(".pgm"));
    return names.sort().map((name) => readPgm(readFileSync(join(folder.path, name))));
  } finally {
    folder.remove();
  }
}

/** How many dots of two pictures differ by more than a shade that programs of other versions draw alike. */
export function differingDots(one: PagePicture, other: PagePicture): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const [at, dot] of one.dots.entries()) if (Math.abs(dot - (other.dots[at] ?? 0)) > shade) count += 1;
  return count;
}

const shade = 96;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const greys = 16;

/** A picture as a PNG of sixteen greys, which is small. */
export function toPng({ width, height, dots }: PagePicture): Buffer {
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (const [at, dot] of dots.entries()) {
    const [y, x] = [Math.floor(at / width), at % width];
    const place = y * (stride + 1) + 1 + (x >> 1);
    rows[place] = (rows[place] ?? 0) | ((dot >> 4) << (x % 2 === 0 ? 4 : 0));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 0, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

/** A picture read from a PNG that `toPng` made. */
export function fromPng(png: Buffer): PagePicture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const stride = Math.ceil(width / 2);
  const dots = Uint8Array.from({ length: width * height }, (_, at) => {
    const [y, x] = [Math.floor(at / width), at % width];
    const pair = rows[y * (stride + 1) + 1 + (x >> 1)] ?? 0;
    return (x % 2 === 0 ? pair >> 4 : pair & 15) * (255 / (greys - 1));
  });
  return { width, height, dots };
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A picture in the form poppler writes: "P5", width, height and 255, then the dots. */
function readPgm(file: Buffer): PagePicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.subarray(0, 40).toString("latin1"));
  if (!head) throw new Error("not a grey picture");
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    dots: new Uint8Array(file.subarray(head[0].length)),
  };
}
