import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extraForms, fold, queryTerms, wordsOf } from './word-forms.ts';

test.each([
  ['Straße', 'strasse'],
  ['Asamblea de MEMBRESÍA', 'asamblea de membresia'],
  ['Łódź', 'lodz'],
  ['Tiếng Việt', 'tieng viet'],
  ['đường', 'duong'],
  ['תִּקּוּן עוֹלָם', 'תקון עולם'],
  ['װעלט', 'וועלט'],
  ['ײִדיש', 'יידיש'],
  ['פֿאַרזאַמלונג', 'פארזאמלונג'],
  ['نَقابة', 'نقابه'],
  ['أحمد', 'احمد'],
  ['ﬁre', 'fire'],
])('%s is folded to %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['O’Brien’s', ['obriens']],
  ["O'Brien's", ['obriens']],
  ['צה״ל', ['צהל']],
  ['ה׳ באב', ['ה', 'באב']],
  ['#NoTechForICE!', ['notechforice']],
  ['anti-ICE', ['anti', 'ice']],
  ['at 河边 again', ['at', '河边', 'again']],
  ['《租客》次の集会', ['租客', '次の集会']],
  ['!?', []],
])('%s has the words %j', (text, words) => expect(wordsOf(text)).toEqual(words));

test.each([
  ['河边举行', ['河边', '边举', '举行']],
  ['河', ['河']],
  ['ICE ice', ['ice']],
])('%s asks for %j', (text, terms) => expect(queryTerms(text)).toEqual(terms));

test.each([
  ['café', []],
  ['Straße', ['strasse']],
  ['anti-ICE', []],
  ['O’Brien’s', []],
  ['בית־דין', ['בית', 'דין']],
  ['在河边。', ['在河', '河边', '边']],
  ['المستأجرين', ['مستاجرين']],
])('for %s the index needs %j besides', (text, forms) => expect(extraForms(text)).toEqual(forms));

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
  );
});

test('no word holds a space or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      wordsOf(text).every((word) => word !== '' && !/\s/.test(word)),
    ),
  );
});
