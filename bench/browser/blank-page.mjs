/** A page with nothing on it but the styles of a contender, and the harness. */
export const blankPage = ({ styles = '' }, links = '') => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Bench</title>
  <style>
    body { margin: 0; font: 16px/1.5 sans-serif }
    main { max-width: 40rem; margin: auto }
    main.grid { display: grid; grid-template-columns: repeat(40, 1fr); max-width: none; font-size: 1px }
    ${styles}
  </style>
  ${links}
  <main></main>
  <script type="module" src="/harness.js"></script>
</html>`;
