import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { sharesOf } from './profile.ts';

const frame = (path: string, functionName = 'f') => ({
  functionName,
  url: path === '' ? '' : pathToFileURL(join(PROJECT_ROOT, path)).href,
});

test('time is told by package, by file of the project, and by what V8 does', () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('node_modules/@astrojs/mdx/dist/index.js') },
      { id: 2, callFrame: frame('node_modules/yaml/dist/a.js') },
      { id: 3, callFrame: frame('node_modules/yaml/dist/b.js') },
      { id: 4, callFrame: frame('src/check/checked-body.ts') },
      { id: 5, callFrame: frame('', '(garbage collector)') },
      { id: 6, callFrame: frame('', '(idle)') },
      { id: 7, callFrame: frame('.dist-building-1/.prerender/chunks/views_B1c2D3e4.mjs') },
    ],
    samples: [1, 2, 3, 4, 5, 6, 7, 2],
    timeDeltas: [1e6, 2e6, 2e6, 0.25e6, 0.5e6, 9e6, 0.125e6, 1e6],
  };
  expect(sharesOf([profile])).toEqual([
    { place: 'yaml', seconds: 5 },
    { place: '@astrojs/mdx', seconds: 1 },
    { place: '(garbage collector)', seconds: 0.5 },
    { place: 'src/check/checked-body.ts', seconds: 0.25 },
    { place: 'pages, bundled: views', seconds: 0.125 },
  ]);
});
