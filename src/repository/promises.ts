/**
 * What README.md, SECURITY.md and the pages on privacy and accessibility say, sentence by sentence,
 * each with the tests that hold it.
 */

/** Why a sentence needs no test. */
export type NoTest =
  /** Describes the project, and promises nothing. */
  | 'description'
  /** Says what attackers or other services do, or what the site is not able to do. */
  | 'others'
  /** Tells the reader what to do. */
  | 'advice'
  /** Says what the people behind the site intend. */
  | 'people';

/** A sentence or part of one as the document has it, and its tests as `file: title`. */
export type Claim = readonly [sentence: string, ...heldBy: readonly [NoTest] | readonly string[]];

const NO_REQUESTS =
  'src/acceptance/privacy.test.ts: no page asks another host, sets a cookie, stores anything or breaks its own policy';
const NO_REFERRER =
  'src/acceptance/privacy.test.ts: tells the other host of %s nothing of where one comes from';
const NO_FORMS =
  'src/acceptance/privacy.test.ts: nothing is to be filled in but the search and a filter that sends nothing';
const SLASH_KEY =
  'src/acceptance/keyboard.test.ts: is not opened by a key that was switched off; Control and K work always';
const SEARCH =
  'src/acceptance/privacy.test.ts: searching stores nothing and tells nobody what was looked for';
const COPIES = 'src/acceptance/mirrors.test.ts: shows every page whole, and asks nobody else';
const ADDRESS_REFUSED =
  'src/check/rules/undisclosed-places.test.ts: a street address is refused in each text of the event';
const PLACE_REFUSED = 'src/check/rules/undisclosed-places.test.ts: %s is refused in the body';
const SECRETS = 'src/check/rules/secrets.test.ts: ';
const NOT_PUBLISHED =
  'src/acceptance/undisclosed.test.ts: is in no file: pages, feeds, JSON, search index, pictures, names of files';
const PICTURES =
  'src/acceptance/undisclosed.test.ts: pictures are published without metadata, named by hash alone';
const SAME_BYTES =
  'src/acceptance/whole-builds.test.ts: in another folder, zone, language, by another clock and file times have the same bytes';
const WORKFLOWS = 'src/repository/workflows.test.ts: %s gives nothing away';
const LINKS_REFUSED = 'src/entries/markdown/content-policy.test.ts: %s in Markdown';
const REGISTRATION = 'src/check/rules/content-links.test.ts: $mistake';
const NO_SCRIPT =
  'src/acceptance/privacy.test.ts: a page of each kind leads to all that it leads to with it';
const SEARCH_NEEDS_SCRIPT =
  'src/acceptance/search.test.ts: without JavaScript the archives are offered instead';
const INIT = 'src/acceptance/init.test.ts: nothing of the first organization is in it';
const EVERY_PAGE = 'src/acceptance/walk.ts: $path is in no one’s way';
const ACCESS =
  'src/feeds/event-description.test.ts: access says yes, no, on request, and what is not known';

