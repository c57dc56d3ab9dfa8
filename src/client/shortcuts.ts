/** Keys that lead to the search from any page, and Escape, which closes an open menu. */

/** Under this name the device remembers that `/` shall do nothing (WCAG 2.2, 2.1.4). */
const SLASH_SETTING = 'search-by-slash';

/** Whether `/` opens the search. A device that remembers nothing has nothing switched off. */
export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(SLASH_SETTING) !== 'off';
  } catch {
    return true;
  }
}

/** Switches on or off that `/` opens the search, as far as the device remembers anything. */
export function setSlash(on: boolean): void {
  try {
    localStorage.setItem(SLASH_SETTING, on ? 'on' : 'off');
  } catch {
    // Then it stays as it is; Control and K work everywhere.
  }
}

/** Listens for the keys. */
export function listenForShortcuts(): void {
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
