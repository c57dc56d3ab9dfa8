/** What the picture says that stands for a page where it is linked. */
import { directionOf } from '../i18n/direction.ts';

/** The words and colors of one picture; equal cards make equal pictures. */
export interface PreviewCard {
  /** Who publishes the site. */
  site: string;
  /** What the page is: "Campaign · since 2019". */
  kicker: string;
  title: string;
  /** What is to be known beside the title: when an event is, or how many took part. */
  facts: readonly PreviewFact[];
  /** BCP 47 tag of the language of most of these words; it decides which way the picture runs. */
  lang: string;
  /** `wide` for messages that link to the page; `square` for search engines. */
  shape: CardShape;
  colors: PreviewColors;
}

/** A large word with what it means: `44` and `arrested`. */
export interface PreviewFact {
  large: string;
  small: string;
}

/** Colors as `#rrggbb`. */
export interface PreviewColors {
  paper: string;
  ink: string;
  soft: string;
  accent: string;
  action: string;
  onAction: string;
}

/** Sizes of pictures in pixels, as services that show previews and search engines ask for them. */
export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 1200, height: 1200 },
} as const;

/** A shape of a picture. */
export type CardShape = keyof typeof CARD_SIZES;

/**
 * The fonts of headlines and of text, each with those that have the letters it lacks: `satori`
 * looks in the next family, never in another font of the same one.
 */
export const FONT_FAMILIES = {
  headline: ['headline', 'headline-ext', 'headline-hebrew'],
  text: ['text', 'text-ext', 'text-hebrew'],
} as const;

const fontFamily = (name: keyof typeof FONT_FAMILIES): string => FONT_FAMILIES[name].join(', ');

/** Digits with signs between them: "18:00–19:30". */
const NUMBERS = /(?<!\d)\d+(?:[:.,/–-]\d+)+/g;

/**
 * A text whose numbers keep their order among letters that run from right to left: `satori` takes
 * the signs within them for signs between words, unless marks of direction stand around them.
 */
const withNumbers = (text: string): string => text.replace(NUMBERS, '\u200e$&\u200e');

/** An element as `satori` draws it. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | readonly Box[] };
}

const box = (style: Record<string, string | number>, children?: string | readonly Box[]): Box => ({
  type: 'div',
  props: {
    style: { display: 'flex', ...style },
    ...(children !== undefined && {
      children: typeof children === 'string' ? withNumbers(children) : children,
    }),
  },
});

/** Margin around words, in pixels. */
const MARGIN = 64;

/** Sizes of a title, in pixels. */
const LARGEST_TITLE = 128;
const SMALLEST_TITLE = 24;

/** What the words and the facts of a card have room for, in pixels. */
interface CardLayout {
  /** Whether the facts stand beside the words, or below them. */
  direction: 'row' | 'column';
  /** Room of the title between kicker and name of the site. */
  title: { width: number; height: number };
  /** Size of the part that holds the facts. */
  facts: { width: number; height: number };
}

const LAYOUTS: Record<CardShape, CardLayout> = {
  wide: {
    direction: 'row',
    title: { width: 652, height: 380 },
    facts: { width: 420, height: 630 },
  },
  square: {
    direction: 'column',
    title: { width: 1072, height: 560 },
    facts: { width: 1200, height: 390 },
  },
};

/** Space between lines of a title, of its size. Marks of Hebrew letters need more than capitals. */
const LINE_HEIGHT = { ltr: 0.98, rtl: 1.1 } as const;

/** Width of a letter of the headline font, of its size: as much as a row of wide ones needs. */
const LETTER_WIDTH = 0.58;

/** How many lines a title takes where so many letters have room in one. */
function linesOf(title: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of title.split(/\s+/)) {
    if (used > 0 && used + 1 + length > letters) {
      lines++;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

/** The largest size at which a title fits into its room, and its longest word on one line. */
function titleSize(title: string, lineHeight: number, room: CardLayout['title']): number {
  const longest = Math.max(1, ...title.split(/\s+/).map(({ length }) => length));
  for (let size = LARGEST_TITLE; size > SMALLEST_TITLE; size -= 4) {
    const letters = Math.floor(room.width / (size * LETTER_WIDTH));
    const height = linesOf(title, letters) * size * lineHeight;
    if (longest <= letters && height <= room.height) return size;
  }
  return SMALLEST_TITLE;
}

/** A card as a tree of boxes: words on paper first, what is to be known on the action color. */
export function cardTree(card: PreviewCard): Box {
  const { colors, facts, shape, lang } = card;
  const layout = LAYOUTS[shape];
  return box(
    {
      ...CARD_SIZES[shape],
      direction: directionOf(lang),
      flexDirection: layout.direction,
      backgroundColor: colors.paper,
      color: colors.ink,
      fontFamily: fontFamily('text'),
    },
    [
      wordsBox(card, layout),
      facts.length > 0
        ? factsBox(card, layout)
        : box({
            backgroundColor: colors.action,
            ...(layout.direction === 'row' ? { width: 40 } : { height: 40 }),
          }),
    ],
  );
}

/** What the page is, its title, and whose site it is. */
function wordsBox(card: PreviewCard, layout: CardLayout): Box {
  const { colors, kicker, title, site, lang } = card;
  const lineHeight = LINE_HEIGHT[directionOf(lang)];
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      flexGrow: 1,
      flexBasis: 0,
      padding: MARGIN,
    },
    [
      box({ flexDirection: 'column' }, [
        box(
          {
            display: 'block',
            color: colors.accent,
            fontSize: 32,
            fontWeight: 700,
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          },
          kicker,
        ),
        box(
          {
            fontFamily: fontFamily('headline'),
            fontWeight: 700,
            fontSize: titleSize(title, lineHeight, layout.title),
            lineHeight,
            letterSpacing: '-0.03em',
            marginTop: 24,
          },
          title,
        ),
      ]),
      box({ alignItems: 'center', fontSize: 30, fontWeight: 700, gap: 16 }, [
        box({ width: 24, height: 24, borderRadius: 12, backgroundColor: colors.accent }),
        box({}, site),
      ]),
    ],
  );
}

/** Size of a fact by the number of its letters, in pixels. */
const factSize = (length: number): number => (length <= 6 ? 84 : length <= 11 ? 56 : 42);

/** What is to be known beside or below the title. */
function factsBox({ colors, facts, shape }: PreviewCard, layout: CardLayout): Box {
  // Below a title there is room for larger ones, side by side.
  const scale = shape === 'square' ? 1.25 : 1;
  return box(
    {
      flexDirection: layout.direction === 'row' ? 'column' : 'row',
      ...(layout.direction === 'row' ? { justifyContent: 'flex-end' } : { alignItems: 'center' }),
      boxSizing: 'border-box',
      ...layout.facts,
      flexShrink: 0,
      padding: layout.direction === 'row' ? 48 : MARGIN,
      gap: layout.direction === 'row' ? 28 : MARGIN,
      backgroundColor: colors.action,
      color: colors.onAction,
    },
    facts.map(({ large, small }) =>
      box(
        {
          flexDirection: 'column',
          ...(layout.direction === 'column' && { flexBasis: 0, flexGrow: 1 }),
        },
        [
          box(
            {
              fontFamily: fontFamily('headline'),
              fontWeight: 700,
              fontSize: factSize(large.length) * scale,
              lineHeight: 1,
              letterSpacing: '-0.03em',
            },
            large,
          ),
          box({ fontSize: 28 * scale, marginTop: 8, lineHeight: 1.25 }, small),
        ],
      ),
    ),
  );
}
