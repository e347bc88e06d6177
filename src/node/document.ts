import { JsonText } from './json-text.js';
import { notJson, readText, UsageError } from './terminal.js';

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
  try {
    return { value: JSON.parse(document), json: new JsonText(file, document), mark };
  } catch (error) {
    throw new UsageError(`${file}: ${notJson(document, error)}`);
  }
}
