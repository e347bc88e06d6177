import { writeFile } from 'node:fs/promises';

import { languages } from '../../dist/locales/languages.js';
import { pageOf, pageWithTables } from './page-tables.mjs';

/** Writes the tables on the pages of all languages, in `docs/languages`, from their strings and from how they are written. */
for (const language of languages) await writeFile(pageOf(language), await pageWithTables(language));
