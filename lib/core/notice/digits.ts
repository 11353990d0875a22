/** CRC-32 (IEEE) of ASCII text as ten decimal digits: it guards the printed codes. */
export function crcDigits(text: string): string {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return String((crc ^ 0xffffffff) >>> 0).padStart(10, '0');
}

/** Two check digits by ISO 7064 MOD 97-10: any one wrong digit and any two swapped ones are found. */
export function checkDigits(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - ((rest * 100) % 97)).padStart(2, '0');
}

/** A whole number in exactly `width` digits; one that does not fit is a fault of the caller. */
export function fixed(value: number, width: number): string {
  const text = String(value);
  if (!Number.isInteger(value) || value < 0 || text.length > width)
    throw new RangeError(`${value} does not fit ${width} digits`);
  return text.padStart(width, '0');
}
