/** Variables that Astro would take for its own `import.meta.env.DEV` and so on. */
const RESERVED = new Set(['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE']);

/** The environment in which Astro runs: without these variables, and without telemetry. */
export function astroEnv(mode: 'development' | 'production'): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(([name]) => !RESERVED.has(name));
  return { ...Object.fromEntries(env), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: mode };
}
