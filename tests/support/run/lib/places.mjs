// Where things lie in the repository.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Installed packages. */
export const MODULES = join(ROOT, 'node_modules');
/** The built extension, as Chrome and Edge load it. */
export const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
/** The one built for Firefox. */
export const FIREFOX_EXTENSION = join(ROOT, '.output', 'firefox-mv3');
/** Reports of the test runs. */
export const RESULTS = join(ROOT, '.results');
