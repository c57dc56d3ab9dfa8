/** Buttons that copy an address. Without this script the address itself can be selected. */

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const said = button.parentElement?.querySelector('[role=status]');
  // Some browsers have no clipboard to write to, or none on pages without encryption.
  if (!('clipboard' in navigator) || !said) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
      () => {
        said.textContent = button.dataset['copied'] ?? '';
      },
      () => {
        // Not allowed: the address is there to be selected, so let that be done at once.
        const address = document.getElementById(button.getAttribute('aria-describedby') ?? '');
        if (address) getSelection()?.selectAllChildren(address);
      },
    );
  });
}
