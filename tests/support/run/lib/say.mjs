// How the commands speak: one sentence a step; a failure says what happened and what to do.

/** A failure with a sentence for the reader; everything else that is thrown is a fault of ours. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** One progress sentence. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Seconds since `start` (from performance.now()), as the sentences show them. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} 秒`;
}

/** Runs a command's body and turns its end into an exit code. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
