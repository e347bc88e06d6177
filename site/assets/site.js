/** Gives each example of code a button that copies it. */
for (const code of document.querySelectorAll('pre > code')) {
  const button = document.createElement('button');
  const label = 'Copy';
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
    } catch {
      // The clipboard is not to be had on pages without a secure address.
      getSelection().selectAllChildren(code);
      button.textContent = 'Selected';
    }
    button.addEventListener('blur', () => (button.textContent = label), { once: true });
  });
  // A live region before the text changes, so that a screen reader says what came of it.
  button.setAttribute('aria-live', 'polite');
  code.before(button);
}
