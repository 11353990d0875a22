// npm run schema: writes the format of procedure files as JSON Schema, for editors that check while one writes.
import { writeFileSync } from 'node:fs';
import { packSchemaJson } from '../json-schema.ts';

writeFileSync(new URL('../pack.schema.json', import.meta.url), packSchemaJson());
console.log('已寫出 lib/pack/pack.schema.json。');
