import { createApp } from 'vue';

import 'claim-elements/themes/wire.css';

import Article from './Article.vue';

createApp(Article).mount('#app');
