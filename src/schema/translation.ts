/**
 * The words of an entry in another language: `<same name>.<locale>.md` beside the original.
 * Facts (dates, places, links, references) stand only in the original.
 */
import { z } from 'zod';
import { calendarDate } from './dates.ts';
import { entryFields } from './shared.ts';
import { plainText } from './text.ts';

const words = {
  intended: entryFields.intended,
  title: entryFields.title.optional(),
  summary: entryFields.summary.optional(),
  imageAlt: plainText(300)
    .optional()
    .describe('What the picture shows, in this language.')
    .meta({ examples: ['Varios cientos de personas cantan sentadas en el suelo.'] }),
};

const roles = () =>
  z
    .record(plainText(80), plainText(80))
    .optional()
    .describe('The roles of organizations (`role` in `with`) in this language.')
    .meta({ examples: [{ partner: 'organización aliada' }] });

/** Words of one occurrence of a series that differs from the others. */
const changeTranslation = z.strictObject({
  title: entryFields.title.optional(),
  summary: entryFields.summary.optional(),
  statusNote: plainText(200)
    .optional()
    .describe('statusNote of the change in this language.')
    .meta({ examples: ['La oficina cierra ese día.'] }),
});

/** Words of an event in another language. */
const eventTranslation = z.strictObject({
  ...words,
  statusNote: plainText(200)
    .optional()
    .describe('statusNote in this language.')
    .meta({ examples: ['La sala se quedó sin calefacción.'] }),
  registrationNote: plainText(200)
    .optional()
    .describe('registration.note in this language.')
    .meta({ examples: ['Solo para miembros.'] }),
  accessNote: plainText(400)
    .optional()
    .describe('access.note in this language.')
    .meta({ examples: ['Planta baja; los baños están cuatro escalones arriba.'] }),
  accessContact: plainText(120)
    .optional()
    .describe('access.contact in this language.')
    .meta({ examples: ['la organización, en el formulario'] }),
  registrationForms: z
    .record(
      plainText(40),
      z.strictObject({
        for: plainText(40)
          .optional()
          .describe('Whom it is for, in this language.')
          .meta({ examples: ['Voluntariado'] }),
        note: plainText(200)
          .optional()
          .describe('Its note in this language.')
          .meta({ examples: ['Trae guantes.'] }),
      }),
    )
    .optional()
    .describe('Words of each form in a list of registrations, under its for.')
    .meta({ examples: [{ Volunteers: { for: 'Voluntariado', note: 'Trae guantes.' } }] }),
  room: plainText(80)
    .optional()
    .describe('place.room in this language.')
    .meta({ examples: ['Biblioteca, segundo piso'] }),
  directions: plainText(300)
    .optional()
    .describe('place.directions in this language.')
    .meta({ examples: ['Entra por el jardín y toca dos veces.'] }),
  meetingPoint: plainText(160)
    .optional()
    .describe('place.meetingPoint in this language.')
    .meta({ examples: ['En la fuente, bajo la pancarta azul'] }),
  routeNote: plainText(300)
    .optional()
    .describe('place.route.note in this language.')
    .meta({ examples: ['Cerca de un kilómetro y medio, sin escalones.'] }),
  costNote: plainText(200)
    .optional()
    .describe('cost.note in this language.')
    .meta({ examples: ['Se paga en la puerta.'] }),
  audienceNote: plainText(200)
    .optional()
    .describe('audience.note in this language.')
    .meta({ examples: ['Puedes hacerte miembro en la puerta.'] }),
  schedule: z
    .array(plainText(160))
    .optional()
    .describe('What happens when (schedule) in this language, in the same order.')
    .meta({ examples: [['Bienvenida', 'Informe del comité']] }),
  linkLabels: z
    .record(plainText(120), plainText(120))
    .optional()
    .describe('The labels of links in this language.')
    .meta({ examples: [{ 'How to read a lease': 'Cómo leer un contrato' }] }),
  afterwardsText: plainText(600)
    .optional()
    .describe('afterwards.text in this language.')
    .meta({ examples: ['Ochenta personas votaron a favor del plan.'] }),
  roles: roles(),
  changes: z
    .record(calendarDate(), changeTranslation)
    .optional()
    .describe('Words of repeats.changes in this language, each under its date.')
    .meta({ examples: [{ '2026-12-24': { statusNote: 'La oficina cierra ese día.' } }] }),
  inferred: plainText(300)
    .optional()
    .describe('inferred in this language.')
    .meta({ examples: ['El año se deduce del día de la semana.'] }),
});

