/** `npm run announce`: the coming events as a text for a newsletter or a post. */
import {
  announce,
  ANNOUNCE_HELP,
  parseAnnounceOptions,
} from '../src/authoring/announce/announce-command.ts';
import { baseLanguage, regional } from '../src/i18n/base-language.ts';
import type { Words } from '../src/i18n/interface-words.ts';
import { readSettings } from '../src/settings.ts';

try {
  const options = parseAnnounceOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(ANNOUNCE_HELP);
  else {
    const { output, note } = await announce(options, readSettings(), async (locale) => {
      const language = baseLanguage(locale);
      const words = (await import(`../src/i18n/words/${language}.ts`)) as { default: Words };
      return language === locale ? words.default : regional(words.default, locale);
    });
    process.stdout.write(output);
    if (note !== undefined) process.stderr.write(`${note}\n`);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
