import { JsonText } from './json-text.js';
import { parseJson, readText } from './terminal.js';

/** A JSON document with its text. */
export interface JsonDocument {
  readonly value: unknown;
  readonly json: JsonText;
  /** The byte order mark of the file, if it has one. */
  readonly mark: string;
}

/** @throws {UsageError} If the file cannot be read, or is not JSON. */
export async function readDocument(file: string): Promise<JsonDocument> {
  const text = await readText(file, true);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = text.slice(mark.length);
  return { value: parseJson(file, document), json: new JsonText(file, document), mark };
}
