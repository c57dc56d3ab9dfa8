/** Fills in the form at `/admin/` as a person would, on a folder that only the browser holds. */
import type { Locator, Page } from 'playwright-core';

/** Files of a folder: their bytes by their path. */
export type Folder = Record<string, Buffer>;

/**
 * Before the page loads: the dialog that asks for a folder, which no test can use, gives one of the
 * browser's own (origin private file system).
 */
export async function giveFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ownFolder = async (): Promise<FileSystemDirectoryHandle> => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('project', { create: true });
    };
    Object.assign(window, { showDirectoryPicker: ownFolder });
  });
}

/** Puts files into that folder, which is made to look like a repository. */
export async function writeFolder(page: Page, files: Folder): Promise<void> {
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, bytes.toString('base64')]),
  );
  await page.evaluate(async (contents) => {
    const root = await navigator.storage.getDirectory();
    const project = await root.getDirectoryHandle('project', { create: true });
    await project.getDirectoryHandle('.git', { create: true });
    for (const [path, base64] of Object.entries(contents)) {
      const steps = path.split('/');
      const name = steps.pop() ?? '';
      let folder = project;
      for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
  }, texts);
}

/** All files of that folder. */
export async function readFolder(page: Page): Promise<Folder> {
  const contents = await page.evaluate(async () => {
    const found: Record<string, string> = {};
    const visit = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries())
        if (handle instanceof FileSystemDirectoryHandle) await visit(handle, `${path}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found[path + name] = bytes.reduce((text, byte) => text + String.fromCharCode(byte), '');
        }
    };
    const root = await navigator.storage.getDirectory();
    await visit(await root.getDirectoryHandle('project'), '');
    return found;
  });
  return Object.fromEntries(
    Object.entries(contents).map(([path, text]) => [path, Buffer.from(text, 'latin1')]),
  );
}

/** The fields of an entry. Pane 0 is the language of originals. */
export class EntryForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A field, scrolled to: fields far below are not there before. */
  async field(path: string, pane = 0): Promise<Locator> {
    const field = this.#page.locator(`[data-key-path="${path}"]`).nth(pane);
    await this.#page.mouse.move(300 + pane * 600, 600);
    for (let turn = 0; turn < 80 && (await field.count()) <= 0; turn += 1) {
      await this.#page.mouse.wheel(0, 300);
      await this.#page.waitForTimeout(40);
    }
    await field.scrollIntoViewIfNeeded();
    return field;
  }

  async fill(path: string, text: string, pane = 0): Promise<void> {
    const field = await this.field(path, pane);
    await field.getByRole('textbox').first().fill(text);
  }

  async choose(path: string, option: string): Promise<void> {
    const field = await this.field(path);
    await field.getByRole('radio', { name: option, exact: true }).click();
  }

  /** Adds a map that is left out. */
  async add(path: string): Promise<void> {
    const field = await this.field(path);
    await field.getByRole('checkbox').first().click();
  }

  /** Chooses a picture from the disk. */
  async upload(path: string, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const field = await this.field(path);
    await field.locator('input[type=file]').first().setInputFiles(file);
    await field.locator('img').first().waitFor();
  }

  async save(): Promise<void> {
    const button = this.#page.getByRole('button', { name: 'Save', exact: true });
    await button.click();
    await button.waitFor({ state: 'hidden' });
    await this.#page.getByText('Entry saved').first().waitFor();
  }
}
