/** What every page loads, after it is shown. */
import { keepRight } from './clock.ts';
import { listenForShortcuts } from './shortcuts.ts';

keepRight();
// A page that was left open is put right when it is looked at again.
document.addEventListener('visibilitychange', keepRight);
listenForShortcuts();
