// Finds in a module what must not be there; each finding is a short text with the place.
import { type Module, type SyntaxNode, visit } from './sources.ts';

const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self']);

const nameOf = (node: unknown): string | undefined => {
  const { type, name } = (node ?? {}) as SyntaxNode & { name?: string };
  return type === 'Identifier' ? name : undefined;
};

/** The name at the left end of `a.b.c` or `a.b(c).d`. */
function rootOf(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') return rootOf(node['object'] as SyntaxNode);
  if (node.type === 'CallExpression') return rootOf(node['callee'] as SyntaxNode);
  return nameOf(node);
}

/** Strings run as code: eval, Function, timers given a text. */
export function evaluations(module: Module): string[] {
  const found: string[] = [];
  visit(module.program, node => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
    const callee = node['callee'] as SyntaxNode;
    const isMember = callee.type === 'MemberExpression';
    if (isMember && !GLOBAL_OBJECTS.has(nameOf(callee['object']) ?? '')) return;
    const name = nameOf(isMember ? callee['property'] : callee);
    const [first] = node['arguments'] as SyntaxNode[];
    const isText =
      first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && typeof first['value'] === 'string');
    if (name === 'eval' || name === 'Function') found.push(`${name} at ${node.start}`);
    if ((name === 'setTimeout' || name === 'setInterval') && isText) found.push(`${name} of a text at ${node.start}`);
  });
  return found;
}

/** Uses of the globals `chrome` and `browser`, as values or types, by a module that declares no such name itself. */
export function browserGlobals(module: Module): string[] {
  const declared = new Set<string>();
  const used: { name: string; start: number }[] = [];
  visit(module.program, (node, parent, field) => {
    const name = nameOf(node);
    if ((name !== 'chrome' && name !== 'browser') || !parent) return;
    const isDeclaration =
      field === 'local' || field === 'params' || (field === 'id' && parent.type === 'VariableDeclarator');
    if (isDeclaration) declared.add(name);
    else if (!isMereLabel(name, parent, field)) used.push({ name, start: node.start });
  });
  return used.filter(({ name }) => !declared.has(name)).map(({ name, start }) => `${name} at ${start}`);
}

/** Whether a name is only the label of a property: `x.browser`, `{ browser: 1 }`, not `globalThis.browser` or `anything.chrome`. */
function isMereLabel(name: string, parent: SyntaxNode, field: string | undefined): boolean {
  if (parent['computed'] === true) return false;
  if (field === 'key' || field === 'imported' || field === 'exported') return true;
  if (field === 'right') return parent.type === 'TSQualifiedName';
  if (field !== 'property') return false;
  return name !== 'chrome' && !GLOBAL_OBJECTS.has(nameOf(parent['object']) ?? '');
}

/** Tests that are focused, or that do not run. */
export function leftOut(module: Module): string[] {
  const found: string[] = [];
  visit(module.program, node => {
    const called = node.type === 'CallExpression' ? nameOf(node['callee']) : undefined;
    if (called && /^(?:x|f)(?:it|test|describe)$/.test(called)) found.push(`${called} at ${node.start}`);
    if (node.type !== 'MemberExpression' || !/^(?:it|test|describe|suite)$/.test(rootOf(node) ?? '')) return;
    const name = nameOf(node['property']);
    if (name && /^(?:only|skip|fixme|todo|skipIf|runIf|fails?)$/.test(name)) found.push(`.${name} at ${node.start}`);
  });
  return found;
}
