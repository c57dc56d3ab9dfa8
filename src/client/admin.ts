/** Starts the form at `/admin/`: Sveltia CMS with the configuration that the build made. */
import { type FormFormat, readFormFile, writeFormFile } from './form-files.ts';

/** The part of Sveltia CMS that is used: https://sveltiacms.app/en/docs/api */
interface Cms {
  init(options: { config: object }): Promise<void>;
  registerCustomFormat(
    name: string,
    extension: string,
    methods: {
      fromFile: (text: string) => object;
      toFile: (content: Record<string, unknown>) => string;
    },
  ): void;
}

async function start(): Promise<void> {
  const { config = '', cms = '' } = document.body.dataset;
  // Keeps Sveltia CMS from starting by itself.
  Object.assign(window, { CMS_MANUAL_INIT: true });
  const [response, { default: CMS }] = await Promise.all([
    fetch(config),
    import(/* @vite-ignore */ cms) as Promise<{ default: Cms }>,
  ]);
  const { cms: options, formats } = (await response.json()) as {
    cms: object;
    formats: Record<string, FormFormat>;
  };
  for (const [name, format] of Object.entries(formats))
    CMS.registerCustomFormat(name, format.extension, {
      fromFile: (text) => readFormFile(text, format),
      toFile: (content) => writeFormFile(content, format),
    });
  await CMS.init({ config: options });
}

void start();
