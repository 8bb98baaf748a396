// Makes src/api/schema.d.ts from openapi.json, the service's description of itself (`tandem openapi`). Run by `npm run api`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const description = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
// Operations are named by method and address here; without ids they stand where they are used, and no two can be mistaken for each other.
for (const path of Object.values(description.paths)) for (const operation of Object.values(path)) delete operation.operationId;
const tree = await openapiTS(description);
const head = '// Made by `npm run api` from openapi.json. Do not edit.\n\n';
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), head + astToString(tree));
