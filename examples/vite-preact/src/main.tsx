import { render } from 'preact';

import 'claim-elements/themes/wire.css';

import { Article } from './article';

render(<Article />, document.getElementById('root')!);
