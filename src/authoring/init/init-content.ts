/** The content a new organization begins with: `site.yaml`, a page about it, and drafts to finish. */
import { baseLanguage } from '../../i18n/base-language.ts';
import type { Words } from '../../i18n/interface-words.ts';
import { readEntryText } from '../../entries/read-entry.ts';
import { readSource } from '../../entries/source-text.ts';
import { markdownEntry, yamlEntry, yamlText } from '../entry-text.ts';
import { type Organization, wordsOf } from './init-answers.ts';

/** Texts of files, by their paths below the content folder. */
export type ContentTexts = Readonly<Record<string, string>>;

/** The site that the repository was made for before. */
interface EarlierSite {
  name: string;
  shortName: string;
  contact: { url: string };
  join: { url: string };
  registrationHosts: Readonly<Record<string, readonly string[]>>;
}

/** Pages that are true of the software, but for what only the organization knows. */
const PAGES = ['privacy', 'accessibility'] as const;

/** The words of the interface in a language of the site. */
async function wordsFor(locale: string): Promise<Words> {
  const file = (await import(`../../i18n/words/${wordsOf(locale) ?? 'en'}.ts`)) as {
    default: Words;
  };
  return file.default;
}

/** The languages whose words are their own: `en-US` beside `en-GB` needs no translations. */
function translated({ locales: [first = 'en', ...further] }: Organization): string[] {
  const seen = new Set([baseLanguage(first)]);
  return further.filter((locale) => {
    const isNew = !seen.has(baseLanguage(locale));
    seen.add(baseLanguage(locale));
    return isNew;
  });
}

/**
 * Everything that stands in the content folder of a new organization.
 * @param earlier the files of the organization that the repository was made for.
 */
export async function initialContent(
  organization: Organization,
  earlier: ContentTexts,
): Promise<ContentTexts> {
  const [first = 'en'] = organization.locales;
  const site = readEntryText(readSource(Buffer.from(earlier['site.yaml'] ?? '')), '.yaml').fields
    .data as EarlierSite | undefined;
  const files: Record<string, string> = {
    'site.yaml': siteText(organization, await wordsFor(first), site),
    'pages/about.md': aboutText(organization, await wordsFor(first)),
  };
  for (const locale of translated(organization)) {
    const words = await wordsFor(locale);
    files[`site.${locale}.yaml`] = yamlEntry({
      description: description(organization, words),
      joinLabel: words.home.getInvolved,
      contactLabel: words.page.contact,
    });
    files[`pages/about.${locale}.md`] = aboutText(organization, words);
  }
  for (const locale of [first, ...translated(organization)]) {
    const isFirst = locale === first;
    const { page: words } = await wordsFor(locale);
    const source = { earlier, site, contactLink: `[${words.contact}](${organization.contact})` };
    for (const page of PAGES) {
      const text = draftText(page, locale, isFirst, source);
      if (text !== undefined) files[`pages/${page}${isFirst ? '' : `.${locale}`}.md`] = text;
    }
  }
  return files;
}

const sections = ({ nav }: Words): string[] => [nav.campaigns, nav.events, nav.history];

/** What the site is, in one sentence of at most 200 characters. */
const description = ({ name, shortName }: Organization, words: Words): string =>
  `${name.length > 120 ? shortName : name}: ${sections(words).join(', ')}`;

/** `site.yaml`: the answers, and what every organization has to look through. */
function siteText(
  organization: Organization,
  words: Words,
  earlier: EarlierSite | undefined,
): string {
  const { name, shortName, url, timezone, locales, hours, contact, join } = organization;
  const theirs = [earlier?.contact.url, earlier?.join.url].flatMap(bareHost);
  const hosts = Object.entries(earlier?.registrationHosts ?? {}).filter(
    ([host]) => !theirs.some((own) => host === own || host.endsWith(`.${own}`)),
  );
  return `# Who publishes this site.
name: ${yamlText(name)}
shortName: ${yamlText(shortName)}
description: ${yamlText(description(organization, words))}

# Calendars, feeds and links on other sites keep this address: set the real one before publishing.
url: ${url}

# In the identifiers of calendar entries. It stays as it is from the first publication on, whatever the address.
calendarDomain: ${new URL(url).hostname}

# The first language is the one you write in. Each further one is a line below it.
locales:
${locales.map((locale) => `  - ${yamlText(locale)}`).join('\n')}
timezone: ${timezone}
${hours === undefined ? '' : `hours: ${hours}\n`}
# Where these files live in public. With it, every page offers "Edit this page"; without it, no page does.
# repository: https://github.com/<owner>/<name>

# Who must look at changes of code and settings, by their names on GitHub. Then: npm run generate
# maintainers: ["@<owner>/<team>"]

${yamlEntry({
  contact: { label: words.page.contact, url: contact },
  join: { label: words.home.getInvolved, url: join },
})}
# Where a registration link may lead: a host, and the paths on it. In a path, * stands for any run of characters
# without a slash, and ** at the end for anything below. Delete the services you do not use.
registrationHosts:${
    hosts.length === 0
      ? ' {}\n'
      : `\n${hosts.map(([host, paths]) => `  ${yamlText(host)}:\n${paths.map((path) => `    - ${yamlText(path)}\n`).join('')}`).join('')}`
  }`;
}

