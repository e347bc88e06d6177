export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  css: ['claim-elements/claim-elements.css', 'claim-elements/themes/wire.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => /^(claim|denial|source)-/.test(tag) } },
  app: {
    head: {
      title: 'Ferries',
      htmlAttrs: { lang: 'en' },
      link: [{ rel: 'icon', href: 'data:,' }],
    },
  },
  devtools: { enabled: false },
});
