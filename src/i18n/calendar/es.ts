/** The interface words of calendars, in Spanish as it is written in New York. */
import { detailsEs, seriesEs } from '../details/details-es.ts';
import type { CalendarWords } from './en.ts';

/** Spanish. */
export const es: CalendarWords = {
  cancelledTitle: (title) => `CANCELADO: ${title}`,
  postponedTitle: (title) => `POSPUESTO: ${title}`,
  cancelled: 'Este evento está cancelado.',
  postponed: 'Este evento está pospuesto. Todavía no hay nueva fecha.',
  rescheduledFrom: (when) => `Cambió de fecha. Antes: ${when}.`,
  movedOnline: 'Pasó a ser en línea.',
  hourNotKnown: 'Se conoce el día, pero no la hora.',

  series: seriesEs,
  facts: detailsEs,
  notOn: 'No hay:',
  cancelledOn: 'Cancelado:',
  movedOn: 'Cambia de fecha:',

  online: 'En línea',
  givenWhenYouRegister: 'Se da al inscribirse',
  toBeAnnounced: 'Por anunciar',
  joinOnline: 'Entrar en línea',

  register: (host) => `Inscríbete en ${host}:`,
  joinWaitlist: (host) => `Ya no quedan lugares. Apúntate en la lista de espera en ${host}:`,
  registrationOpens: (when) => `La inscripción abre: ${when}.`,
  registrationCloses: (when) => `La inscripción cierra: ${when}.`,
  endOfDay: (day) => `al final del ${day}`,
  registrationFull: 'Ya no quedan lugares.',
  registrationClosed: 'La inscripción está cerrada.',
  registrationOver: 'La inscripción terminó.',

  access: 'Accesibilidad:',
  accessKinds: {
    wheelchair: 'Acceso en silla de ruedas',
    signLanguage: 'Interpretación en lengua de señas',
    captions: 'Subtítulos en vivo',
    childcare: 'Cuidado infantil',
    masks: 'Se pide mascarilla',
    scentFree: 'Sin fragancias',
    quietSpace: 'Espacio tranquilo',
    transit: 'Transporte público cerca',
  },
  accessAnswers: { yes: 'sí', no: 'no', 'on-request': 'si se pide' },
  notKnown: 'no se sabe',
  accessContact: (contact) => `Preguntas sobre accesibilidad: ${contact}`,
  accessRequestBy: (day) => `Por favor, pídelo a más tardar el ${day}.`,
  languages: 'Idiomas:',
  details: 'Más información:',

  archiveName: (site) => `${site} (todos los eventos)`,
  campaignName: (site, campaign) => `${site}: ${campaign}`,
  archiveDescription: (site) => `Todos los eventos de ${site}, pasados y por venir.`,
  calendarDescription: (site) => `Eventos de ${site}: los que vienen y los del último año.`,
  yearDescription: (site, year) => `Eventos de ${site} en ${year}.`,
  campaignDescription: (campaign) => `Eventos de la campaña ${campaign}.`,
};
