import { embedCode, prerender, prerenderStream, type EmbedForm, type PrerenderFinding } from 'claim-elements-node';
import { bundledIndex } from 'claim-elements/bundled';

const findings: readonly PrerenderFinding[] = (await prerender('<claim-card claim="a"></claim-card>')).findings;
const form: EmbedForm = 'iframe';
// @ts-expect-error The form does not exist.
embedCode(bundledIndex, { type: 'claim', id: 'a', form: 'object' });
const stream: TransformStream<string, string> = prerenderStream();
export { findings, form, stream };
