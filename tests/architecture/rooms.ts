// Who may import what. The arrows: core ← schema ← {messaging, store} ← services ← entrypoints.
import type { Edge } from './sources.ts';

type Rule = {
  /** Rooms this one may import, besides itself. */
  rooms: readonly string[];
  /** Rooms of which it may import types only. */
  types?: readonly string[];
  /** Packages it may import (with their sub-paths). */
  packages?: readonly string[];
};

/** The rooms that ship, by folder; the longest name that fits a file is its room. */
export const ROOMS: Readonly<Record<string, Rule>> = {
  'lib/core': { rooms: [] },
  'lib/schema': { rooms: ['lib/core'], packages: ['zod'] },
  'lib/messaging': { rooms: ['lib/core', 'lib/schema'], packages: ['zod'] },
  'lib/store': { rooms: ['lib/core', 'lib/schema'], packages: ['dexie', '@noble/hashes'] },
  // It gives the services what they ask for, in their own shapes; its use of zod is to switch off zod's compiler.
  'lib/platform': {
    rooms: ['lib/core', 'lib/messaging'],
    types: ['lib/services'],
    packages: ['wxt/browser', 'zod', 'zxing-wasm'],
  },
  'lib/host': { rooms: ['lib/core', 'lib/messaging', 'lib/platform'] },
  'lib/services': { rooms: ['lib/core', 'lib/schema', 'lib/messaging', 'lib/store'] },
  'lib/pack': { rooms: ['lib/core', 'lib/schema'], packages: ['node:', 'zod', 'opencc-js', 'pinyin-pro'] },
  components: {
    rooms: ['lib/core', 'lib/messaging'],
    types: ['lib/schema', 'lib/platform'],
    packages: ['preact', '@preact/signals', 'uqr'],
  },
  entrypoints: {
    rooms: [
      'components',
      'lib/core',
      'lib/schema',
      'lib/messaging',
      'lib/store',
      'lib/platform',
      'lib/host',
      'lib/services',
    ],
    packages: ['preact', '@preact/signals', 'wxt/utils', 'zod'],
  },
};

/** The room of a path; nothing for a path outside all rooms. */
export function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS).find(room => path.startsWith(`${room}/`));
}

/** Why a room may not have this import; nothing if it may. */
export function objection(room: string, edge: Edge): string | undefined {
  const rule = ROOMS[room];
  if (!rule) return `there is no room ${room}`;
  if (edge.kind === 'missing') return `${edge.to} is not there`;
  if (edge.kind === 'package') {
    const allowed = rule.packages?.some(
      name => edge.to === name || edge.to.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return allowed ? undefined : `${room} may not import the package ${edge.to}`;
  }
  const target = roomOf(edge.to);
  if (target === room || (target && rule.rooms.includes(target))) return undefined;
  if (target && rule.types?.includes(target))
    return edge.typeOnly ? undefined : `${room} may import only types of ${target}`;
  return `${room} may not import ${target ?? edge.to}`;
}

/** A round of rooms that import one another, such as `a → b → a`; nothing if there is none. */
export function cycleOf(imports: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const done = new Set<string>();
  const follow = (room: string, way: readonly string[]): string | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room].join(' → ');
    if (done.has(room)) return undefined;
    for (const next of imports.get(room) ?? []) {
      const found = follow(next, [...way, room]);
      if (found) return found;
    }
    done.add(room);
    return undefined;
  };
  for (const room of imports.keys()) {
    const found = follow(room, []);
    if (found) return found;
  }
  return undefined;
}