/** The host of an https address without "www."; empty for another address. */
const bareHost = (address = ''): string[] =>
  address.startsWith('https:') ? [new URL(address).hostname.replace(/^www\./, '')] : [];

/** A page that says no more than is known, and leads on. */
function aboutText(organization: Organization, words: Words): string {
  const { nav } = words;
  const links = (['campaigns', 'events', 'history', 'calendar'] as const).map(
    (section) => `- [${nav[section]}](/${section}/)`,
  );
  return markdownEntry(
    { title: organization.shortName, summary: description(organization, words) },
    links.join('\n'),
  );
}

/** What only the organization can answer, by page and language. */
const QUESTIONS: Readonly<
  Record<string, { heading: string; intro: string } & Record<(typeof PAGES)[number], string[]>>
> = {
  en: {
    heading: 'Before you publish this page',
    intro:
      'Read every sentence above: you promise it to your visitors. Answer these questions in the text, delete this section, and delete the line "draft" at the top.',
    privacy: [
      'Which company serves the files of this site, and how long does it keep its log?',
      'On whose forms do people register, and who of you reads what they write there?',
      'Who answers questions about privacy, and how soon?',
    ],
    accessibility: [
      'What holds at your gatherings: wheelchair access, sign language, masks, childcare, a way to take part from afar?',
      'Have people who use assistive technology every day tried this site? Say when, and what they found.',
      'In which language do you write, and what is translated?',
      'Who reads reports of barriers, and how soon do they answer?',
    ],
  },
  es: {
    heading: 'Antes de publicar esta página',
    intro:
      'Lee cada frase de arriba: es una promesa a quienes visitan el sitio. Responde estas preguntas en el texto, borra esta sección y borra la línea "draft" del principio.',
    privacy: [
      '¿Qué empresa sirve los archivos de este sitio y cuánto tiempo guarda su registro?',
      '¿En formularios de quién se inscribe la gente, y quién de ustedes lee lo que escribe allí?',
      '¿Quién responde preguntas sobre privacidad, y en cuánto tiempo?',
    ],
    accessibility: [
      '¿Qué hay en sus reuniones: acceso en silla de ruedas, lengua de señas, mascarillas, cuidado infantil, una manera de participar a distancia?',
      '¿Han probado este sitio personas que usan tecnología de apoyo todos los días? Digan cuándo y qué encontraron.',
      '¿En qué idioma escriben y qué está traducido?',
      '¿Quién lee los avisos de barreras, y en cuánto tiempo responde?',
    ],
  },
};

/** What a draft is made from. */
interface DraftSource {
  earlier: ContentTexts;
  site: EarlierSite | undefined;
  /** The link to the organization, in Markdown. */
  contactLink: string;
}

/**
 * A page of the earlier organization as a draft for this one: without the paragraphs that name the
 * earlier one, with what there is to answer at its end.
 * @returns undefined where nobody has written the page in this language.
 */
function draftText(
  page: (typeof PAGES)[number],
  locale: string,
  isFirst: boolean,
  { earlier, site, contactLink }: DraftSource,
): string | undefined {
  const language = baseLanguage(locale);
  const original = language === 'en' || isFirst ? earlier[`pages/${page}.md`] : undefined;
  const text = earlier[`pages/${page}.${language}.md`] ?? original;
  if (text === undefined) return undefined;
  const { fields, body } = readEntryText(readSource(Buffer.from(text)), '.md');
  const { title = '', summary = '' } = fields.data as { title?: string; summary?: string };
  const { heading, intro, [page]: questions } = QUESTIONS[language] ?? QUESTIONS['en']!;
  const linkToEarlier = new RegExp(
    String.raw`\[[^\[\]]{1,100}\]\(${RegExp.escape(site?.contact.url ?? '')}\)`,
    'g',
  );
  const paragraphs = body
    .split(`## ${heading}`)[0]!
    .replaceAll(linkToEarlier, () => contactLink)
    .trim()
    .split('\n\n')
    .filter(
      (paragraph) =>
        site === undefined ||
        !(paragraph.includes(site.shortName) || paragraph.includes(site.name)),
    );
  const list = questions.map((question) => `- ${question}`).join('\n');
  return markdownEntry(
    { title, summary, ...(isFirst && { draft: 'true' }) },
    [...paragraphs, `## ${heading}`, intro, list].join('\n\n'),
  );
}
