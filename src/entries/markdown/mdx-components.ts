/** The components that MDX files may use: all of them, with the attributes each takes. */

/** What the value of an attribute names; all values are plain text in quotes. */
export type AttributeKind = 'campaign-id' | 'history-id' | 'https' | 'text';

/** What a component takes. */
export interface ComponentRule {
  /** Attributes by name; those that must be given are `required`. */
  attributes: Readonly<Record<string, { kind: AttributeKind; required: boolean }>>;
  /** Whether it stands around content of its own. */
  hasContent: boolean;
  /** How it is written, for messages and snippets. */
  example: string;
}

/** The listed components, by name. `src/components/` draws each. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  /** The figures of a milestone, set large, with their sources. */
  KeyFigures: {
    attributes: { milestone: { kind: 'history-id', required: true } },
    hasContent: false,
    example: '<KeyFigures milestone="2019-08-11-tisha-bav-amazon-bookstore" />',
  },
  /** The next events of a campaign. */
  NextEvents: {
    attributes: { campaign: { kind: 'campaign-id', required: true } },
    hasContent: false,
    example: '<NextEvents campaign="jews-against-ice" />',
  },
  /** Somebody's words, with who said them and where they can be read. */
  Quote: {
    attributes: {
      who: { kind: 'text', required: true },
      source: { kind: 'https', required: true },
    },
    hasContent: true,
    example: '<Quote who="A member" source="https://example.org/report">Their words.</Quote>',
  },
};
