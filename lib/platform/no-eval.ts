// First import of every page and of the background: Zod must not try `new Function`, which our CSP refuses.
import * as z from 'zod/mini';

z.config({ jitless: true });
