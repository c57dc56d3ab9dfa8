/** The words of the details of events, in Spanish. */
import { counting } from '../plural.ts';
import type { DetailWords, SeriesWords } from './detail-words.ts';

const count = counting('es-US');

/** The rules of series, in Spanish. */
export const seriesEs: SeriesWords = {
  everyDays: (n) => count(n, { one: 'Todos los días', other: 'Cada # días' }),
  everyWeeks: (n, weekdays) =>
    ['', `Cada ${weekdays}`, `Cada dos semanas, ${weekdays}`][n] ??
    `Cada ${n} semanas, ${weekdays}`,
  ordinal: (n) => ['último', '', 'primer', 'segundo', 'tercer', 'cuarto', 'quinto'][n + 1] ?? '',
  monthWeekday: (ordinals, weekday) => `${ordinals} ${weekday}`,
  monthWeekdays: (n, days) => (n === 1 ? `${days} del mes` : `${days}, cada ${n} meses`),
  monthDay: (day) => `el día ${day}`,
  lastDay: 'el último día',
  monthDays: (n, days) => (n === 1 ? `${days} de cada mes` : `${days}, cada ${n} meses`),
  everyYears: (n) => count(n, { one: 'Cada año', other: 'Cada # años' }),
  dates: (n) => count(n, { one: '# fecha', other: '# fechas' }),
};

/** The details of events, in Spanish. */
export const detailsEs: DetailWords = {
  cost: 'Costo',
  free: 'Gratis',
  donation: 'Con donación',
  donationOf: (amount) => `Donación sugerida: ${amount}`,
  paid: 'De pago',
  amountFrom: (amount) => `desde ${amount}`,
  amountUpTo: (amount) => `hasta ${amount}`,
  slidingScale: (amounts) => `${amounts}, escala móvil`,
  noOneTurnedAway: 'nadie se queda fuera por falta de dinero',

  audience: 'Quién puede venir',
  audiences: {
    everyone: 'Abierto a todo el mundo',
    members: 'Solo para miembros',
    'by-invitation': 'Con invitación',
  },
  capacity: (n) =>
    count(n, { one: 'Hay lugar para # persona', other: 'Hay lugar para # personas' }),

  people: 'Personas',
  roles: {
    speaker: 'Habla',
    facilitator: 'Facilita',
    performer: 'Actúa',
    interpreter: 'Interpreta',
    host: 'Recibe',
  },

  links: 'Para ver y leer',
  linkKinds: {
    recording: 'Grabación',
    slides: 'Diapositivas',
    notes: 'Apuntes',
    reading: 'Lectura',
    photos: 'Fotos',
    livestream: 'Transmisión en vivo',
    press: 'En la prensa',
    other: 'Enlace',
  },
  website: 'Sitio web del evento',
  contact: 'Preguntas',

  schedule: 'Programa',
  doors: (time) => `Puertas: ${time}`,

  topics: 'Temas',
  dayNotKnown: 'Fecha por anunciar',

  directions: 'Cómo encontrar la entrada',
  meetingPoint: 'Punto de encuentro',
  route: 'Recorrido',
  routeFrom: (from) => `Desde ${from}`,
  routeFromTo: (from, to) => `Desde ${from} hasta ${to}`,
  transit: 'Transporte público',
  placeWebsite: 'Sitio web del lugar',

  registerFor: (whom) => `Inscríbete: ${whom}`,
};
