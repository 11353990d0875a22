// Which sites a policy lets be read. Patterns are those of the browser's own policies: scheme, host and port.
import { isOff, type Policy } from '../policy.ts';

/** `*` stands for any; a host that begins with `*.` for itself without it, and all below. */
interface Sites {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}
/** `off`: reading is switched off altogether; `unlisted`: not one of the sites allowed; `no-site`: not the origin of a web page. */
export type HostVerdict = 'allowed' | 'off' | 'unlisted' | 'no-site';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const PATTERN = new RegExp(
  `^(\\*|https?)://(\\*|(?:\\*\\.)?${LABEL}(?:\\.${LABEL}){0,30})(?::(\\d{1,5}|\\*))?(?:/\\*?)?$`,
);
const ORIGIN = /^(https?):\/\/([a-z0-9.-]{1,253})(?::(\d{1,5}|\*))?$/;
const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** A pattern without a port means any, as in the browser's policies. */
function patternOf(text: string): Sites | undefined {
  const [, scheme, host, port = '*'] = PATTERN.exec(text.toLowerCase()) ?? [];
  return scheme === undefined || host === undefined ? undefined : { scheme, host, port };
}

/** Whether a text names sites: `https://*.example.gov.tw`, `http://10.0.0.5:8080`, `*://reg.example/*`. */
export function isHostPattern(text: string): boolean {
  return patternOf(text) !== undefined;
}

/** Whether pages of an origin (scheme, host and port; `*` for any port) may be read under a policy. */
export function hostAllowed(origin: string, policy: Policy): HostVerdict {
  const [, scheme, host, port] = ORIGIN.exec(origin.toLowerCase()) ?? [];
  if (scheme === undefined || host === undefined) return 'no-site';
  if (isOff(policy, 'binding')) return 'off';
  const site = { scheme, host, port: port ?? (PORTS[scheme] as string) };
  const { allowedHosts } = policy;
  if (allowedHosts === undefined) return 'allowed';
  return rulesOf(allowedHosts).some(rule => covers(rule, site)) ? 'allowed' : 'unlisted';
}

/** Of the patterns the browser granted, what a policy lets be read: those it covers, and of wider ones the part it allows. */
export function allowedAmong(granted: readonly string[], policy: Policy): readonly string[] {
  if (isOff(policy, 'binding')) return [];
  const { allowedHosts } = policy;
  if (allowedHosts === undefined) return granted;
  const rules = rulesOf(allowedHosts);
  const allowed = granted.flatMap(pattern => {
    const wide = patternOf(pattern);
    if (!wide) return [];
    if (rules.some(rule => covers(rule, wide))) return [pattern];
    return rules.filter(rule => covers(wide, rule)).map(textOf);
  });
  return [...new Set(allowed)];
}

function rulesOf(patterns: readonly string[]): readonly Sites[] {
  return patterns.flatMap(pattern => patternOf(pattern) ?? []);
}

/** Whether all that `narrow` means is meant by `wide` too. */
function covers(wide: Sites, narrow: Sites): boolean {
  const has = (part: 'scheme' | 'port') => wide[part] === '*' || wide[part] === narrow[part];
  return has('scheme') && has('port') && coversHost(wide.host, narrow.host);
}

function coversHost(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  return wide.startsWith('*.') && (narrow === wide.slice(2) || narrow.endsWith(wide.slice(1)));
}

function textOf({ scheme, host, port }: Sites): string {
  return `${scheme}://${host}${port === '*' ? '' : `:${port}`}/*`;
}
