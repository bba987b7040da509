// Draws small pictures, so that none has to be stored: PNG files of 320 × 200, each in other colours.
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 200;

function toChunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(typed.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), typed.length + 4);
  return chunk;
}

/** The colours of a hill before a sky, one line of pixels. */
function drawLine(y, seed) {
  const line = Buffer.alloc(1 + WIDTH * 3);
  for (let x = 0; x < WIDTH; x++) {
    const isHill = y > 120 + 30 * Math.sin((x + seed * 40) / 50);
    const colour = isHill ? [40 + seed * 4, 110, 60] : [120 + seed * 6, 170 + (y >> 2), 220];
    line.set(colour, 1 + x * 3);
  }
  return line;
}

/** Makes one picture. @param {number} seed 0–15 */
export function drawPicture(seed) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = [...Array(HEIGHT).keys()].map((y) => drawLine(y, seed));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    toChunk('IHDR', header),
    toChunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}
