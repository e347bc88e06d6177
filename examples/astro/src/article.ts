import { defineDataset } from 'claim-elements';
import 'claim-elements/claim-card/define';
import 'claim-elements/claim-dataset/define';
import 'claim-elements/denial-pair/define';

import ferries from './ferries.json';

const dataset = defineDataset(ferries);
const [late, ...others] = dataset.claims;
const update = { ...dataset, claims: [{ ...late!, text: 'The ferries are late every day.' }, ...others] };

const find = <Type extends Element>(selector: string) => document.querySelector<Type>(selector)!;
const main = find<HTMLElement>('main');
const status = find('[role="status"]');
const provider = document.querySelector('claim-dataset')!;
const card = document.querySelector('claim-card')!;

card.addEventListener('claim-navigate', (event) => {
  event.preventDefault();
  status.textContent = `To ${event.claim}`;
});
card.addEventListener('claim-error', ({ reason }) => (status.textContent = reason));

const press = (id: string, action: () => void) => find(`#${id}`).addEventListener('click', action);

press('language', () => (main.lang = main.lang === 'de' ? 'en' : 'de'));
press('update', () => (provider.data = provider.data ? undefined : update));
press('quotation', () => void import('claim-elements/source-quote/define'));
press('mistake', () => (card.claim = 'gone'));
