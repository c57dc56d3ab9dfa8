/** What made-up entries are written with. No word names a day or a month. */

/** Common English words, the most common first. */
export const ENGLISH = words(`
  we the of and to in for with our at people city members together join housing workers union
  neighbors meeting street home care wages council vote rent campaign community power action
  solidarity rally learn train speak listen bring table door library school court hall church
  synagogue tenants landlord contract strike picket march song bread coffee children elders
  language story history rights law bill budget police safety immigrants detention deportation
  fair public health transit water climate garden phone letter sign banner paint puppet drum
  welcome accessible online interpreter question answer plan strategy victory demand justice
  economic racial organize organizer chapter committee assembly workshop dinner lunch evening
  morning afternoon weekend winter spring summer borough bridge avenue park station corner
  kitchen laundry nurse driver cleaner teacher student artist singer writer lawyer witness
  promise danger courage memory mourning candle prayer dance theater mural poem film book
  report number figure source change against before after between without every first next
  small large open new old long short early late quiet loud warm cold bright careful
`);

/** Common Spanish words, the most common first. */
export const SPANISH = words(`
  de la que el en y los las por con para una vivienda trabajadores sindicato vecinas vecinos
  reunión calle hogar cuidado salarios concejo voto renta campaña comunidad poder acción
  solidaridad aprender escuchar mesa puerta biblioteca escuela sala inquilinos contrato huelga
  marcha canción pan café niñas niños idioma historia derechos ley presupuesto seguridad
  inmigrantes detención deportación justa pública salud agua clima jardín carta pancarta
  bienvenida accesible intérprete pregunta respuesta plan victoria justicia económica racial
  organizar comité asamblea taller cena tarde mañana invierno primavera verano puente parque
`);

/** Parts of the made-up names of families, streets and halls. */
export const NAME_STARTS = words(`
  Al Ar Bel Ber Bron Cal Cor Del Dor El Fal Fer Gar Gol Gra Hal Har Il Jar Kal Kor Lan Ler Lor
  Mal Mar Mel Mor Nor Ol Or Pal Per Por Ral Ren Ros Sal Sel Sol Tal Ter Tor Ul Val Ver Wal Yar Zel
`);
export const NAME_MIDDLES = words('a e i o u an en in on un ar er ir or ur al el il ol ul');
export const NAME_ENDS = words(`
  berg dale field ford gate ham kin lak man mann mer mont nik ova ridge rosa ski son stein ton
  vale vik ward well witz wood worth zada
`);

/** What kind of gathering an event is. */
export const GATHERINGS = [
  'Membership Assembly',
  'Phone Bank',
  'Rally',
  'Vigil',
  'Teach-in',
  'Potluck',
  'Orientation for New Members',
  'Court Support',
  'Canvass',
  'Art Build',
  'Reading Group',
  'Lobby Day',
  'Town Hall',
  'Interpreters Training',
] as const;

/** The same in the other languages that titles are in now and then. */
export const GATHERINGS_ABROAD = [
  'Asamblea de miembros',
  'Reunión de vecinas y vecinos',
  'Taller: conoce tus derechos',
  'ערב לימוד',
  'אַסיפֿה',
  'Собрание',
] as const;

/** Where people live; the place lines of events end with one. */
export const LOCALITIES = [
  'Brooklyn, NY',
  'Queens, NY',
  'Bronx, NY',
  'New York, NY',
  'Staten Island, NY',
] as const;

/** What a milestone counts. */
export const COUNTED = ['people', 'arrested', 'signers', 'letters', 'organizations'] as const;

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
