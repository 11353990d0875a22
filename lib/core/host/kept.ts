import type { HostProfile } from './profile.ts';

/** A profile as it is kept, with what the office chose for its sites. */
export interface KeptHost {
  readonly profile: HostProfile;
  /** The how-manieth saving it is; 0: as it came with the extension. */
  readonly rev: number;
  /** When it was last saved, by the wall clock; empty for one that came along. */
  readonly at: string;
  /** Nothing is read on its sites. */
  readonly off: boolean;
  /** Fields found are outlined. */
  readonly marks: boolean;
  /** The extension brings one of this id: without the office's own, that one holds. */
  readonly shipped?: true | undefined;
}
