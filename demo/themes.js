// The playground for themes: a control for each design token, the contrast of what it sets, and the CSS to copy.
const json = async (address) => (await fetch(new URL(address, import.meta.url))).json();
const [{ claim, $extensions: extensions }, newspapers] = await Promise.all(
  ['../dist/tokens.json', './newspapers.json'].map(json),
);
const { keywords } = extensions['claim-elements'];

/** What a reader of the demo may choose beyond the default. */
const fonts = {
  'As the page': '',
  Charter: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, serif",
  Georgia: "Georgia, 'Gelasio', 'DejaVu Serif', serif",
  Palatino: "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif",
  System: 'system-ui, sans-serif',
  Helvetica: "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
  Gill: "'Gill Sans', 'Gill Sans Nova', Calibri, sans-serif",
  Impact: "Impact, 'Haettenschweiler', 'Liberation Sans Narrow', sans-serif",
};
const ranges = {
  'font-size': [0.75, 1.5],
  'heading-font-size': [1, 2],
  'heading-font-weight': [300, 900, 100],
  'line-height': [1.2, 1.8, 0.05],
  'label-letter-spacing': [-0.02, 0.15, 0.01],
  space: [0, 2.5],
  'padding-block': [0, 2.5],
  'padding-inline': [0, 2.5],
  radius: [0, 24, 1],
  'rule-width': [0, 16, 1],
  'frame-width': [0, 8, 1],
};
const themes = ['broadsheet', 'tabloid', 'wire'];

const byId = (id) => document.getElementById(id);
const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** What the theme sets, by custom property, in the order of the tokens. */
let theme = {};
const names = [...Object.keys(claim), ...Object.keys(keywords)].map((name) => `--claim-${name}`);
const isColor = (key) => claim[key]?.$type === 'color';

/** All that a theme may set: a colour may have another value in the dark scheme. */
const properties = names.flatMap((name) => (isColor(name.replace('--claim-', '')) ? [name, `${name}-dark`] : [name]));

