/** Words that stand for a picture, for those who cannot see it. */
import { show } from './problem.ts';

const FILE_NAME = /\.(?:jpe?g|png|webp|avif|gif|heic)$/i;

/** Names that cameras and telephones give, date and hour included. */
const CAMERA_NAME =
  /^(?:img|dsc|dscn|dscf|pxl|whatsapp image|screen ?shot|captura de pantalla|bildschirmfoto|image|photo|untitled|sin título)[\s_.-]*\d[\d\s_.:,-]*(?:(?:at|a las|um)\s[\d\s_.:-]+)?(?:[ap]\.?m\.?)?(?:\s?\(\d+\))?$/i;

/** Words that only say that there is a picture. */
const SAYS_NOTHING = new Set(
  'alt,alt text,banner,cover,event,event flyer,event poster,flier,flyer,graphic,header,icon,illustration,image,img,logo,n/a,none,photo,photograph,pic,picture,placeholder,poster,screenshot,tba,tbd,text,thumbnail,todo,untitled,xxx,afiche,cartel,folleto,foto,fotografía,gráfico,imagen,volante'.split(
    ',',
  ),
);

/**
 * Why words say nothing of a picture: the end of a sentence that begins with them; undefined if
 * they may say something. Empty words are a matter of their own.
 */
export function altMistake(alt: string, src: string): string | undefined {
  const words = alt.trim();
  const bare = words
    .toLowerCase()
    .replace(/^(?:an?|the|una?|el|la|our|nuestr[oa]) |(?<![.!…])[.!…]+$/g, '');
  const name = src.split('/').at(-1) ?? src;
  const isName =
    FILE_NAME.test(words) ||
    CAMERA_NAME.test(words) ||
    words.toLowerCase() === name.replace(FILE_NAME, '').toLowerCase();
  // A word that is the file's name too, such as "flyer", is better said to be no description.
  if (SAYS_NOTHING.has(bare))
    return `does not say what the picture shows. Describe it in a sentence, for those who cannot see it${
      /fl[iy]er|poster|cartel|afiche|volante|folleto/.test(bare)
        ? ', with the words that stand on it.'
        : ', such as: People with candles stand on the steps of the city hall.'
    }`;
  return isName
    ? 'is the name of a file. Say what the picture shows, for those who cannot see it.'
    : undefined;
}

/** The same for a picture in a body, as a whole sentence with the picture as its subject. */
export function bodyAltMistake(alt: string, src: string): string | undefined {
  const name = src.split('/').at(-1) ?? src;
  if (alt.trim() === '')
    return `shows a picture without words for it. Say what it shows, for those who cannot see it: ![what it shows](${name})`;
  const mistake = altMistake(alt, src);
  return mistake && `shows a picture with the words ${show(alt.trim())}: that ${mistake}`;
}
