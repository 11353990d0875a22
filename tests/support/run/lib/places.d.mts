/** Top of the repository. */
export const ROOT: string;
/** Installed packages. */
export const MODULES: string;
/** The built extension. */
export const EXTENSION: string;
/** Reports of the test runs. */
export const RESULTS: string;