/** The documents, by their paths. */
export const PROMISES: Readonly<Record<string, readonly Claim[]>> = {
  'README.md': [
    [
      'A website for a campaign organization: its campaigns, its events and its history, written as Markdown files by volunteers, with calendars that people subscribe to.',
      'description',
    ],
    ['Static pages,', 'description'],
    ['no server, no database, no trackers.', NO_REQUESTS],
    [
      'It works on an old phone,',
      'src/acceptance/old-browsers.test.ts: %s has colors, buttons, one column and runs no wider than a phone',
    ],
    ['with a screen reader', EVERY_PAGE],
    ['and with JavaScript off.', NO_SCRIPT],
    ['It is made first for Jews for Racial & Economic Justice in New York.', 'description'],
    [
      'Everything about an organization stands in content/; npm run init makes a copy of this project the site of another one.',
      INIT,
    ],
    [
      "!A campaign's page: a large headline, and beside it the next event on a marigold block",
      'description',
    ],
    ['You need Node 20 or later and git.', 'advice'],
    [
      'Everything else is installed with the project, in exactly the versions it was made with.',
      'src/repository/packages.test.ts: are chosen exactly',
      'src/repository/packages.test.ts: are held by their hashes',
    ],
    [
      'sh npm ci && npm start builds the site and shows it at http://localhost:4321.',
      'src/preview-server/serve-site.test.ts: answers with pages and files',
    ],
    [
      'SITE_NOW=2019-12-10 npm start shows it as it stood, or will stand, on another day.',
      'src/acceptance/seed-content/days.test.ts: a campaign lists its three next events in order, each with its registration link',
    ],
    ['All tests, in a real browser too: sh npm ci && npm test', 'description'],
    ['The pages say what was done, when, with whom, and who says so:', 'description'],
    [
      'every fact of the history names its source,',
      'src/check/rules/field-names.test.ts: $mistake',
    ],
    [
      'and where sources disagree, both stand there.',
      'src/acceptance/seed-content/days.test.ts: sources that disagree are both shown, each number with who gives it',
    ],
    ['Privacy and accessibility say what you can count on.', 'advice'],
    [
      'To add an event, correct a date or tell of something that happened, you edit one text file, on the GitHub website if you like.',
      'advice',
    ],
    ['CONTRIBUTING.md shows how in five steps.', 'description'],
    [
      'Before a change is published, a check reads it and names every mistake at once, with the line and the way to fix it: content/events/2019/2019-12-12-online-assembly.md:10:9 error place.kind: "onlne" is not one of in-person, online, hybrid, to-be-announced. Did you mean "online"? 10 kind: onlne ^^^^^',
      'src/check/golden-report.test.ts: thirty mistakes in one content folder are all told in one run, as people read them',
    ],
    [
      'The page "Calendar" of the site has an address to copy for each calendar: all events, or those of one campaign.',
      'src/acceptance/calendars.test.ts: shows the address first, to be selected without JavaScript',
    ],
    [
      'Subscribe once, and events appear, move and are cancelled in your own calendar by themselves.',
      'src/acceptance/one-new-event.test.ts: one new file changes the pages that list it, the feeds and the index, and nothing else',
    ],
    [
      'An event keeps its identity whatever is changed about it, so none appears twice.',
      'src/domain/uid.test.ts: a new title, time, zone or place does not make it another event',
      'src/domain/uid.test.ts: a renamed event stays what it was first',
    ],
    [
      'command does npm start builds the site and serves it at http://localhost:4321, the pages first and then the search;',
      'description',
    ],
    ['-- --quiet says nothing of the steps npm run dev the site while you edit', 'description'],
    [
      'npm run check reads all content and reports every problem at once;',
      'src/check/golden-report.test.ts: thirty mistakes in one content folder are all told in one run, as people read them',
    ],
    [
      '-- --fix fixes what needs no judgement,',
      'src/check/fix.test.ts: line ends, byte order mark and last line of texts',
    ],
    [
      '-- --translations lists what is not translated,',
      'src/check/reports/translation-table.test.ts: is told as a table, what needs work first',
    ],
    [
      '-- --feeds <old> compares the calendars of the last build with published ones',
      'src/check/published-feeds.test.ts: a folder is compared in every language and every year',
    ],
    [
      'npm run new asks a few questions and writes a valid event, milestone, campaign or organization',
      'src/authoring/new-entry.test.ts: of the kind %s is written and passes the check',
    ],
    ['npm run init makes a copy of this repository the site of another organization', INIT],
    [
      'npm run import reads an.ics file or address (Google, Outlook, The Events Calendar, Luma, Meetup, Action Network) and writes event files;',
      'src/authoring/import/import-calendar.test.ts: %s becomes event files that the check accepts',
    ],
    [
      'run again, it changes only what changed',
      'src/authoring/import/import-calendar.test.ts: changes what the calendar has changed, and leaves what was edited since',
    ],
    [
      'npm run announce the coming week as a text for a newsletter or a post, what is cancelled or moved first;',
      'src/authoring/announce/announce-command.test.ts: names what is cancelled or moved first, also what was moved out of these days',
    ],
    [
      '-- --help lists days, campaign, formats and languages.',
      'src/authoring/announce/announce-command.test.ts: %s is refused in plain words',
    ],
    [
      'While npm run dev runs, all texts stand at /announce/',
      'src/acceptance/announce.test.ts: the texts stand at a page while the site is edited',
    ],
    ['npm run build check → pages → search index → audit, in dist/;', 'description'],
    [
      'a failed build leaves the last result untouched;',
      'src/build/build-site.test.ts: without warning leaves the last result whole, and the next build clears the rest',
    ],
    [
      '-- --publish refuses what is not ready;',
      'src/build/build-steps.test.ts: is refused before anything else when its address leads nowhere',
    ],
    [
      '-- --quiet says nothing of the steps',
      'src/build/build-progress.test.ts: the quiet way, nothing is written',
    ],
    [
      'npm test every test; npm test -- src/domain only those of a folder; -- --all also the rare and long ones, as every night',
      'src/repository/publishing.test.ts: every test runs each night, the rare ones too',
    ],
    [
      'npm run lint format, rules, types; npm run format formats npm run bench how fast everything is; the last results',
      'description',
    ],
    [
      'npm run links asks whether the pages that the content links to are still there',
      'src/check/online-links/online-links.test.ts: links are found once each, without forms of events that are over',
    ],
    [
      'npm run audit checks the finished site in dist/ as every build does at its end',
      'description',
    ],
    [
      'npm run generate writes the files that are made from the code and from site.yaml: editor schemas, forms in CONTRIBUTING, the layout below, who reviews, the hour of the nightly publication',
      'src/repository/generated-files.test.ts: every generated file is up to date; if not: npm run generate',
    ],
    [
      'Settings, all optional, are environment variables: variable means CONTENT_DIR the folder of the content, instead of content OUT_DIR where the site goes, instead of dist;',
      'description',
    ],
    [
      'another disk works, but a mount point itself cannot be replaced',
      'src/acceptance/other-disk.test.ts: a site on another disk has the same bytes',
    ],
    [
      'SITE_URL the address it is published at, instead of the one in site.yaml SITE_REPOSITORY the address of the repository, for "Edit this page"',
      'description',
    ],
    [
      "SITE_NOW the moment that counts as now: 2019-12-10 or 2019-12-10T09:00 in the site's zone, or an instant such as 2019-12-10T14:00:09Z",
      'src/domain/time.test.ts: a time is on the wall clock of the site',
      'src/domain/time.test.ts: an instant is the moment that a published site was built',
    ],
    ['PORT the port of npm start and npm run dev, instead of 4321', 'description'],
    [
      'CONTRIBUTING.md also says how the site is published, how anybody can verify that what is published is what the repository says, and where in the code a change belongs.',
      'src/repository/publishing.test.ts: CONTRIBUTING.md says how to hold a published site against its commit',
    ],
    [
      'SECURITY.md says what is promised, and to whom to report a fault.',
      'src/repository/publishing.test.ts: SECURITY.md says how to report, who attacks, what stops them and what does not',
    ],
    [
      'Imports run from the top of this list downwards only; a test enforces it.',
      'src/repository/import-boundaries.test.ts: keep the boundaries',
    ],
    [
      'content/ the words and facts scripts/ one file per command: reads arguments, calls into src/, prints, exits src/ bench/ how fast it is repository/ tests of the repository itself: imports, packages, workflows acceptance/ tests of the whole: built site, commands, browser preview-server/ the server of npm start build/ the steps of a build, files for hosts, audit/ of the result, cache/ search/ the search index of the finished pages pages/ one file per address: load a view, render it components/ parts of pages layouts/ the frame of a page: head, header, footer styles/ plain CSS and fonts views/ entries → what a page shows; the only callers of getCollection authoring/ npm run new, the issue form, schemas and snippets for editors check/ what is wrong with content, where, and how to fix it feeds/ iCalendar, JSON, RSS, JSON-LD, add-to-calendar links, time zones social-cards/ pictures that other sites show beside a link client/ scripts that run in the browser; every page works without them entries/ bytes → entries with positions: YAML, Markdown, pictures, git history i18n/ words of the interface, dates and numbers in words, per language domain/ what it means: time, series, figures, registration; pure functions schema/ what a content file may say: zod schemas, one file per kind of entry',
      'src/repository/import-boundaries.test.ts: are in folders that the README lists, at most twenty',
    ],
    [
      'Builds remember what they can use again in.cache/, which may be deleted at any time.',
      'src/acceptance/rebuild.test.ts: without what builds remember, every page is made anew, and is the same',
    ],
    [
      'npm scripts run on the Node that is pinned in package.json, whatever Node the machine has, so that every machine builds with the same time-zone data and the same bytes.',
      SAME_BYTES,
    ],
    ['In a copy of this repository: sh npm ci && npm run init', 'advice'],
    [
      'It asks for your name, address, time zone, languages, and where people write to you and join.',
      'src/authoring/init/ask-init.test.ts: each question is asked; an answer that cannot be read, again; a zone is found by its city',
    ],
    [
      'Then it empties content/, takes out the pictures and tests of the earlier organization,',
      'src/authoring/init/init-repository.test.ts: the content is that of the new organization alone, and passes the check',
      INIT,
    ],
    [
      'and leaves drafts of the pages that make promises, with the questions that only you can answer.',
      'src/authoring/init/init-repository.test.ts: pages that are true of the software become drafts that ask the rest',
    ],
    [
      'The site, its tests and its workflows work at once;',
      'src/acceptance/init.test.ts: its own tests pass',
    ],
    [
      'nothing that the earlier organization published is missed.',
      'src/check/rules/lost-entries.test.ts: does not count: a copy of the repository begins anew',
    ],
    [
      'npm run import brings the events of a calendar that you have.',
      'src/authoring/import/import-calendar.test.ts: %s becomes event files that the check accepts',
    ],
    [
      'The interface speaks English, Spanish, Hebrew and Yiddish;',
      'src/i18n/words.test.ts: $language has the words that English has, and no others',
    ],
    [
      'CONTRIBUTING.md says how to add a language.',
      'src/acceptance/third-language.test.ts: every address is there in the new language too',
    ],
    [
      'The code is under the MIT licence. The words in content/ belong to those who wrote them.',
      'description',
    ],
  ],
  'SECURITY.md': [
    ['Found something that could hurt visitors or organizers?', 'advice'],
    ['Please tell us in private: on GitHub, "Security" → "Report a vulnerability".', 'advice'],
    ['If that is not open to you, use the contact in content/site.yaml.', 'advice'],
    ['We try to answer within a week, and we name you if you wish.', 'people'],
    ["Please do not try things on people's accounts or devices.", 'advice'],
    ['who would what stops it what does not', 'others'],
    ['whoever watches visitors learn who reads, searches, registers', 'others'],
    ['no cookie, no request to another host,', NO_REQUESTS],
    ['no Referer;', NO_REFERRER],
    ['nothing is stored but the wish of whoever switches off the key /;', NO_REQUESTS, SLASH_KEY],
    ['the search runs in the browser', SEARCH],
    [
      'the host of the site and the network still see addresses, and which parts of the search index are fetched.',
      'others',
    ],
    ['An onion mirror of the folder works as it is', COPIES],
    ['whoever looks for organizers find homes and meeting places', 'others'],
    [
      'where a place is told after registration, the check refuses street addresses, telephone numbers and links of calls and maps in every text of the event;',
      ADDRESS_REFUSED,
      PLACE_REFUSED,
    ],
    [
      'no photo is published with metadata or under its own name;',
      PICTURES,
      NOT_PUBLISHED,
      'src/build/audit/audit-site.test.ts: metadata in a picture is found',
    ],
    ['drafts are not published', NOT_PUBLISHED],
    ['an address in a form that the check does not know.', 'others'],
    [
      'The repository and its history are public: what was committed once can be found, drafts included',
      'others',
    ],
    ['whoever disturbs meetings walk into a call or a group', 'others'],
    [
      'the check refuses call links with a password, passcodes beside a call, invitations to groups, and the addresses by which forms and documents are edited;',
      `${SECRETS}an invitation that was pasted whole is refused part by part, with what to do instead`,
      `${SECRETS}invitations to groups and addresses for those who edit are errors`,
    ],
    [
      'it warns of telephone numbers and mail addresses that look private',
      `${SECRETS}what may belong to a person is a warning`,
    ],
    ['a password that was committed once: choose a new one.', 'others'],
    ['A call whose link is public and that lets everyone in', 'others'],
    ['whoever proposes a change run code, steal secrets, lead people to a false form', 'others'],
    [
      'content runs nothing: no HTML, no scripts, links only to https (the sources of facts may be http),',
      'src/acceptance/canary.test.ts: code in an MDX file is refused by the check and by the build, and the file never appears',
      LINKS_REFUSED,
    ],
    ['registration only where registrationHosts allows;', REGISTRATION],
    [
      'checks of proposals run without rights or secrets, and share no cache with publishing',
      WORKFLOWS,
    ],
    ['a believable lie in plain words: people must read what they take', 'others'],
    ['whoever writes a package we use run code where the site is built', 'others'],
    [
      'exact versions and their hashes in the lockfile,',
      'src/repository/packages.test.ts: are chosen exactly',
      'src/repository/packages.test.ts: are held by their hashes',
    ],
    [
      'no install scripts, no update proposed that is younger than a week,',
      'src/repository/packages.test.ts: run nothing while they are installed, and are not brand new',
    ],
    [
      'nothing from git or the web;',
      'src/repository/packages.test.ts: come from the registry alone: not from git, other addresses or folders',
    ],
    ['actions by their full hash', WORKFLOWS],
    ['a package that turns bad runs when the site is built.', 'others'],
    [
      'The audit of the result sees requests, not lies',
      'src/build/audit/audit-site.test.ts: a request to another host is found',
    ],
    ['whoever gets an account publish what they like', 'others'],
    [
      'CODEOWNERS: code, workflows, site.yaml and MDX need a second person, once the main branch is protected as below',
      'src/repository/publishing.test.ts: looks at everything that is not content',
      'src/repository/publishing.test.ts: looks at where registration links may lead, and at what may run components',
    ],
    ["an owner's account can do everything: ask for two-factor sign-in", 'others'],
    ['whoever sits in between change pages on their way', 'others'],
    [
      'HTTPS for two years,',
      'src/views/response-headers.test.ts: keep browsers on https for two years and send no Referer',
    ],
    [
      'a policy that runs nothing foreign;',
      'src/views/response-headers.test.ts: of %s refuses all that is not named',
    ],
    ['anybody can build a commit and compare the bytes', SAME_BYTES],
    ['the first visit by http, on hosts that do not lead on to https', 'others'],
    [
      'The event form makes branches with the right contents: write, so the main branch needs a rule of its own (Settings → Rules → Rulesets): a pull request before merging, a review by code owners, approvals dismissed when something is pushed, the checks Content and Code and site required, no force pushes, no deletion, nobody exempt.',
      'advice',
    ],
    [
      'Leave Settings → Actions → Allow GitHub Actions to create and approve pull requests off: a person opens each one.',
      'advice',
    ],
    ['GitHub Pages sends no headers of ours.', 'others'],
    [
      'The content security policy and the rule about the Referer stand in every page as well;',
      'src/acceptance/headers.test.ts: carries the same policy itself, for hosts that send none of ours',
    ],
    [
      'lost are frame-ancestors (others may frame a page), HSTS, nosniff, Permissions-Policy, Cross-Origin-* and the long caching of hashed files.',
      'others',
    ],
    ['Netlify and Cloudflare Pages read _headers and send all of it.', 'others'],
    ['Anybody can build a commit and compare the bytes: CONTRIBUTING says how.', SAME_BYTES],
  ],
  'content/pages/privacy.md': [
    [
      'This site is made of plain files.',
      'src/build/audit/audit-site.test.ts: a file that has no business there is found',
    ],
    ['Your browser fetches them, and nothing more happens.', NO_REQUESTS],
    ['It sets no cookies.', NO_REQUESTS],
    ['It stores nothing in your browser.', NO_REQUESTS, SEARCH],
    [
      'One exception is yours to make: if you switch off the / key on the search page, your browser remembers that.',
      SLASH_KEY,
    ],
    [
      'Like every browser, yours may keep copies of pages for a while, and a history of them.',
      'others',
    ],
    ['It has no trackers, no analytics and no advertising.', NO_REQUESTS],
    [
      'Its pages load nothing from any other host: no fonts, no maps, no videos, no scripts.',
      NO_REQUESTS,
      'src/views/response-headers.test.ts: lets nothing be asked of another host',
    ],
    [
      'There are no accounts, and nothing to fill in but the search and a filter for the list of calendars, which stays on the page.',
      NO_FORMS,
    ],
    ['The search runs inside your own browser.', SEARCH],
    ['The words you type are not sent to anyone.', SEARCH],
    [
      'To show what it found, your browser fetches small parts of the index, and the web host can see which.',
      'others',
    ],
    [
      'Your words also stand in the address of the search page: if you reload, share or bookmark that address, the web host sees them.',
      'others',
    ],
    ['Photographs are published without their metadata.', PICTURES, NOT_PUBLISHED],
    [
      'The place and the camera that a photo file may carry are removed, and so is the name of the file.',
      PICTURES,
      NOT_PUBLISHED,
    ],
    ['Some company serves these files.', 'others'],
    [
      'Like every web host it can see the internet address that a request comes from, the time, and which file was asked for.',
      'others',
    ],
    ['It may keep a log of that.', 'others'],
    [
      "We cannot switch this off from here, and the host's own rules say how long the log is kept.",
      'others',
    ],
    [
      'When you subscribe with Google or Outlook, their computers fetch our calendar for you.',
      'others',
    ],
    ['We do not learn who you are.', 'others'],
    [
      'But the service knows which account subscribes to which calendar, and so it knows that you are interested.',
      'others',
    ],
    ['The same is true when you add one event through a Google or Outlook link.', 'others'],
    ['The link hands the event to that company, together with your account.', 'others'],
    [
      'When you subscribe with a calendar program on your own device, the device fetches the file itself, and the web host sees its address each time.',
      'others',
    ],
    [
      "If the program copies its calendars to an online account, that account's provider can see them too.",
      'others',
    ],
    ['This site has no registration of its own.', NO_FORMS],
    ['A button to register leads to a form at another organization or company.', REGISTRATION],
    [
      'What you write there goes to them and is kept under their rules, so please read those first.',
      'others',
    ],
    [
      'Our link sends no referrer: it does not tell the form which page you came from.',
      NO_REFERRER,
    ],
    ['Some events tell their exact place only to people who have registered.', 'people'],
    [
      'This site publishes their city or neighborhood alone.',
      'src/acceptance/calendars.test.ts: tell an undisclosed place nowhere but by its locality',
    ],
    [
      'Before anything is published, a program refuses street addresses, telephone numbers and links to calls or maps in everything that is written about such an event.',
      ADDRESS_REFUSED,
      PLACE_REFUSED,
      'src/acceptance/whole-builds.test.ts: when the content has mistakes, when a page cannot be made, when the audit refuses',
    ],
    ['It cannot know every way to describe a place, so people must look too.', 'others'],
    ['Some visitors have good reason to be careful.', 'others'],
    ['Some of this may help.', 'advice'],
    [
      "A private window keeps the visit out of the browser's history, though files you download stay.",
      'advice',
    ],
    [
      'It does not hide the visit from your internet provider, your employer or school, or the web host.',
      'advice',
    ],
    [
      'Tor Browser hides your internet address from the web host, and hides from your provider which site you visit.',
      'advice',
    ],
    ['The pages here can be read in it with scripts switched off.', NO_SCRIPT],
    ['Only the search needs them.', NO_SCRIPT, SEARCH_NEEDS_SCRIPT],
    ['Download the calendar file instead of subscribing through an account.', 'advice'],
    ['Then no service knows that you follow the calendar.', 'others'],
    ["The file does not update itself, so check the event's page again before you go.", 'advice'],
    [
      'A phone may copy calendars, photos and places to an online account without asking each time.',
      'others',
    ],
    ['Look at its settings before you add an event.', 'advice'],
    ['Give a registration form only what it truly needs.', 'advice'],
    ['No website can promise that you are safe.', 'others'],
    ['This one tries to know as little about you as it can.', 'people'],
    [
      'If you find that this page is not true in some point, that is a fault, and we want to mend it.',
      'people',
    ],
    ["Tell us through JFREJ's website.", 'advice'],
  ],
  'content/pages/accessibility.md': [
    ['Everyone should be able to use this site.', 'people'],
    [
      'We aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2 on every page, and go further where we can.',
      'people',
    ],
    ['Pages work without JavaScript.', NO_SCRIPT],
    [
      'Only the search needs it, and whatever it finds can also be reached through lists and links.',
      SEARCH_NEEDS_SCRIPT,
    ],
    [
      'Pages are built for screen readers and for the keyboard: headings in order, named regions, links that say where they lead, and a focus that can be seen.',
      EVERY_PAGE,
      'src/acceptance/keyboard.test.ts: stops at everything on %s at %i px, in order and where it can be seen',
      'src/acceptance/reading-order.test.ts: the reading order: %s',
    ],
    [
      'Text fits a screen 320 pixels wide and can be enlarged to 200 percent, without scrolling sideways.',
      EVERY_PAGE,
    ],
    [
      'There is a light and a dark design, following your device.',
      'src/styles/tokens.test.ts: words in %s can be read on %s (AAA)',
    ],
    [
      'Forced colors, as in a high-contrast mode, are respected.',
      'src/acceptance/media.test.ts: blocks and buttons have edges',
    ],
    [
      'If your device asks for less motion, nothing moves.',
      'src/acceptance/media.test.ts: with "%s", pages blending into each other is %s; nothing else moves',
    ],
    ['Every photograph has a description.', 'src/check/checked-body.test.ts: $mistake'],
    ['Automated tests in a real browser check every kind of page.', EVERY_PAGE],
    ['Automated tests find only some barriers.', 'others'],
    [
      'Tests by people who use assistive technology every day have not been recorded yet.',
      'people',
    ],
    ['The words are written in English, and not all of them are translated.', 'others'],
    [
      'A name or a phrase from Hebrew, Yiddish or another language may not be read aloud well.',
      'others',
    ],
    ['Sources, registration forms and calendar services belong to others.', 'others'],
    ['We cannot mend barriers there.', 'others'],
    ['For many events of the past, little or nothing about access was written down.', 'others'],
    [
      "An event's page lists what is known: wheelchair access, sign language, captions, childcare, masks, a scent-free room, a quiet space and public transit.",
      ACCESS,
    ],
    ['Each is marked in one of four ways:', ACCESS],
    ['"Yes" means that it is there.', 'people'],
    ['"No" means that it is not there.', 'people'],
    ['"On request" means that it is there if you ask, sometimes by a certain day.', 'people'],
    ['The page then says by when and whom to ask, if we know.', ACCESS],
    ['"Not known" means that nobody has told us.', 'people'],
    ['It does not mean no.', ACCESS],
    ['Please ask before you decide to stay at home.', 'advice'],
    ['JFREJ has a policy for its own gatherings.', 'others'],
    [
      'It prefers the outdoors where possible, asks for masks and up-to-date vaccination indoors, and always offers a way to take part from afar.',
      'others',
    ],
    ['The page has no date, so please check it before you come.', 'advice'],
    ["If something on this site keeps you out, write to us through JFREJ's website.", 'advice'],
    ['Tell us the address of the page and what went wrong.', 'advice'],
    ['If you like, add which browser and which assistive technology you use.', 'advice'],
    ['You do not have to be an expert to report a barrier.', 'advice'],
  ],
};
