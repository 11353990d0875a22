import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packSchemaJson } from '../../lib/pack/json-schema.ts';

describe('the JSON Schema of content files', () => {
  it('stands in the folder as the Zod schemas give it (npm run schema writes it anew)', () => {
    expect(readFileSync('lib/pack/pack.schema.json', 'utf8')).toBe(packSchemaJson());
  });

  it('knows each kind of content file', () => {
    const { $defs } = JSON.parse(packSchemaJson()) as { $defs: Record<string, unknown> };
    expect(Object.keys($defs)).toEqual(['procedure', 'documents', 'fees', 'penalties', 'calendar', 'agencies']);
  });
});