function cssOf(theme) {
  const lines = properties.filter((name) => theme[name] !== undefined).map((name) => `  ${name}: ${theme[name]};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '/* Nothing is set. */';
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

const canvas = element('canvas').getContext('2d', { willReadFrequently: true });

/** The relative luminance of the last of several colours that are painted over each other. */
function luminance(...colors) {
  for (const color of colors) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(...colors) {
  const [one, other] = [luminance(...colors), luminance(...colors.slice(0, -1))].sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}

const texts = {
  'Words of statements': '[part="heading"]',
  'Kinds of statements': '[part="kind"]',
  'Secondary text': '[part="verification"]',
  Links: 'a',
};

/** The contrast of a text in a preview; rounded down, so that 6.99 is not said to be 7. */
function contrastIn(preview, selector) {
  const card = preview.querySelector('claim-card');
  const { backgroundColor } = getComputedStyle(card.shadowRoot.querySelector('.surface'));
  const text = card.querySelector(selector) ?? card.shadowRoot.querySelector(selector);
  const page = getComputedStyle(preview).backgroundColor;
  return Math.floor(100 * contrast(page, backgroundColor, getComputedStyle(text).color)) / 100;
}

function showContrasts() {
  const previews = [...document.querySelectorAll('.preview')];
  const low = [];
  const rows = Object.entries(texts).map(([name, selector]) => {
    const cells = previews.map((preview) => {
      const value = contrastIn(preview, selector);
      if (value < 7) low.push(`${name.toLowerCase()}, ${preview.dataset.scheme}`);
      return element(
        'td',
        { className: value < 7 ? 'low' : '' },
        value < 7 ? `${value.toFixed(2)} < 7` : value.toFixed(2),
      );
    });
    return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
  });
  byId('contrasts').replaceChildren(...rows);
  const verdict = low.length ? `Below 7:1: ${low.join('; ')}.` : 'All text reaches 7:1.';
  if (byId('verdict').textContent !== verdict) byId('verdict').textContent = verdict;
}

function show() {
  const css = cssOf(theme);
  byId('css').textContent = css;
  byId('copied').textContent = '';
  sheet.replaceSync(css.replace(':root', '.preview'));
  showContrasts();
}

function set(name, value) {
  if (value === undefined || value === '') delete theme[name];
  else theme[name] = value;
  show();
}

/** The value of a token in a scheme as a hexadecimal colour, for a control that takes no other. */
function hexOf(name, scheme) {
  const probe = document.querySelector(`.preview[data-scheme="${scheme}"]`).appendChild(element('i'));
  const token = claim[name.replace('--claim-', '')];
  const own = token.$extensions?.['claim-elements'].dark;
  const value = token.$value.hex ? token : claim.color;
  const unset = scheme === 'dark' ? (own ?? value.$extensions['claim-elements'].dark).hex : value.$value.hex;
  probe.style.color = (scheme === 'dark' ? theme[`${name}-dark`] : undefined) ?? theme[name] ?? unset;
  luminance(getComputedStyle(probe).color);
  probe.remove();
  const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A colour for each scheme; both alike are one colour. */
function colorControl(name) {
  const isSet = element('input', { type: 'checkbox', checked: name in theme });
  const inputs = ['light', 'dark'].map((scheme) =>
    element('input', { type: 'color', value: hexOf(name, scheme), ariaLabel: `${name}, ${scheme}` }),
  );
  const update = () => {
    const [light, dark] = inputs.map(({ value }) => value);
    set(name, isSet.checked ? light : undefined);
    set(`${name}-dark`, isSet.checked && dark !== light ? dark : undefined);
  };
  isSet.addEventListener('change', update);
  for (const input of inputs) {
    input.addEventListener('input', () => {
      isSet.checked = true;
      update();
    });
  }
  const label = element('label', {}, isSet, ' ', name.replace('--claim-', ''));
  return [label, element('span', { className: 'schemes' }, ...inputs)];
}

function selectControl(name, options) {
  const current = theme[name] ?? '';
  const known = Object.values(options).includes(current) ? options : { ...options, 'As in the theme': current };
  const select = element(
    'select',
    { id: name },
    ...Object.entries(known).map(([text, value]) => element('option', { value, selected: value === current }, text)),
  );
  select.addEventListener('change', () => set(name, select.value));
  return [element('label', { htmlFor: name }, name.replace('--claim-', '')), select];
}

function rangeControl(name, token) {
  const [min, max, step = 0.0625] = ranges[name.replace('--claim-', '')];
  const aliased = claim[/^\{claim\.(.*)\}$/.exec(token.$value)?.[1]] ?? token;
  const unit = aliased.$value.unit?.replace('rem', 'em') ?? '';
  const unset = aliased.$value.value ?? aliased.$value;
  const output = element('output', { htmlFor: name });
  const range = element('input', { id: name, type: 'range', min, max, step, value: parseFloat(theme[name] ?? unset) });
  const tell = () => (output.textContent = theme[name] ?? 'default');
  range.addEventListener('input', () => {
    set(name, `${Number(range.value)}${Number(range.value) ? unit : ''}`);
    tell();
  });
  tell();
  return [element('label', { htmlFor: name }, name.replace('--claim-', '')), range, output];
}

function controlOf(name) {
  const key = name.replace('--claim-', '');
  const token = claim[key];
  if (!token) return selectControl(name, { Uppercase: '', 'As written': 'none' });
  if (isColor(key)) return colorControl(name);
  if (token.$type === 'fontFamily') return selectControl(name, fonts);
  return rangeControl(name, token);
}

const groups = [
  { title: 'Colours', has: isColor },
  { title: 'Type', has: (key) => /font|line-height|label/.test(key) && !isColor(key) },
  { title: 'Space and lines', has: (key) => /space|padding|radius|width/.test(key) },
].map(({ title, has }) => {
  // On a phone the previews would be far below.
  const open = title === 'Colours' || matchMedia('(width >= 48rem)').matches;
  const controls = element('div');
  const details = element('details', { open }, element('summary', {}, title), controls);
  if (title === 'Colours')
    controls.before(
      element('p', { className: 'heads' }, ...['Light', 'Dark'].map((scheme) => element('span', {}, scheme))),
    );
  byId('controls').append(details);
  return { controls, members: names.filter((name) => has(name.replace('--claim-', ''))) };
});

function showControls() {
  for (const { controls, members } of groups) {
    const made = members.map((name) => element('div', { className: 'control' }, ...controlOf(name)));
    controls.replaceChildren(...made);
  }
}

/** The custom properties that a theme of the package sets. */
async function propertiesOf(name) {
  const address = new URL(`../dist/themes/${name}.css`, import.meta.url);
  const rules = new CSSStyleSheet();
  rules.replaceSync(await (await fetch(address)).text());
  const { style } = rules.cssRules[0];
  const set = properties.map((property) => [property, style.getPropertyValue(property).replace(/\s+/g, ' ').trim()]);
  return Object.fromEntries(set.filter(([, value]) => value && value !== 'initial'));
}

const starts = {
  ...Object.fromEntries(themes.map((name) => [`${name[0].toUpperCase()}${name.slice(1)}`, () => propertiesOf(name)])),
  ...Object.fromEntries(Object.entries(newspapers).map(([name, set]) => [name, () => set])),
};
byId('start').append(...Object.keys(starts).map((name) => element('option', {}, name)));
byId('start').addEventListener('change', async ({ target }) => {
  theme = { ...(await starts[target.value]?.()) };
  show();
  showControls();
});
byId('copy').addEventListener('click', async () => {
  byId('copied').textContent = '';
  try {
    await navigator.clipboard.writeText(byId('css').textContent);
    byId('copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(byId('css'));
    byId('copied').textContent = 'Copying failed. The CSS is selected instead.';
  }
});
document.querySelector('.controls').addEventListener('submit', (event) => event.preventDefault());

const elements = [...document.querySelectorAll('.preview > *')];
await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
await Promise.all(elements.map(({ updateComplete }) => updateComplete));
show();
showControls();
