import dataset from './ferries.json' with { type: 'json' };

const [main] = document.getElementsByTagName('main');
const provider = main.querySelector('claim-dataset');
const card = main.querySelector('claim-card');
const status = main.querySelector('[role="status"]');

const [late, ...others] = dataset.claims;
const update = { ...dataset, claims: [{ ...late, text: 'The ferries are late every day.' }, ...others] };

provider.data = dataset;

card.addEventListener('claim-navigate', (event) => {
  event.preventDefault();
  status.textContent = `To ${event.claim}`;
});
card.addEventListener('claim-error', ({ reason }) => (status.textContent = reason));

const press = (id, action) => document.getElementById(id).addEventListener('click', action);

press('language', () => (main.lang = main.lang === 'de' ? 'en' : 'de'));
press('update', () => (provider.data = provider.data === dataset ? update : dataset));
press('mistake', () => (card.claim = 'gone'));
