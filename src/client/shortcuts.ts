/**
 * Keys that lead to the search from any page, and Escape, which closes an open menu. All about them
 * is in this file, that of the search page too: a part that two scripts shared would be a file of
 * its own, which every page would have to ask for.
 */

/** Under this name the device remembers that `/` shall do nothing (WCAG 2.2, 2.1.4). */
const SLASH_SETTING = 'search-by-slash';

/** Whether `/` opens the search. A device that remembers nothing has nothing switched off. */
function slashIsOn(): boolean {
  try {
    return localStorage.getItem(SLASH_SETTING) !== 'off';
  } catch {
    return true;
  }
}

/** Switches on or off that `/` opens the search, as far as the device remembers anything. */
function setSlash(on: boolean): void {
  try {
    localStorage.setItem(SLASH_SETTING, on ? 'on' : 'off');
  } catch {
    // Then it stays as it is; Control and K work everywhere.
  }
}

/** Listens for the keys, and for the wish about `/` that the search page asks for. */
export function listenForShortcuts(): void {
  const slash = document.querySelector<HTMLInputElement>('[name=slash]');
  if (slash) {
    slash.checked = slashIsOn();
    slash.addEventListener('change', () => setSlash(slash.checked));
  }
  addEventListener('click', ({ target }) => {
    const menu = document.querySelector('.menu[open]');
    if (!menu?.contains(target as Node)) menu?.removeAttribute('open');
  });
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key === 'Escape') {
      const menu = document.querySelector('.menu[open]');
      menu?.removeAttribute('open');
      menu?.querySelector('summary')?.focus();
    }
    const command = ctrlKey || metaKey;
    const typing = (target as Element).closest('input,select,textarea') !== null;
    const asked = command ? key === 'k' : key === '/' && !altKey && !typing && slashIsOn();
    if (!asked) return;
    event.preventDefault();
    const field = document.querySelector<HTMLElement>('input[type=search]');
    if (field) field.focus();
    else document.querySelector<HTMLElement>('a[aria-keyshortcuts]')?.click();
  });
}
