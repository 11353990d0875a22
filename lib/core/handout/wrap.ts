/** Marks with which no line may begin, and with which none may end. */
const CLOSING = /^[”’，、。；：！？）」』】》〉,.;:!?)\]}%」]$/u;
const OPENING = /^[“（「『【《〈([{§]$/u;
const WIDE =
  /^[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000-\u303f\u{20000}-\u{3ffff}…—‧]$/u;
/** What stays together in a line: a word, a number, or one character. */
const PIECE = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}’'.,/-]*[\p{Script=Latin}\p{Nd}]|\p{L}\p{M}+|./gsu;

/** How broad a text is, in the size of its letters; rather too broad than too narrow, whatever the font. */
export function breadthOf(text: string): number {
  let sum = 0;
  for (const char of text)
    sum += WIDE.test(char) ? 1 : /[\sijl.,;:'|!()[\]]/.test(char) ? 0.4 : /[A-ZmwMW%@&–—]/.test(char) ? 0.9 : 0.62;
  return sum;
}

/** A text in lines of at most `most` letters' breadth (at least 2), by the rules of Chinese setting: no line begins with a closing mark or ends with an opening one. */
export function wrapped(text: string, most: number): readonly string[] {
  return text.split('\n').flatMap(part => wrappedLine(part, Math.max(2, most)));
}

function wrappedLine(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, most)) {
    if (line !== '' && breadthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The pieces between which a line may end: opening marks cling to what follows, closing ones to what stands before; what is too broad for any line is taken apart. */
function piecesOf(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let clings = false;
  for (const [piece] of text.matchAll(PIECE)) {
    const last = pieces.at(-1);
    if (last !== undefined && (clings || CLOSING.test(piece))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
    clings = OPENING.test(piece);
  }
  return pieces.flatMap(piece => (breadthOf(piece) > most ? [...piece] : [piece]));
}
