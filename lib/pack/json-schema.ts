import * as z from 'zod/mini';
import { agenciesSchema, calendarSchema, feesSchema, papersSchema, penaltiesSchema } from '../schema/catalogue.ts';
import { procedureSchema } from '../schema/pack.ts';

/** The format of every content file as one JSON Schema, generated from the Zod schemas. */
export function packSchemaJson(): string {
  const files = {
    procedure: procedureSchema,
    documents: papersSchema,
    fees: feesSchema,
    penalties: penaltiesSchema,
    calendar: calendarSchema,
    agencies: agenciesSchema,
  };
  const $defs = Object.fromEntries(Object.entries(files).map(([name, schema]) => [name, z.toJSONSchema(schema)]));
  const title = 'Content files of 一趟辦 OneTrip: procedures/*.json is a procedure, catalogue/<name>.json the rest';
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title, $defs }, null, 2)}\n`;
}
