import { encode } from 'uqr';

/** Digits as a QR code: numeric mode, error correction M, drawn as one path so that it prints sharp. */
export function QrCode({ digits, label }: { digits: string; label: string }) {
  const { data, size } = encode(digits, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Where a row is dark: start and length of each run. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
