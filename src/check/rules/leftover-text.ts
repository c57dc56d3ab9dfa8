/** What was to be replaced before publishing: sentences of templates, notes to oneself, filler. */
import type { EntryRule } from '../checked-content.ts';
import { plainTextPassages, reportIn } from '../entry-texts.ts';
import { show } from '../problem.ts';

/** Sentences of the guide, the form and the templates, as they stand there. */
const TEMPLATE_SENTENCES = [
  'One plain sentence',
  'What happens, who it is for, what to bring',
  'Qué va a pasar, para quién es, qué traer',
  'What it is, in one sentence',
  'Title of the event',
  'Event title',
  'Event name',
  'Name of the event',
  'Título del evento',
  'Nombre del evento',
  'Your title here',
  'Your text here',
  'Write your text here',
  'Description goes here',
  'Text goes here',
  'Escribe aquí',
  'New event',
  'Nuevo evento',
  'Untitled(?: event)?',
  'Sin título',
  'T\\.?B\\.?[AD]',
  'N/A',
];

/** The form in the example of the guide, which nobody made. */
const EXAMPLE_FORM = /https:\/\/actionnetwork\.org\/forms\/winter-assembly\b/;

/**
 * `todo` is a word of Spanish: it counts only in capitals, with a mark behind it or nothing else.
 */
const LEFT_OVER = new RegExp(
  String.raw`^(?:${TEMPLATE_SENTENCES.join('|')})\.?$|\bTODO(?=:|\s*[)\]]|\s+-|\.?\s*$)|\bFIXME\b|\b[Ll]orem ipsum\b|\bXXX+\b|\bYYYY-MM-DD\b`,
  'mu',
);

/** "[your name]", "<date>": what stands in brackets to be replaced, and is no link. */
const PLACEHOLDER =
  /[[<](?:your|insert|add|enter|event|date|time|place|location|name|link|title|tbd|todo|inserta|tu|fecha|hora|lugar|nombre|enlace)(?: [^\]>\n]{0,30})?[\]>](?![([:])/iu;

/** Without one of these, nothing of the above is there. */
const LIKELY =
  /TODO|FIXME|XXX|orem ipsum|YYYY|\[[A-Za-z][a-z]+(?: [^\]\n]{0,30})?\](?![([:])|<[a-z]+(?: |>)|One plain|What happens, who|Qué va a pasar, para|What it is, in one|Title of the event|Event (?:title|name)|Name of the event|del evento|our t(?:ext|itle) here|goes here|Escribe aquí|New event|Nuevo evento|ntitled|in título|T\.?B\.?[AD]\b|N\/A|forms\/winter-assembly/;

export const leftoverText: EntryRule = (entry) => {
  if (!LIKELY.test(entry.text)) return;
  for (const passage of [...plainTextPassages(entry), ...entry.facts.texts]) {
    const match = LEFT_OVER.exec(passage.text) ?? PLACEHOLDER.exec(passage.text);
    if (match !== null)
      reportIn(
        entry,
        passage,
        { start: match.index, end: match.index + match[0].length },
        {
          code: 'leftover-text',
          message: `still says ${show(match[0], 40)}, which was to be replaced. Write the real words there, or delete it.`,
        },
      );
  }
  const form = EXAMPLE_FORM.exec(entry.text);
  if (form !== null)
    entry.findings.push({
      code: 'leftover-text',
      severity: 'warning',
      field: entry.text.slice(0, form.index).includes('\n---\n') ? 'text' : 'registration.url',
      message:
        'is the example form of the guide, which leads nowhere. Write the address of your own form, or delete "registration".',
      start: form.index,
      end: form.index + form[0].length,
    });
};
