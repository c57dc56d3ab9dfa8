/** What calendar programs do with a calendar one subscribes to, in Spanish. */
import type { ClientWords } from './client-words.ts';

/** Spanish. */
export const clientsEs: ClientWords = {
  title: 'Qué hace tu programa de calendario',
  intro:
    'Tu programa descarga por sí mismo el calendario de este sitio. Cada uno decide cada cuánto busca cambios y qué hace con un evento cancelado. Aquí, un evento cancelado se queda en el calendario y su título empieza con “CANCELADO:”.',
  stays:
    'Un evento se queda en estos calendarios al menos un año después de terminar. Si se cancela, se pospone o cambia de fecha, se queda el mismo tiempo y con el mismo identificador, para que se entere también un programa que mira una vez por semana. Lo más antiguo está en los archivos por año.',
  shortNotice:
    'Por eso, un cambio de las últimas horas puede no haberte llegado: la página del evento siempre tiene la última palabra.',
  program: 'Programa',
  needs: 'Para suscribirte',
  looks: 'Busca cambios',
  cancelled: 'Un evento cancelado',
  sources: 'Según',
  fates: {
    removed: 'desaparece',
    struck: 'se queda, tachado',
    unmarked: 'se queda y parece uno cualquiera: lee el título',
    depends:
      'depende de la aplicación que lo muestra: lo oculta, lo tacha o lo muestra como uno cualquiera',
    'not-known': 'no se sabe',
  },
  of: {
    google: {
      needs:
        'En una computadora: “Otros calendarios”, “Desde URL”, pega la dirección. Después aparece también en el teléfono.',
      looks: 'Cuando quiere: en 12 horas, según Google; muchas veces, al cabo de un día.',
    },
    apple: {
      needs:
        'Sigue el enlace de Apple o, en una Mac, “Archivo”, “Nueva suscripción a calendario”, pega la dirección.',
      looks: 'Con la frecuencia que elijas: desde cada 5 minutos hasta cada semana.',
    },
    outlookWeb: {
      needs:
        '“Agregar calendario”, “Suscribirse desde la web”, pega la dirección que empieza con https.',
      looks: 'Más o menos cada 3 horas; a veces tarda más de un día.',
    },
    outlookWindows: {
      needs: '“Configuración de la cuenta”, “Calendarios de Internet”, “Nuevo”, pega la dirección.',
      looks:
        'Al abrirse y luego cada pocas horas, pero no más seguido de lo que pide este calendario: cada 6 horas.',
    },
    thunderbird: {
      needs: '“Nuevo calendario”, “En la red”, pega la dirección.',
      looks: 'Con la frecuencia que elijas; al principio, cada 30 minutos.',
    },
    android: {
      needs: 'Una aplicación que se suscriba, como ICSx⁵ (software libre): “+”, pega la dirección.',
      looks: 'Con la frecuencia que elijas.',
    },
    nextcloud: {
      needs: '“Nuevo calendario”, “Nueva suscripción desde un enlace”, pega la dirección.',
      looks: 'Con la frecuencia que haya fijado quien administra el servidor.',
    },
    proton: {
      needs: 'En el navegador: “Agregar calendario desde URL”, pega la dirección.',
      looks: 'Cada 4 a 16 horas.',
    },
    fastmail: {
      needs:
        'En la configuración: “Calendarios”, “Agregar calendario”, “Suscribirse”, pega la dirección.',
      looks: 'Cada hora.',
    },
  },
};
