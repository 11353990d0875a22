// Reads the repository's sources: what each file imports, and a walk over its syntax tree.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from '../support/run/lib/places.mjs';

/** One import of a module: where to (a path in the repository, or a package name with its sub-path), and whether only for types. */
export type Edge = { to: string; kind: 'file' | 'package' | 'missing'; typeOnly: boolean };
export type SyntaxNode = { type: string; start: number; [field: string]: unknown };
export type Module = { path: string; edges: Edge[]; program: SyntaxNode };

const CODE = /\.(?:ts|tsx|mts|mjs|js|jsx)$/;
/** Neither ours nor kept. */
const SKIPPED = new Set(['node_modules', '.git', '.output', '.wxt', '.results', 'coverage']);

/** All files of the repository as paths with `/`, sorted. */
export function files(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(entry => !SKIPPED.has(entry.name))
    .flatMap(entry => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? files(path) : [path];
    })
    .sort();
}

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every module below the given folders, parsed; throws when one cannot be parsed. */
export function modulesIn(...folders: string[]): Module[] {
  return files()
    .filter(
      path =>
        CODE.test(path) &&
        !path.endsWith('.d.mts') &&
        folders.some(folder => path === folder || path.startsWith(`${folder}/`)),
    )
    .map(path => moduleOf(path, textOf(path)));
}

/** One module from its text; imports are resolved against the repository. */
export function moduleOf(path: string, text: string): Module {
  const parsed = parseSync(path, text, { lang: path.endsWith('.tsx') || path.endsWith('.jsx') ? 'tsx' : 'ts' });
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors.map(error => error.message).join('; ')}`);
  const program = parsed.program as unknown as SyntaxNode;
  const edges: Edge[] = [];
  const add = (specifier: unknown, typeOnly: boolean): void => {
    if (typeof specifier === 'string') edges.push({ ...resolve(path, specifier), typeOnly });
  };
  visit(program, node => {
    const specifier = (node['source'] as SyntaxNode | null | undefined)?.['value'];
    switch (node.type) {
      case 'ImportDeclaration':
        return add(specifier, node['importKind'] === 'type' || areTypes(node['specifiers'], 'importKind'));
      case 'ExportNamedDeclaration':
        return add(specifier, node['exportKind'] === 'type' || areTypes(node['specifiers'], 'exportKind'));
      case 'ExportAllDeclaration':
        return add(specifier, node['exportKind'] === 'type');
      case 'ImportExpression':
        return add(specifier, false);
      case 'TSImportType':
        return add(specifier, true);
    }
  });
  return { path, edges, program };
}

/** `import { type A, type B } from` brings in no code with `verbatimModuleSyntax` either, once bundled; `import 'x'` does. */
function areTypes(specifiers: unknown, field: string): boolean {
  const list = specifiers as SyntaxNode[];
  return list.length > 0 && list.every(each => each[field] === 'type');
}

function resolve(from: string, specifier: string): { to: string; kind: Edge['kind'] } {
  const bare = specifier.replace(/\?.*$/, '');
  const aliased = /^(?:@|~)\//.exec(bare);
  if (!aliased && !bare.startsWith('.')) return { to: bare, kind: 'package' };
  const base = aliased ? join(ROOT, bare.slice(2)) : join(ROOT, dirname(from), bare);
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map(end => base + end).find(isFile);
  return {
    to: relative(ROOT, found ?? base)
      .split(sep)
      .join('/'),
    kind: found ? 'file' : 'missing',
  };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Calls `see` for every node of a syntax tree, with its parent and the parent's field it stands in. */
export function visit(node: unknown, see: (node: SyntaxNode, parent?: SyntaxNode, field?: string) => void): void {
  const go = (value: unknown, parent?: SyntaxNode, field?: string): void => {
    if (Array.isArray(value)) {
      for (const each of value) go(each, parent, field);
    } else if (value !== null && typeof value === 'object') {
      const own = 'type' in value && typeof value.type === 'string' ? (value as SyntaxNode) : undefined;
      if (own) see(own, parent, field);
      for (const [name, inner] of Object.entries(value)) go(inner, own ?? parent, own ? name : field);
    }
  };
  go(node);
}

/** All that runs because `start` does, with the way there: module or package → path from the start. Type imports lead nowhere. */
export function reachOf(start: string, modules: readonly Module[]): Map<string, string[]> {
  const byPath = new Map(modules.map(module => [module.path, module]));
  const ways = new Map([[start, [start]]]);
  for (const [path, way] of ways) {
    for (const { to, typeOnly } of byPath.get(path)?.edges ?? []) {
      if (!typeOnly && !ways.has(to)) ways.set(to, [...way, to]);
    }
  }
  return ways;
}
