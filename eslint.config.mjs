// @ts-check
import astro from 'eslint-plugin-astro';
import * as regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'test-results/', '**/fixtures/']),
  {
    linterOptions: {
      reportUnusedDisableDirectives: 'error',
      // What a rule forbids is mended, not excused in place.
      noInlineConfig: true,
    },
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      // TypeScript reports these itself, and knows more.
      'no-undef': 'off',
      // `${count} events` reads better than `${String(count)} events`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `async` is also how a function says that it may wait one day.
      '@typescript-eslint/require-await': 'off',
      // An arrow function may pass on a call that returns nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Both forms are clear; `interface` is not always the shorter one.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `array[i]` inside a bound is read more easily than a check that cannot fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An empty setting (`SITE_URL=`) means the same as none, which `||` says.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // Spreading a text into its code points is how code points are counted.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // strict TypeScript asks for `env['PORT']` where an index signature is read.
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: ['error', 'smart'],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    // Content may come from anyone: patterns that meet it take time linear in its length.
    files: ['src/**'],
    ignores: ['**/*.test.ts', 'src/{acceptance,bench,repository}/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    // Commands speak to a person; tests name their own expectations.
    files: ['scripts/**', '**/*.test.ts', 'src/acceptance/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Types inside `.astro` files are checked by `astro check`, which knows what a component is.
    files: ['**/*.astro', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
