/** QR codes as paths of an SVG. */
import { encode } from 'uqr';

/** A QR code to be drawn. */
export interface QrCode {
  /** Side in modules, with the quiet zone around it. */
  size: number;
  /** Value of `d`: the dark modules, row by row. */
  path: string;
}

/** Empty modules on each side (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;

/** The QR code of an address; a quarter of it may be dirty or torn. */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'Q', border: QUIET_ZONE });
  const runs: string[] = [];
  data.forEach((row, y) => {
    let x = 0;
    while (x < size) {
      const start = x;
      while (x < size && row[x] === true) x++;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
      else x++;
    }
  });
  return { size, path: runs.join('') };
}
