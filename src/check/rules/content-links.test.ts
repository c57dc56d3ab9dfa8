import { describe, expect, test } from 'vitest';
import { anEvent, aSite, EVENT, type Fixture, inOneLine, problemsOf } from '../sample-content.ts';

/** Links: where they may lead, and that it is there. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a shortened registration link',
    files: { [EVENT]: anEvent({ registration: '\n  url: https://bit.ly/assembly' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error redirector registration.url: "https://bit.ly/assembly" leads through the shortener bit.ly, which hides the form and can be changed by others. Follow it, and write the address of the form itself.',
    ],
  },
  {
    mistake: 'a registration link to another host',
    files: { [EVENT]: anEvent({ registration: '\n  url: https://actionnetwork.com/forms/x' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error registration-host registration.url: "https://actionnetwork.com/forms/x" leads to actionnetwork.com, which is not among "registrationHosts" in site.yaml (actionnetwork.org, docs.google.com). Did you mean "actionnetwork.org"?',
    ],
  },
  {
    mistake: 'a registration link to another path',
    files: { [EVENT]: anEvent({ registration: '\n  url: https://actionnetwork.org/petitions/x' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error registration-path registration.url: "https://actionnetwork.org/petitions/x" leads to "/petitions/x", but on actionnetwork.org the site allows only /forms/*. Copy the address of the form again, or ask a maintainer to add this path in site.yaml.',
    ],
  },
  {
    mistake: 'a registration link that is not encrypted',
    files: { [EVENT]: anEvent({ registration: '\n  url: http://actionnetwork.org/forms/x' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "http://actionnetwork.org/forms/x" begins with http://. Use https://, which keeps others from reading along.',
    ],
  },
  {
    mistake: 'a registration link with a tracking parameter',
    files: {
      [EVENT]: anEvent({
        registration: '\n  url: https://actionnetwork.org/forms/x?source=a&utm_medium=email',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "https://actionnetwork.org/forms/x?source=a&utm_medium=email" holds what only tracks visitors (utm_medium). Delete that part of the address.',
    ],
  },
  {
    mistake: 'a registration link with a password',
    files: {
      [EVENT]: anEvent({ registration: '\n  url: https://me:secret@actionnetwork.org/forms/x' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "https://me:secret@actionnetwork.org/forms/x" holds a user name or password before an "@". Remove it.',
    ],
  },
  {
    mistake: 'a registration link with a port',
    files: {
      [EVENT]: anEvent({ registration: '\n  url: https://actionnetwork.org:8443/forms/x' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "https://actionnetwork.org:8443/forms/x" names a port (":8443"). Remove it.',
    ],
  },
  {
    mistake: 'a registration link that is not as browsers write it',
    files: {
      [EVENT]: anEvent({ registration: '\n  url: https://ACTIONNETWORK.org/forms/../forms/x' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "https://ACTIONNETWORK.org/forms/../forms/x" is written "https://actionnetwork.org/forms/x".',
    ],
  },
  {
    mistake: 'a registration link with letters that look alike',
    files: {
      [EVENT]: anEvent({ registration: '\n  url: https://acti\u043ennetwork.org/forms/x' }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "https://acti\u043ennetwork.org/forms/x" holds a space or a character outside plain ASCII. Copy the address again from the browser.',
    ],
  },
  {
    mistake: 'a registration link without https',
    files: { [EVENT]: anEvent({ registration: '\n  url: actionnetwork.org/forms/x' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "actionnetwork.org/forms/x" is not a whole address. Begin it with https://, as the browser shows it.',
    ],
  },
  {
    mistake: 'a registration link that runs code',
    files: { [EVENT]: anEvent({ registration: '\n  url: javascript:alert(1)' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error invalid-value registration.url: "javascript:alert(1)" begins with "javascript:", which is not allowed. Use an address that begins with https://.',
    ],
  },
  {
    mistake: 'a registration link through a redirector',
    files: {
      [EVENT]: anEvent({
        registration: '\n  url: https://www.google.com/url?q=https://actionnetwork.org/forms/x',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error redirector registration.url: "https://www.google.com/url?q=https://actionnetwork.org/form…" leads through the redirector google.com/url, which hides the form and can be changed by others. Follow it, and write the address of the form itself.',
    ],
  },
  {
    mistake: 'a link that runs code',
    files: { [EVENT]: anEvent({}, '[Join](javascript:alert(1))') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error link-address text: holds a link to "javascript:alert(1)", which begins with "javascript:", which is not allowed. Use an address that begins with https://.',
    ],
  },
  {
    mistake: 'a link that holds its page',
    files: { [EVENT]: anEvent({}, '[Join](data:text/html,hello)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error link-address text: holds a link to "data:text/html,hello", which begins with "data:", which is not allowed. Use an address that begins with https://.',
    ],
  },
  {
    mistake: 'a link to the same scheme as the page',
    files: { [EVENT]: anEvent({}, '[Join](//example.org/)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error link-address text: holds a link to "//example.org/", which begins with two slashes. Begin it with https://.',
    ],
  },
  {
    mistake: 'a link that is not encrypted',
    files: { [EVENT]: anEvent({}, '[Join](http://example.org/)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error link-address text: holds a link to "http://example.org/", which begins with http://. Use https://, which keeps others from reading along.',
    ],
  },
  {
    mistake: 'a link without its scheme',
    files: { [EVENT]: anEvent({}, '[Join](example.org/join)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error link-address text: holds a link to "example.org/join", which is no whole address. Begin it with https://, or with one slash for a page of this site: /events/2019-12-12-online-assembly/.',
    ],
  },
  {
    mistake: 'a link to a file by its name alone, whatever its kind',
    files: { [EVENT]: anEvent({}, '[Us](about.md#who) and [us](abuot.mdx)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error file-link text: has a link to "about.md#who", which is a file of the repository. Link to its page: /about/#who',
      'events/2019/2019-12-12-assembly.md:10:24 error file-link text: has a link to "abuot.mdx", which is a file of the repository. Link to the address of a page; none has the name "abuot". Did you mean "about"?',
    ],
  },
  {
    mistake: 'the host of the site itself',
    files: {
      'site.yaml': aSite({
        join: '\n  label: Join\n  url: https://campaigns.example.org/join',
        contact: '\n  label: Write\n  url: https://campaigns.example.org/about',
        registrationHosts: '\n  campaigns.example.org: [/**]',
      }),
      [EVENT]: anEvent(
        { registration: '\n  url: https://campaigns.example.org/about/' },
        'See [us](https://campaigns.example.org/about/#who) and [a shop](https://campaigns.example.org/shop/).',
      ),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:9:8 error own-address registration.url: "https://campaigns.example.org/about/" leads to this site itself, where nobody can register. Write the address of the form; a page of this site is linked in the text below the fields.',
      'events/2019/2019-12-12-assembly.md:12:5 warning own-address text: has a link to a page of this site by its whole address, so that a preview or a copy leads elsewhere. Write /about/#who',
      'site.yaml:9:8 error own-address contact.url: leads to a page of this site by its whole address, so that a preview or a copy leads elsewhere. Write /about/',
      'site.yaml:12:8 error own-address join.url: leads to a page of this site by its whole address, so that a preview or a copy leads elsewhere. Write /join/',
    ],
  },
  {
    mistake: 'a link to a file beside it',
    files: { [EVENT]: anEvent({}, '[The other one](2019-12-15-brunch.md)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error file-link text: has a link to "2019-12-15-brunch.md", which is a file of the repository. Link to the address of a page; none has the name "2019-12-15-brunch".',
    ],
  },
  {
    mistake: 'a link to a page that is not there',
    files: { [EVENT]: anEvent({}, '[Us](/campaigns/jews-against-ise/)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error unknown-page text: has a link to "/campaigns/jews-against-ise/", which is no page of this site. Did you mean "/campaigns/jews-against-ice/"?',
    ],
  },
  {
    mistake: 'a link without its last slash',
    files: { [EVENT]: anEvent({}, '[Us](/campaigns/jews-against-ice)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error unknown-page text: has a link to "/campaigns/jews-against-ice", which is no page of this site. Write it with a slash at the end: /campaigns/jews-against-ice/',
    ],
  },
  {
    mistake: 'a link to a heading that a page has under another name in another language',
    files: {
      [EVENT]: anEvent({}, '[Us](/campaigns/jews-against-ice/#what-it-is)'),
      'campaigns/jews-against-ice.es.md':
        '---\ntitle: Una campaña\nsummary: Lo que busca.\n---\n\n## Lo que es\n\nUna campaña.\n',
      'events/2019/2019-12-12-assembly.es.md':
        '---\ntitle: Asamblea\nsummary: Nos vemos.\n---\n\n[Nosotras](/campaigns/jews-against-ice/#lo-que-fue)\n',
      'pages/about.es.md':
        '---\ntitle: Nosotras\nsummary: Quiénes somos.\n---\n\n[Sí](/campaigns/jews-against-ice/#lo-que-es)\n',
      'pages/other.md':
        '---\ntitle: Other\nsummary: More.\n---\n\n[Us](/campaigns/jews-against-ice/#what-it-is)\n',
    },
    says: [
      'events/2019/2019-12-12-assembly.es.md:6:1 error unknown-anchor text: has a link to "/campaigns/jews-against-ice/#lo-que-fue", but no heading there has that name. Link to the whole page: /campaigns/jews-against-ice/',
      'pages/other.md:6:1 error unknown-anchor text: has a link to "/campaigns/jews-against-ice/#what-it-is", but where that page is translated (campaigns/jews-against-ice.es.md) no heading has that name. Link to the whole page: /campaigns/jews-against-ice/',
    ],
  },
  {
    mistake: 'a link to a part of a page that the site makes',
    files: { [EVENT]: anEvent({}, '[Subscribe](/calendar/#google)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error unknown-anchor text: has a link to "/calendar/#google", but only pages with a text of their own have headings to link to. Write /calendar/',
    ],
  },
  {
    mistake: 'a link to a heading that is not there',
    files: { [EVENT]: anEvent({}, '[Us](/campaigns/jews-against-ice/#what-it-was)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error unknown-anchor text: has a link to "/campaigns/jews-against-ice/#what-it-was", but no heading there has that name. Did you mean "what-it-is"?',
    ],
  },
  {
    mistake: 'a link to a heading of its own that is not there',
    files: { [EVENT]: anEvent({}, '## What to bring\n\n[Bring](#what-to-brign)') },
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 error unknown-anchor text: has a link to "#what-to-brign", but no heading here has that name. Did you mean "what-to-bring"?',
    ],
  },
  {
    mistake: 'a link through a shortener',
    files: { [EVENT]: anEvent({}, '[More](https://bit.ly/more)') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning redirector text: has a link through the shortener bit.ly, which hides where it leads and can be changed by others. Follow it, and write the address you arrive at.',
    ],
  },
  {
    mistake: 'a mail address',
    files: { [EVENT]: anEvent({}, '[Write](mailto:a@example.net)') },
    says: [
      "events/2019/2019-12-12-assembly.md:10:1 error contact-link text: has a link to the e-mail address \"a@example.net\", which is not one of the organization (…@campaigns.example.org, …@example.org). If it is the organization's, add it to site.yaml: publicContacts: [a@example.net]. If it is a person's, link to the organization's contact page instead.",
    ],
  },
  {
    mistake: 'a bad address behind a name',
    files: { [EVENT]: anEvent({}, '[Us][us]\n\n[us]: http://example.org/') },
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 error link-address text: holds a link to "http://example.org/", which begins with http://. Use https://, which keeps others from reading along.',
    ],
  },
  {
    mistake: 'a recap that is not there',
    files: {
      [EVENT]: anEvent({
        afterwards: '\n  text: It was good.\n  url: /history/2019-08-11-bookstores/',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:10:8 error unknown-page afterwards.url: "/history/2019-08-11-bookstores/" is no page of this site. Did you mean "/history/2019-08-11-bookstore/"?',
    ],
  },
  {
    mistake: 'a link to an earlier address',
    files: { 'pages/who.md': '---\ntitle: Who\nsummary: We.\nformerly: [us]\n---\n\n[Us](/us/)\n' },
    says: [
      'pages/who.md:7:1 warning moved-page text: has a link to an earlier address of a page. Write the one it has now: /who/',
    ],
  },
  {
    mistake: 'a button that leads nowhere',
    files: { 'site.yaml': aSite({ join: '\n  label: Join\n  url: /join/' }) },
    says: [
      'site.yaml:12:8 error unknown-page join.url: "/join/" is no page of this site. Open the page you mean, and copy what its address has after the host.',
    ],
  },
  {
    mistake: 'a page of the site itself by its whole address',
    files: {
      'site.yaml': aSite({
        join: '\n  label: Join\n  url: https://campaigns.example.org/about',
        contact: '\n  label: Contact\n  url: https://campaigns.example.org.example.net/',
      }),
    },
    says: [
      'site.yaml:12:8 error own-address join.url: leads to a page of this site by its whole address, so that a preview or a copy leads elsewhere. Write /about/',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});
