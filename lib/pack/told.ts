// Faults of the files of a pack, told by file and place: a sentence for a person, kind and place for a machine.
import type { ToldFault } from '../core/faults/fault.ts';
import { toldText } from '../core/faults/told.ts';

/** A fault, and the file it is in where it is of one. */
export interface FileFault extends ToldFault {
  readonly file?: string;
}

/** All that is wrong with a pack, at once. */
export class PackRefused extends Error {
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    super(faults.map(inOneLine).join('\n'));
    this.faults = faults;
  }
}

function inOneLine(fault: FileFault): string {
  const told = toldText(fault, 'zh');
  if (fault.file === undefined) return told;
  return `${fault.file}${fault.path ? ' ' : fault.line === undefined ? '：' : ''}${told}`;
}