/** Words of a milestone in another language. */
const historyTranslation = z.strictObject({
  ...words,
  roles: roles(),
  place: plainText(160)
    .optional()
    .describe('place in this language.')
    .meta({ examples: ['Plaza del Puerto'] }),
  figures: z
    .record(plainText(60), plainText(60))
    .optional()
    .describe('What is counted (`what` of each figure) in this language.')
    .meta({ examples: [{ arrested: 'personas arrestadas' }] }),
  followUps: z
    .array(plainText(300))
    .optional()
    .describe('The texts of followUps in this language, in the same order.')
    .meta({ examples: [['Se retiraron los cargos.']] }),
  inferred: plainText(300)
    .optional()
    .describe('inferred in this language.')
    .meta({ examples: ['El año se deduce del día de la semana.'] }),
});

/** Words of a campaign in another language. */
const campaignTranslation = z.strictObject({
  ...words,
  outcome: plainText(300)
    .optional()
    .describe('outcome in this language.')
    .meta({ examples: ['El plan se abandonó.'] }),
  goals: z
    .array(plainText(200))
    .optional()
    .describe('The goals in this language, in the same order.')
    .meta({ examples: [['Cerrar las cárceles.']] }),
  roles: roles(),
  joinLabel: plainText(60)
    .optional()
    .describe('join.label in this language.')
    .meta({ examples: ['Hazte miembro'] }),
  inferred: plainText(300)
    .optional()
    .describe('inferred in this language.')
    .meta({ examples: ['El año se deduce del día de la semana.'] }),
});

/** Words of a page in another language. */
const pageTranslation = z.strictObject({
  title: words.title,
  summary: words.summary,
  intended: words.intended,
});

/** Words of an organization in another language. */
const organizationTranslation = z.strictObject({
  intended: words.intended,
  description: plainText(300)
    .optional()
    .describe('description in this language.')
    .meta({ examples: ['Una organización de personas migrantes.'] }),
});

/** Words of a place in another language. */
const venueTranslation = z.strictObject({
  intended: words.intended,
  name: plainText(120)
    .optional()
    .describe('name in this language.')
    .meta({ examples: ['Biblioteca pública'] }),
  transit: plainText(300)
    .optional()
    .describe('transit in this language.')
    .meta({ examples: ['Autobús 7 hasta el puerto; para en la puerta.'] }),
  accessNote: plainText(400)
    .optional()
    .describe('access.note in this language.')
    .meta({ examples: ['Planta baja; los baños están cuatro escalones arriba.'] }),
  accessContact: plainText(120)
    .optional()
    .describe('access.contact in this language.')
    .meta({ examples: ['la biblioteca, por teléfono'] }),
});

/** Words of `site.yaml` in another language: the file `site.<locale>.yaml`. */
export const siteTranslation = z.strictObject({
  description: plainText(200)
    .optional()
    .describe('description in this language.')
    .meta({ examples: ['Una organización de personas migrantes.'] }),
  joinLabel: plainText(60)
    .optional()
    .describe('join.label in this language.')
    .meta({ examples: ['Hazte miembro'] }),
  contactLabel: plainText(60)
    .optional()
    .describe('contact.label in this language.')
    .meta({ examples: ['Escríbenos'] }),
  actionLabels: z
    .array(plainText(60))
    .optional()
    .describe('The labels of actions in this language, in the same order.')
    .meta({ examples: [['Haz una donación']] }),
  menuLabels: z
    .array(plainText(60))
    .optional()
    .describe('The labels of menu in this language, in the same order.')
    .meta({ examples: [['Conoce tus derechos']] }),
  noticeText: plainText(200)
    .optional()
    .describe('notice.text in this language.')
    .meta({ examples: ['La oficina está cerrada hasta el 4 de enero.'] }),
});

/** Words of `site.yaml` in another language, validated. */
export type SiteTranslation = z.output<typeof siteTranslation>;

/** The schema of a translation, by the kind of its original. */
export const translations = {
  events: eventTranslation,
  history: historyTranslation,
  campaigns: campaignTranslation,
  pages: pageTranslation,
  organizations: organizationTranslation,
  places: venueTranslation,
};

/** An event's words in another language, validated. */
export type EventTranslation = z.output<typeof eventTranslation>;
