/** Returns a page with only the styles of a contender and the harness. */
export const blankPage = ({ styles = '' }, links = '') => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Bench</title>
  <style>
    body { margin: 0; font: 16px/1.5 sans-serif }
    main { max-width: 40rem; margin: auto }
    /* 40 columns, each as wide as the page is otherwise: so small that a thousand cards are in view. */
    main.grid { display: grid; grid-template-columns: repeat(40, 40rem); gap: 0; max-width: none; zoom: 0.045 }
    ${styles}
  </style>
  ${links}
  <main></main>
  <script type="module" src="/harness.js"></script>
</html>`;
