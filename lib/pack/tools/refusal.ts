import { PackRefused } from '../told.ts';

/** Why a tool did not do its work: on the error channel in Chinese, or as JSON where that is wanted. */
export function tellRefusal(error: unknown, json: boolean): void {
  if (json && error instanceof PackRefused) console.log(JSON.stringify({ faults: error.faults }, null, 2));
  else console.error((error as Error).message);
}
