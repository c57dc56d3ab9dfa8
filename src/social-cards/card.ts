/** What the picture says that stands for a page where it is linked. */

/** The words and colors of one picture; equal cards make equal pictures. */
export interface PreviewCard {
  /** Who publishes the site. */
  site: string;
  /** What the page is: "Campaign · since 2019". */
  kicker: string;
  title: string;
  /** What is to be known beside the title: when an event is, or how many took part. */
  facts: readonly PreviewFact[];
  /** BCP 47 tag of the language of most of these words. */
  lang: string;
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

/** Size of a picture in pixels, as the services that show previews ask for it. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** An element as `satori` draws it. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | readonly Box[] };
}

const box = (style: Record<string, string | number>, children?: string | readonly Box[]): Box => ({
  type: 'div',
  props: {
    style: { display: 'flex', ...style },
    ...(children !== undefined && { children }),
  },
});

/** Width of what stands at the end of a card, in pixels. */
const SIDE_WIDTH = 420;

/** Margin around words, in pixels. */
const MARGIN = 64;

/** Sizes of a title, in pixels. */
const LARGEST_TITLE = 128;
const SMALLEST_TITLE = 24;

/** Height that a title may have between kicker and name of the site, in pixels. */
const TITLE_HEIGHT = 380;

/** Space between lines of a title, of its size. */
const LINE_HEIGHT = 0.98;

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

/** The largest size at which a title fits beside the facts, and its longest word on one line. */
function titleSize(title: string): number {
  const longest = Math.max(1, ...title.split(/\s+/).map(({ length }) => length));
  const room = PREVIEW_SIZE.width - SIDE_WIDTH - 2 * MARGIN;
  for (let size = LARGEST_TITLE; size > SMALLEST_TITLE; size -= 4) {
    const letters = Math.floor(room / (size * LETTER_WIDTH));
    const height = linesOf(title, letters) * size * LINE_HEIGHT;
    if (longest <= letters && height <= TITLE_HEIGHT) return size;
  }
  return SMALLEST_TITLE;
}

/** A card as a tree of boxes: words on paper at the left, what is to be known on the action color. */
export function cardTree(card: PreviewCard): Box {
  const { colors, facts } = card;
  const words = box(
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
          card.kicker,
        ),
        box(
          {
            fontFamily: 'headline',
            fontWeight: 700,
            fontSize: titleSize(card.title),
            lineHeight: LINE_HEIGHT,
            letterSpacing: '-0.03em',
            marginTop: 24,
          },
          card.title,
        ),
      ]),
      box({ alignItems: 'center', fontSize: 30, fontWeight: 700 }, [
        box({
          width: 24,
          height: 24,
          borderRadius: 12,
          backgroundColor: colors.accent,
          marginRight: 16,
        }),
        box({}, card.site),
      ]),
    ],
  );
  const side = box(
    {
      flexDirection: 'column',
      justifyContent: 'flex-end',
      boxSizing: 'border-box',
      width: SIDE_WIDTH,
      flexShrink: 0,
      padding: 48,
      backgroundColor: colors.action,
      color: colors.onAction,
    },
    facts.map(({ large, small }) =>
      box({ flexDirection: 'column', marginTop: 28 }, [
        box(
          {
            fontFamily: 'headline',
            fontWeight: 700,
            fontSize: large.length <= 6 ? 84 : large.length <= 11 ? 56 : 42,
            lineHeight: 1,
            letterSpacing: '-0.03em',
          },
          large,
        ),
        box({ fontSize: 28, marginTop: 8, lineHeight: 1.25 }, small),
      ]),
    ),
  );
  const band = box({ width: 40, backgroundColor: colors.action });
  return box(
    {
      ...PREVIEW_SIZE,
      backgroundColor: colors.paper,
      color: colors.ink,
      fontFamily: 'text',
    },
    [words, facts.length > 0 ? side : band],
  );
}
