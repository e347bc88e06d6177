/** The limits of loading a dataset. Documents of 100,000 claims have about 50 MB. */
export const loadLimits = { megabytes: 64, seconds: 30 };

/** Returns the text of an answer, or `undefined` if it is too large: a server may send one without an end. */
export async function limitedText({ body }: Response, megabytes: number): Promise<string | undefined> {
  let size = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > megabytes * 1e6) controller.terminate();
      else controller.enqueue(chunk);
    },
  });
  const text = await new Response(body?.pipeThrough(count) ?? null).text();
  return size > megabytes * 1e6 ? undefined : text;
}
